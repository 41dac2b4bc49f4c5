import { z } from 'zod'
import type { CaseEventResolvers, MutationResolvers, QueryResolvers, RequestResolvers } from '../../generated/schema.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import type { Context } from '../../server/context.ts'
import { clockOf } from '../clocks/index.ts'
import { readManifest } from '../manifests/index.ts'
import { movesFrom } from '../stages/index.ts'
import { closeRequest } from './close.ts'
import { askAgain, extendRequest, pauseRequest, resumeRequest } from './dates.ts'
import { acknowledgeGaps, discover } from './discover.ts'
import { firstBroken } from './events.ts'
import { addIdentities, verifyRequester } from './identify.ts'
import { eventsOfRequest, listRequests, requestOf } from './list.ts'
import { requestMonths } from './months.ts'
import { openRequest } from './open.ts'
import * as events from './store/events.ts'
import type * as store from './store/requests.ts'

const Query: Pick<Required<QueryResolvers>, 'request' | 'requests' | 'requestMonths'> = {
  request: (_, { id }, { db }) => requestOf(db, id),
  requests: (_, args, context) => listRequests(context, args),
  requestMonths: (_, { months }, context) => requestMonths(context, months),
}

type Changes =
  | 'openRequest'
  | 'askAgain'
  | 'verifyRequester'
  | 'addIdentities'
  | 'extendRequest'
  | 'pauseRequest'
  | 'resumeRequest'
  | 'discover'
  | 'acknowledgeGaps'
  | 'closeRequest'

const Mutation: Pick<Required<MutationResolvers>, Changes> = {
  openRequest: (_, { input }, by) => openRequest(by, input),
  askAgain: (_, { input }, by) => askAgain(by, input),
  verifyRequester: (_, { input }, by) => verifyRequester(by, input),
  addIdentities: (_, { input }, by) => addIdentities(by, input),
  extendRequest: (_, { input }, by) => extendRequest(by, input),
  pauseRequest: (_, { input }, by) => pauseRequest(by, input),
  resumeRequest: (_, { input }, by) => resumeRequest(by, input),
  discover: (_, { input }, context) => discover(context, input),
  acknowledgeGaps: (_, { input }, by) => acknowledgeGaps(by, input),
  closeRequest: (_, { input }, by) => closeRequest(by, input),
}

const Request: RequestResolvers = {
  clock: ({ clock }, _, { now }) => clockOf(clock, now()),
  identities: ({ identities }) =>
    [...new Set(identities.map(({ namespace }) => namespace))].map((namespace) => ({ namespace })),
  verification: ({ method, evidence, verifiedAt, verifiedBy }) =>
    method && verifiedAt !== null && verifiedBy !== null ? { method, evidence, at: verifiedAt, by: verifiedBy } : null,
  customer: ({ customer }, _, { customers }) => (customer === null ? null : customers.resolve({ ref: customer })),
  manifest: ({ id, manifest, acknowledged }, _, { db }) =>
    manifest === null ? null : readManifest(db, { request: id, digest: manifest, acknowledged }),
  duplicateOf: ({ duplicateOf }, _, { db }) => (duplicateOf === null ? null : requestOf(db, duplicateOf)),
  moves: ({ stage, type }) => movesFrom(stage, type),
  events: (request, page, { db }) => eventsOf(db, request, page),
  intact: async ({ id, events: count }, _, { db }) => firstBroken(id, await eventsOfRequest(db, id), count) === null,
}

const CaseEvent: CaseEventResolvers = { body: ({ body }) => JSON.parse(body) }

const MOST_EVENTS = 200
const Last = z.tuple([z.number()])

async function eventsOf(db: Context['db'], { id, events: count }: store.RequestRow, { first, after }: PageArgs) {
  checkCount(first, MOST_EVENTS, 'first')
  const [n] = keyOf(after, Last) ?? [0]
  const rows = await db.read(events.eventsAfter, { id, n, limit: first + 1 })
  return connectionOf(rows, first, count, (event) => ({ cursor: cursorOf([event.n]), node: event }))
}

export const requestResolvers = { Query, Mutation, Request, CaseEvent }
