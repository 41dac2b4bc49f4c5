import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RefusedBody, readBodies, refusedBodyOf } from '../../../platform/http/index.ts'
import type { Command, EventSubject } from '../../../vocabulary/command.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import { eventKey, parseEvent } from './parse.ts'
import type { Refusal } from './refusal.ts'
import type { StoredFacet } from './storedFacets.ts'
import { covers, subjectOf } from './subject.ts'

/**
 * An event that was not taken whole. `key` is the same for a redelivery, so that it is counted once. `subject`: what it is
 * about, so that it counts no longer once it comes corrected; null where that could not be read.
 */
export type RefusedEvent = { key: string; at: Instant; subject: EventSubject | null; refusals: Refusal[] }

/** What the server wires in. `Context` is who asks, and in which workspace. */
export type ReceiverDeps<Context> = {
  /** Throws an error with a `statusCode` (401, 403) where the bearer token does not allow sending events. */
  authorize(request: FastifyRequest): Context | Promise<Context>
  /** Applies each command on its own, and returns the problems of each, in order: an empty list where it was applied. */
  ingest(context: Context, commands: Command[], facets: StoredFacet[]): Promise<Refusal[][]>
  /** Keeps what was refused, so that answers can say that the record is not whole. */
  refuse(context: Context, refused: RefusedEvent[]): Promise<void>
  /** Keyed by the workspace. */
  digest(context: Context, text: string): string
  now(): Instant
}

/** `index`: the event's position in what was sent; null where what was sent could not be read at all. */
export type RefusalOfEvent = Refusal & { index: number | null; retryable: boolean }

/** `accepted` counts events. Those that were accepted are applied, whatever happened to the others. */
export type ReceiverBody = { accepted: number; refused: RefusalOfEvent[] }

const PATHS = ['/api/v1/lineage', '/api/v1/lineage/batch']
const MAX_BODY_BYTES = 10 * 1024 * 1024
const MAX_EVENTS = 1_000

/**
 * `POST /api/v1/lineage`, the path OpenLineage clients use, and `/api/v1/lineage/batch`: one event or an array of at most
 * 1,000, 10 MiB at most, plain or compressed by gzip or deflate.
 * 201 when every event was accepted, 400 with the reasons of each that was not. Sending again is always safe.
 */
export function registerReceiver<Context>(app: FastifyInstance, deps: ReceiverDeps<Context>): void {
  app.register(async (scope) => {
    const contexts = new WeakMap<FastifyRequest, Context>()
    // Before the body is read: whoever has no token cannot make us parse 10 MiB.
    scope.addHook('onRequest', async (request) => {
      contexts.set(request, await deps.authorize(request))
    })
    readBodies(scope)
    const refuseWhole = async (
      request: FastifyRequest,
      reply: FastifyReply,
      { key, message, statusCode }: RefusedBody,
    ) => {
      const refusal: Refusal = { code: 'INVALID_EVENT', field: [], message }
      await deps.refuse(contexts.get(request) as Context, [{ key, at: deps.now(), subject: null, refusals: [refusal] }])
      const body: ReceiverBody = { accepted: 0, refused: [{ index: null, ...refusal, retryable: false }] }
      return reply.code(statusCode).send(body)
    }
    scope.setErrorHandler((error: FastifyError, request, reply) => {
      const refused = contexts.has(request) ? refusedBodyOf(error, request) : null
      if (!refused) throw error
      return refuseWhole(request, reply, refused)
    })
    for (const path of PATHS)
      scope.post(path, { bodyLimit: MAX_BODY_BYTES }, async (request, reply) => {
        const events: unknown[] = Array.isArray(request.body) ? request.body : [request.body]
        if (events.length > MAX_EVENTS) return refuseWhole(request, reply, tooMany(events))
        const body = await receive(deps, contexts.get(request) as Context, events)
        return reply.code(body.refused.length === 0 ? 201 : 400).send(body)
      })
  })
}

async function receive<Context>(
  deps: ReceiverDeps<Context>,
  context: Context,
  events: unknown[],
): Promise<ReceiverBody> {
  const now = deps.now()
  const digest = (text: string) => deps.digest(context, text)
  const parsed = events.map((event) => parseEvent(event, now, digest))
  const commands = parsed.flatMap((event, index) =>
    'commands' in event ? correcting(event.commands, events[index]) : [],
  )
  const facets = parsed.flatMap((event) => ('commands' in event ? event.facets : []))
  const problems = commands.length > 0 ? await deps.ingest(context, commands, facets) : []
  if (problems.length !== commands.length) throw new Error('ingest must answer for every command')

  let next = 0
  const refusals = parsed.map((event) => {
    if ('refusals' in event) return event.refusals
    const first = next
    next += event.commands.length
    return problems.slice(first, next).flat()
  })
  const refused = refusals.flatMap((reasons, index) =>
    reasons.length > 0
      ? [{ key: eventKey(events[index]), at: now, subject: subjectOf(events[index]), refusals: reasons }]
      : [],
  )
  const accepted = refused.length > 0 ? events.filter((_, index) => refusals[index]?.length === 0).map(subjectOf) : []
  const standing = refused.filter(({ subject }) => !accepted.some((sound) => covers(sound, subject)))
  if (standing.length > 0) await deps.refuse(context, standing)
  return {
    accepted: events.length - refused.length,
    refused: refusals.flatMap((reasons, index) =>
      reasons.map((reason) => ({ index, ...reason, retryable: reason.code === 'TIME_IN_FUTURE' })),
    ),
  }
}

/** An event's commands; the first, which is there whatever the event describes, says which event they are of. */
function correcting([first, ...rest]: Command[], event: unknown): Command[] {
  const corrects = subjectOf(event)
  return first ? [corrects ? { ...first, corrects } : first, ...rest] : []
}

/** By content, not bytes: they were read, and are gone. */
const tooMany = (events: unknown[]) =>
  new RefusedBody(413, `Send at most ${MAX_EVENTS} events at once.`, Buffer.from(JSON.stringify(events)))
