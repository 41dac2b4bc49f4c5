/**
 * What people do of a plan: list.ts says what there is to do, assign.ts who does it, evidence.ts keeps the files that show that it was
 * done, routes.ts takes them in and gives them out; links.ts and linkRoutes.ts let somebody outside do one of them;
 * instructionRoutes.ts gives out what a vendor is sent.
 */
export { taskResolvers } from './graphql.ts'
export { registerTaskInstructions } from './instructionRoutes.ts'
export { LINK_EVIDENCE_ADDRESS, registerTaskLinks } from './linkRoutes.ts'
export { openTaskLinks } from './links.ts'
export { EVIDENCE_ADDRESS, registerEvidenceFiles } from './routes.ts'
export type { LinkRow } from './store/links.ts'
export type { AssigneeRow, EvidenceRow } from './store/tasks.ts'
