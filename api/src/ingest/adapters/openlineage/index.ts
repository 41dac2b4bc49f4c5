// The OpenLineage receiver: an event is parsed by a pure function into the same ingest commands that GraphQL makes.
//
//   receiver.ts   HTTP: one event or many, a reason for each that is refused
//   parse.ts      one event → commands and facts, or every reason why not
//   event.ts, shapes.ts          the forms of the specification
//   lineage.ts, reads.ts, writes.ts, sources.ts, mode.ts, columns.ts   what the facets say about data
//   processing.ts this project's own facet: for what a run is, and by which admission
//   storedFacets.ts, keepFacets.ts, credentials.ts   what may stay of the rest
export { dataTypeOf } from './computed.ts'
export { type FacetText, writeFacets } from './keepFacets.ts'
export { writesWhole } from './mode.ts'
export { eventKey, type Parsed, parseEvent } from './parse.ts'
export {
  type ReceiverBody,
  type ReceiverDeps,
  type RefusalOfEvent,
  registerReceiver,
} from './receiver.ts'
export type { Refusal } from './refusal.ts'
export type { FacetSubject, StoredFacet } from './storedFacets.ts'
