/** The record of processing activities (GDPR Art. 30). */
export { RecordView } from './RecordView.tsx'
export { formats } from './words.ts'
