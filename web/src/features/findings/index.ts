/** What contradicts declarations and consents: its page. */
export { FindingsView } from './FindingsView.tsx'
