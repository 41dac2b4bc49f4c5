export { registerConsentRecords } from './route.ts'
