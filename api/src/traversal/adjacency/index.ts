/**
 * A copy of each workspace's versions and flows in memory, for walks; Neo4j is the record. Every transaction that changes an
 * answer raises the workspace's epoch and notes what it touched; a copy is asked for by epoch, so on one server it is never stale
 * (docs/adr/0008).
 */
export { type Adjacencies, openAdjacencies } from './adjacencies.ts'
export { Adjacency, type Artifact, type Part, type Version } from './adjacency.ts'
export { BreadthFirst, type EdgeFilter } from './breadthFirst.ts'
export { changesBetween, headOf } from './catchUp.ts'
export type { CopyWatcher } from './copy.ts'
export type { Along } from './edges.ts'
export { byIds, closed, putRows, type Reader, readerOf } from './load.ts'
export { Moment } from './moment.ts'
export { AT_ONCE, atOnce, inSteps, type Steps } from './paced.ts'
export {
  artifactsById,
  artifactsSince,
  type Head,
  head,
  partsById,
  refusedEvents,
  systemsById,
  versionsById,
} from './store.ts'
