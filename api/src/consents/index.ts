// What people agreed to, for what, and until when (docs/consents.md). Consents are statements; their people are kept as those of
// lists are (docs/adr/0006). A consent touches no version, so no answer of lineage knows of one.

export { consentedAt, lastHeardAt, statementsAbout } from './everybody.ts'
export { ConsentFold, type Kinship, LastHeard } from './people.ts'
export { consentsOf } from './person.ts'
export { type ConsentList, dropConsents, recordConsents } from './record.ts'
export { type PurposeState, refusals, scopesOf, stateOf, statesOf, statusAt } from './states.ts'
export type { PersonEventRow } from './store/person.ts'
export { recordContext, statusTerms } from './terms.ts'
export { byTurn, type ConsentEvent, type ConsentTerms, severity } from './turns.ts'
