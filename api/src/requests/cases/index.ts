/** Requests of people about their data, as cases: intake, identity, dates, what was found, and every event on record. */

export {
  type Alarm,
  alarms,
  type Change,
  change,
  changeIn,
  type Handling,
  type Outcome,
  type RequestRow,
  recordOf,
  refuse,
  refused,
  type Seen,
  wrongStage,
} from './change.ts'
export { extendedBy } from './dates.ts'
export { requesterPlace, requestPlace } from './digests.ts'
export { type EventRow, firstBroken, namedIn } from './events.ts'
export { requestResolvers } from './graphql.ts'
export { contactOf, identitiesOf, isShredded, type Opening } from './identities.ts'
export { keepingOf } from './keeping.ts'
export { dueBetween, eventsOfRequest, requestOf, requestsOfPerson } from './list.ts'
export { linkSealed, lockRequest, requestById, requestsByIds } from './store/requests.ts'
export { orderWork } from './store/work.ts'
export { ClockCase } from './stored.ts'
