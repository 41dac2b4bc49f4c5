/** The record of who looked at what, and who did what: in the database, before the answer leaves. */
export { type NoteSigner, openAudit, type SealNow } from './audit.ts'
export {
  type Crossings,
  faultOf,
  openCrossings,
  openIdReader,
  SOMEBODY,
  startAlerts,
  type WebhookSettings,
} from './crossings/index.ts'
export { auditResolvers } from './graphql.ts'
export { type Proven, type ProvenEntry, proveEntries } from './prove.ts'
export { registerAuditExport } from './routes.ts'
