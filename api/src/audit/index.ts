/** The record of who looked at what, and who did what: in the database, before the answer leaves. */
export { openAudit } from './audit.ts'
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
export { registerAuditExport } from './routes.ts'
