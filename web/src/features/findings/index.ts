/** What contradicts declarations and consents: its page, and what of it is about one artifact. */
export { ArtifactFindings } from './ArtifactFindings.tsx'
export { FindingsView } from './FindingsView.tsx'
