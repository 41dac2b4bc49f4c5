/** By when a request, an appeal, a complaint or a breach has to be dealt with: regimes as data, and one pure function. */
export { clockOf } from './clockOf.ts'
export { clockResolvers } from './graphql.ts'
export { memberStates } from './memberStates.ts'
export { regimes } from './regimes/index.ts'
export type { RegimeData, Rule, Span } from './rules.ts'
export {
  type Clock,
  type ClockCase,
  ClockError,
  type ClockErrorCode,
  type ClockStep,
  type Escalation,
  type HolidayEdits,
  type IsoDate,
} from './types.ts'
