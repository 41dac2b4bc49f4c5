/** What happened to one person's data, in order; and looking at it as of another time. */
export { ComparedSentence } from './compare/ComparedSentence.tsx'
export { TimeStrip } from './strip/TimeStrip.tsx'
