import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Instant } from '../instant.ts'
import type { Command } from '../modules/ingest/command.ts'
import { eventKey, parseEvent } from './parse.ts'
import type { Refusal } from './refusal.ts'
import type { StoredFacet } from './storedFacets.ts'

/** An event that was not taken whole. `key` is the same for a redelivery, so that it is counted once. */
export type RefusedEvent = { key: string; at: Instant; refusals: Refusal[] }

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

const MAX_BODY_BYTES = 10 * 1024 * 1024
const MAX_EVENTS = 1_000

/**
 * `POST /api/v1/lineage`, the path OpenLineage clients use: one event or an array of at most 1,000, 10 MiB at most.
 * 201 when every event was accepted, 400 with the reasons of each that was not. Sending again is always safe.
 */
export function registerReceiver<Context>(app: FastifyInstance, deps: ReceiverDeps<Context>): void {
  app.register(async (scope) => {
    const contexts = new WeakMap<FastifyRequest, Context>()
    // Before the body is read: whoever has no token cannot make us parse 10 MiB.
    scope.addHook('onRequest', async (request) => {
      contexts.set(request, await deps.authorize(request))
    })
    scope.addHook('onRequest', async (request, reply) => {
      const encoding = request.headers['content-encoding']
      if (encoding && encoding !== 'identity') return reply.code(415).send(refusedWhole(UNCOMPRESSED))
    })
    // Fastify would read text as a string, and a string is no event.
    scope.removeContentTypeParser('text/plain')
    scope.setErrorHandler(unreadable)
    scope.post('/api/v1/lineage', { bodyLimit: MAX_BODY_BYTES }, async (request, reply) => {
      const events: unknown[] = Array.isArray(request.body) ? request.body : [request.body]
      if (events.length > MAX_EVENTS)
        return reply.code(413).send(refusedWhole(`Send at most ${MAX_EVENTS} events at once.`))
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
  const commands = parsed.flatMap((event) => ('commands' in event ? event.commands : []))
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
    reasons.length > 0 ? [{ key: eventKey(events[index]), at: now, refusals: reasons }] : [],
  )
  if (refused.length > 0) await deps.refuse(context, refused)
  return {
    accepted: events.length - refused.length,
    refused: refusals.flatMap((reasons, index) =>
      reasons.map((reason) => ({ index, ...reason, retryable: reason.code === 'TIME_IN_FUTURE' })),
    ),
  }
}

const UNCOMPRESSED = 'Send it uncompressed, without Content-Encoding.'

/** Fastify's codes for a body that never became an event. Everything else is the server's own error handling. */
const UNREADABLE: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'Send at most 10 MiB at once.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'Send an event, or an array of events.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'Send well-formed JSON.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send JSON with Content-Type: application/json.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'Send as many bytes as Content-Length says.',
}

function unreadable(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = UNREADABLE[error.code] ?? (error instanceof SyntaxError ? 'Send well-formed JSON.' : undefined)
  if (!message) throw error
  return reply.code(error.statusCode ?? 400).send(refusedWhole(message))
}

function refusedWhole(message: string): ReceiverBody {
  return { accepted: 0, refused: [{ index: null, code: 'INVALID_EVENT', field: [], message, retryable: false }] }
}
