import { type Closing, closedLast } from '../../catalog/closed/index.ts'
import type {
  HeldArtifactResolvers,
  HoldingResolvers,
  QueryResolvers,
  SystemMapResolvers,
} from '../../generated/schema.ts'
import type { SystemFlow } from './flows.ts'
import { byKind, byReason, categoriesIn, countsOf, pageOf } from './holding.ts'
import { type HoldingSystem, oneSystem, systemMap } from './map.ts'

const Query: Pick<QueryResolvers, 'systems' | 'system'> = {
  systems: (_, args, context) => systemMap(context, args),
  system: (_, args, context) => oneSystem(context, args),
}

const SystemMap: SystemMapResolvers = {
  systems: ({ systems }, _, { clearing: { closing } }) => (closing ? openFirst(systems, closing) : systems),
  flows: ({ flows }, _, { clearing: { closing } }) => (closing ? flowsOpenFirst(flows, closing) : flows),
  system: ({ systems }, { key }) => systems.find((system) => system.key === key) ?? null,
  unplaced: ({ held }) => held.filter(({ system }) => system === null),
  total: ({ held }) => held,
}

/** Those that are closed stand last, in no order of their keys. */
const openFirst = (systems: readonly HoldingSystem[], closing: Closing): HoldingSystem[] =>
  closedLast(systems, closing, ({ key }) => [key])

const flowsOpenFirst = (flows: readonly SystemFlow[], closing: Closing): SystemFlow[] =>
  closedLast(flows, closing, ({ from, to }) => [from, to].filter((key) => key !== null))

const Holding: HoldingResolvers = {
  artifacts: (held) => countsOf(held).artifacts,
  versions: (held) => countsOf(held).versions,
  live: (held) => countsOf(held).live,
  byKind,
  byReason,
  categories: categoriesIn,
  list: (held, page, { clearing: { closing } }) => pageOf(held, page, closing),
}

const HeldArtifact: HeldArtifactResolvers = {
  reasons: ({ reasons }) => [...reasons].sort(),
  categories: ({ columns }) => [...columns.keys()].sort(),
}

/** The questions about systems. Statements about them belong to ingest. */
export const systemResolvers = { Query, SystemMap, Holding, HeldArtifact }
