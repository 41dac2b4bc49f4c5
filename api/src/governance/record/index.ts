/** The record of processing activities (GDPR Art. 30): what was declared, what was observed, and the difference. */
export { recordResolvers } from './graphql.ts'
export type { ActivityRecord, ProcessingRecord } from './record.ts'
export { registerRecord } from './routes.ts'
