/** What happened to one person's data, in order. */
export { TimelineView } from './TimelineView.tsx'
