import type {
  HeldArtifactResolvers,
  HoldingResolvers,
  QueryResolvers,
  SystemMapResolvers,
} from '../../generated/schema.ts'
import { byKind, byReason, categoriesIn, countsOf, pageOf } from './holding.ts'
import { oneSystem, systemMap } from './map.ts'

const Query: Pick<QueryResolvers, 'systems' | 'system'> = {
  systems: (_, args, context) => systemMap(context, args),
  system: (_, args, context) => oneSystem(context, args),
}

const SystemMap: SystemMapResolvers = {
  system: ({ systems }, { key }) => systems.find((system) => system.key === key) ?? null,
  unplaced: ({ held }) => held.filter(({ system }) => system === null),
  total: ({ held }) => held,
}

const Holding: HoldingResolvers = {
  artifacts: (held) => countsOf(held).artifacts,
  versions: (held) => countsOf(held).versions,
  live: (held) => countsOf(held).live,
  byKind,
  byReason,
  categories: categoriesIn,
  list: (held, page) => pageOf(held, page),
}

const HeldArtifact: HeldArtifactResolvers = {
  reasons: ({ reasons }) => [...reasons].sort(),
  categories: ({ columns }) => [...columns.keys()].sort(),
}

/** The questions about systems. Statements about them belong to ingest. */
export const systemResolvers = { Query, SystemMap, Holding, HeldArtifact }
