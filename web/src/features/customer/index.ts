/** What the pages about one person share with others. */
export { AsOf } from './AsOf.tsx'
export { CompletenessNote } from './CompletenessNote.tsx'
export { toggled } from './filter.ts'
export { SidePanel } from './SidePanel.tsx'
export { Unavailable } from './Unavailable.tsx'
