/** The gate: whether a run may be made, asked before it is. Four questions, each with what shows it and what to do. */

export { gateResolvers } from './graphql.ts'
export { unknownAdmissions } from './known.ts'
export { basisFor, type GateAnswer } from './questions.ts'
export { registerAdmissionFilter } from './routes.ts'
export { type AdmissionRow, admissionById, admissionsBy, gateMode } from './store.ts'
