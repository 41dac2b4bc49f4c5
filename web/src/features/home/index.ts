/** The first page; who was looked at last on this device. */
export { parseRecent, readRecent } from './recent.ts'
