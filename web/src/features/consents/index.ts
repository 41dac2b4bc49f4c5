/** What a person agreed to: its page, and the way there from others. */
export { ConsentsLink } from './ConsentsLink.tsx'
export { ConsentsView } from './ConsentsView.tsx'
export { Findings } from './Findings.tsx'
