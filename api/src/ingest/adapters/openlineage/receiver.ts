import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Admit, RefusedBody, readBodies, refusedBodyOf } from '../../../platform/http/index.ts'
import type { ArtifactName, Command } from '../../../vocabulary/command.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import { type Delivery, type Door, receive } from '../../receiver/index.ts'
import { kindOf, noAdmission } from '../../statements/index.ts'
import { MAX_COLUMN_FLOWS_OF_A_CALL } from './columns.ts'
import { keepFacets } from './keepFacets.ts'
import { eventKey, parseEvent } from './parse.ts'
import { processingPath } from './processing.ts'
import type { Refusal } from './refusal.ts'
import { reportedBy, subjectOf } from './subject.ts'
import { purposesIn } from './tags.ts'

/** What the server wires in. `Context` is who asks, and in which workspace. */
export type ReceiverDeps<Context> = {
  /** Throws an error with a `statusCode` (401, 403) where the bearer token does not allow sending events. */
  authorize(request: FastifyRequest): Context | Promise<Context>
  /** Asked before a body is parsed. */
  admit?: Admit
  /** Where its events go in. */
  entrance(context: Context): { ws: string; door: Door }
  /** Keyed by the workspace. */
  digest(context: Context, text: string): string
  /** Which of these ids no admission of the workspace has. Throws DatabaseError. */
  unknownAdmissions?(context: Context, ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Hears what tags of accepted events give as purposes of data, known or not. Safe to repeat. Throws DatabaseError: then the call is to be sent again. */
  tagged?(context: Context, purposes: TaggedPurposes[]): Promise<void>
  now(): Instant
}

/** What tags of a dataset, or of a column of it, give as its purposes. */
export type TaggedPurposes = { artifact: ArtifactName; column: string | null; purposes: string[]; at: Instant }

/** `index`: the event's position in what was sent; null where what was sent could not be read at all. */
export type RefusalOfEvent = Refusal & { index: number | null; retryable: boolean }

/**
 * `accepted` counts events. Those that were accepted are applied, whatever happened to the others. `noted`: what senders have to know of events that
 * were accepted; absent: nothing.
 */
export type ReceiverBody = { accepted: number; refused: RefusalOfEvent[]; noted?: RefusalOfEvent[] }

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
    readBodies(scope, deps.admit)
    const refuseWhole = async (
      request: FastifyRequest,
      reply: FastifyReply,
      { key, message, statusCode }: RefusedBody,
    ) => {
      const refusal: Refusal = { code: 'INVALID_EVENT', field: [], message }
      await deps.entrance(contexts.get(request) as Context).door.refuse([{ key, errors: [refusal] }])
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
        const body = await receiveEvents(deps, contexts.get(request) as Context, events)
        return reply.code(body.refused.length === 0 ? 201 : 400).send(body)
      })
  })
}

async function receiveEvents<Context>(
  deps: ReceiverDeps<Context>,
  context: Context,
  events: unknown[],
): Promise<ReceiverBody> {
  const now = deps.now()
  const digest = (text: string) => deps.digest(context, text)
  let columnFlows = 0
  const deliveries = events.map((event): Delivery<Refusal> => {
    const refusedAs = () => ({ key: eventKey(event), subject: subjectOf(event), about: reportedBy(event) })
    // What the facets of a few columns state grows with the square of them, so it is counted as it is read.
    if (columnFlows >= MAX_COLUMN_FLOWS_OF_A_CALL) return { commands: [], refusals: [tooManyColumns], refusedAs }
    const parsed = parseEvent(event, now, digest)
    if ('refusals' in parsed) return { commands: [], refusals: parsed.refusals, refusedAs }
    columnFlows += parsed.columnFlows
    const beside = parsed.facets.length > 0 ? [{ rows: parsed.facets, write: keepFacets }] : []
    return { commands: correcting(parsed.commands, event), refusals: [], beside, refusedAs }
  })
  const { door, ws } = deps.entrance(context)
  const receipts = await receive(door, ws, await refuseUnknownAdmissions(deps, context, deliveries))
  await deps.tagged?.(context, taggedIn(receipts.flatMap(({ taken, commands }) => (taken ? commands : []))))
  const told = receipts.flatMap(({ errors, taken }, index) =>
    errors.map((reason) => ({ taken, of: { index, ...reason, retryable: reason.code === 'TIME_IN_FUTURE' } })),
  )
  const noted = told.flatMap(({ taken, of }) => (taken ? of : []))
  return {
    accepted: receipts.filter(({ taken }) => taken).length,
    refused: told.flatMap(({ taken, of }) => (taken ? [] : of)),
    ...(noted.length > 0 ? { noted } : {}),
  }
}

/** By the names under which the events were taken in. */
const taggedIn = (commands: Command[]): TaggedPurposes[] =>
  commands.flatMap((command) => {
    const { tagged = [] } = kindOf(command).describes(command)
    return tagged.flatMap(({ artifact, tags }) =>
      tags.flatMap((tag) => {
        const purposes = purposesIn(tag)
        return purposes.length > 0 ? { artifact, column: tag.column, purposes, at: command.at } : []
      }),
    )
  })

/**
 * An admission that nobody got refuses the whole event, as it does a run by `recordRun`: what it says beside its run is not taken alone.
 */
async function refuseUnknownAdmissions<Context>(
  { unknownAdmissions }: ReceiverDeps<Context>,
  context: Context,
  deliveries: Delivery<Refusal>[],
): Promise<Delivery<Refusal>[]> {
  const named = new Set(deliveries.flatMap((delivery) => admissionsIn(delivery)))
  if (!unknownAdmissions || named.size === 0) return deliveries
  const unknown = await unknownAdmissions(context, [...named])
  return deliveries.map((delivery) =>
    admissionsIn(delivery).some((id) => unknown.has(id)) ? { ...delivery, refusals: [noAdmissionInFacet] } : delivery,
  )
}

const admissionsIn = ({ commands }: Delivery<Refusal>): string[] =>
  commands.flatMap((command) => kindOf(command).admission(command) ?? [])

const noAdmissionInFacet: Refusal = { ...noAdmission, field: processingPath('admission') }

const tooManyColumns: Refusal = {
  code: 'TOO_MANY',
  field: ['outputs'],
  message: `The events of this call before this one state ${MAX_COLUMN_FLOWS_OF_A_CALL} flows between columns, as many as are taken at once. Send this one again, in another call.`,
}

/** An event's commands; the first, which is there whatever the event describes, says which event they are of. */
function correcting([first, ...rest]: Command[], event: unknown): Command[] {
  const corrects = subjectOf(event)
  return first ? [corrects ? { ...first, corrects } : first, ...rest] : []
}

/** By content, not bytes: they were read, and are gone. */
const tooMany = (events: unknown[]) =>
  new RefusedBody(413, `Send at most ${MAX_EVENTS} events at once.`, Buffer.from(JSON.stringify(events)))
