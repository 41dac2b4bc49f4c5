/** Who asks by an id of another workspace: for those whose it is, after the answer. */
export { startAlerts } from './alerts.ts'
export { type Crossings, openCrossings, SOMEBODY } from './crossings.ts'
export { idsIn, openIdReader } from './ids.ts'
export { faultOf, type WebhookSettings } from './webhook.ts'
