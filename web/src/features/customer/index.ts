/** What the pages about one person share with others. */

export { AnswerError } from './AnswerError.tsx'
export { AsOf } from './AsOf.tsx'
export { CompletenessNote } from './CompletenessNote.tsx'
export { SidePanel } from './SidePanel.tsx'
