export { type Before, type Binding, bind, type Segment, type Window } from './bind.ts'
export {
  type Changes,
  type Edge,
  type EdgeShape,
  noChanges,
  type PlacedWrite,
  type VersionUpsert,
  type ViewChange,
} from './changes.ts'
export {
  byOrder,
  byRun,
  byStatement,
  NOW_ON,
  type PlacedRead,
  type Read,
  type ReadKind,
  type Source,
  type View,
  type ViewPart,
  type ViewSource,
  type Write,
  writerOf,
} from './entry.ts'
export { loadStored } from './load.ts'
export type { Alias } from './names.ts'
export { isAboutCurrent } from './observed.ts'
export { type Revision, rebind } from './rebind.ts'
export { loadWindows } from './store.ts'
export { storedInto, storedListed, storedSources, storedView } from './stored.ts'
export { type FeedPart, feedOf, listedId } from './views.ts'
