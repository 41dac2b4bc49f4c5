/**
 * What people do of a plan: list.ts says what there is to do, assign.ts who does it, evidence.ts keeps the files that show that it was
 * done, routes.ts takes them in and gives them out.
 */
export { taskResolvers } from './graphql.ts'
export { EVIDENCE_ADDRESS, registerEvidenceFiles } from './routes.ts'
export type { AssigneeRow, EvidenceRow } from './store.ts'
