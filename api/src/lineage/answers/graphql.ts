import type { Loaders } from '../../catalog/artifacts/index.ts'
import type {
  ArtifactChangeResolvers,
  ArtifactImpactResolvers,
  CustomerImpactResolvers,
  EventConnectionResolvers,
  ImpactSummaryResolvers,
  LineageEventResolvers,
  LineageNodeResolvers,
  QueryResolvers,
  SystemFacetResolvers,
  SystemImpactResolvers,
  TracedArtifactResolvers,
  TraceResolvers,
  VersionResolvers,
} from '../../generated/schema.ts'
import { fullListsOf } from '../../membership/index.ts'
import { checkCount, connectionOf } from '../../platform/paging.ts'
import { affectedCustomers } from './affected.ts'
import { type ItemsPage, itemCursor } from './answer.ts'
import { versionCounts } from './artifactChanges.ts'
import { Caveat, CaveatItem } from './caveatItems.ts'
import { artifactChangesSince, changesSince } from './changes.ts'
import { daysOf, eventPage, eventsOf, kindOf, type PersonEvent } from './events.ts'
import { explain, origin } from './explain.ts'
import { fieldLineage } from './fieldLineage.ts'
import { filterParameters, traceFilter } from './filter.ts'
import { customerImpact } from './impact.ts'
import { neighbourCount, neighbours } from './neighbours.ts'
import { reasonOf, verdictOf } from './ranks.ts'
import { erasuresFrom } from './reasons.ts'
import type { ItemRow } from './rows.ts'
import { categoriesOf, summaryOf } from './summary.ts'
import { kindsIn, rankIn, sumOf, systemOf } from './touchedSystems.ts'
import { trace } from './trace.ts'

type Questions = 'customerImpact' | 'trace' | 'neighbours' | 'fieldLineage' | 'affectedCustomers'

const Query: Pick<QueryResolvers, Questions> = {
  customerImpact: (_, args, context) => customerImpact(context, args),
  trace: (_, args, context) => trace(context, args),
  neighbours: (_, args, context) => neighbours(context, args),
  fieldLineage: (_, args, context) => fieldLineage(context, args),
  affectedCustomers: (_, args, context) => affectedCustomers(context, args),
}

const CustomerImpact: CustomerImpactResolvers = {
  summary: ({ answer }) => ({ ...summaryOf(answer.counts()), answer }),
  artifacts: ({ answer }, { filter, ...page }) => impactConnection(answer.page(page, filterParameters(filter))),
  byArtifact: ({ answer }, { filter, ...args }) => answer.artifactList(args, filterParameters(filter)),
  facets: ({ answer }, { filter }) => answer.facets(filterParameters(filter)),
  item: async ({ answer }, { versionId }) => {
    const item = await answer.item(versionId)
    return item && impactItem(item)
  },
  graph: async ({ answer }, { filter, limit }) => {
    const graph = await answer.graph(limit, filterParameters(filter))
    return { ...graph, verdicts: graph.items.map(impactItem) }
  },
  timeline: ({ answer, person, asOf }, { filter, ...args }) => {
    const events = eventsOf(answer.chosen(filterParameters(filter)), person ?? nobody, asOf)
    const page = eventPage(events, args)
    answer.place(page.edges.map(({ node }) => node.item))
    return page
  },
  changes: async (impact, args, context) => {
    const { edges, ...page } = await changesSince(context, impact, args)
    return {
      ...page,
      edges: edges.map(({ cursor, node: { change, item } }) => ({ cursor, node: { change, item: impactItem(item) } })),
    }
  },
  changesByArtifact: (impact, args, context) => artifactChangesSince(context, impact, args),
  completeness: ({ answer }) => answer.completeness(),
  explain: (asked, { versionId }, context) => explain(context, asked, versionId),
  origin: (asked, { versionId }, context) => origin(context, asked, versionId),
  erasures: (impact, { versionId }, context) => erasuresFrom(context, impact, versionId),
  fullLists: async ({ answer }, { versionId }, { db }) => {
    const item = await answer.item(versionId)
    const lists = item ? await fullListsOf(db, item.version.id) : []
    return lists.map(({ at, count, namespaces, by, recordedAt }) => ({
      at,
      people: count,
      identities: namespaces.map((namespace) => ({ namespace })),
      recordedBy: by,
      recordedAt,
    }))
  },
}

const ArtifactChange: ArtifactChangeResolvers = {
  artifact: ({ artifact }, _, { loaders }) => artifactOf(artifact, loaders),
  verdictBefore: ({ was }) => (was === null ? null : verdictOf(was)),
  verdict: ({ is }) => (is === null ? null : verdictOf(is)),
  versions: versionCounts,
  newest: ({ shown: { change, item } }) => ({ change, item: impactItem(item) }),
}

const ImpactSummary: ImpactSummaryResolvers = {
  byCategory: async ({ answer }, _, { loaders }) => {
    const versions = answer.byArtifact()
    const columns = await Promise.all([...versions.keys()].map((artifact) => loaders.columns.load(artifact)))
    return categoriesOf(versions, columns.flat())
  },
  bySystem: ({ answer }, { filter }) =>
    answer.bySystem(filterParameters(filter)).map((touched) => ({ ...touched, answer })),
}

const SystemImpact: SystemImpactResolvers = {
  system: (touched, _, { loaders }) => systemOf(touched, loaders),
  verdict: (touched) => verdictOf(rankIn(touched)),
  artifacts: ({ artifacts }) => artifacts.length,
  versions: (touched) => sumOf(touched, 'versions'),
  live: (touched) => sumOf(touched, 'live'),
  byKind: kindsIn,
  strongest: ({ artifacts }, { first }) => artifacts.slice(0, checkCount(first, MOST_NAMED, 'first')),
}

async function artifactOf(id: string, { artifact }: Pick<Loaders, 'artifact'>) {
  const found = await artifact.load(id)
  if (!found) throw new Error('An artifact on the list is not in the database.')
  return found
}

const ArtifactImpact: ArtifactImpactResolvers = {
  artifact: ({ artifact }, _, { loaders }) => artifactOf(artifact, loaders),
  verdict: ({ rank }) => verdictOf(rank),
  byVerdict: ({ byRank }) =>
    [...byRank].sort(([a], [b]) => a - b).map(([rank, count]) => ({ verdict: verdictOf(rank), count })),
  strongest: ({ strongest }) => impactItem(strongest),
}

const SystemFacet: SystemFacetResolvers = {
  system: ({ id, anArtifact }, _, { loaders }) => (id === null ? null : loaders.system.load(anArtifact)),
}

const TracedArtifact: TracedArtifactResolvers = {
  artifact: ({ artifact }, _, { loaders }) => artifactOf(artifact, loaders),
  directRuns: ({ runs }) => runs.length,
  runs: async ({ runs }, { first }, { loaders }) => {
    const found = await loaders.run.loadMany(runs.slice(0, checkCount(first, MOST_NAMED, 'first')))
    return found.flatMap((run) => (run === null || run instanceof Error ? [] : [run]))
  },
  latest: ({ latest }) => latest.version,
}

/** So many artifacts of one system can be asked for at once. */
const MOST_NAMED = 20

/** What is recorded of someone of whom nothing came in time: the answer is incomplete, and says so. */
const nobody = { namings: [], outcomes: [] }

const EventConnection: EventConnectionResolvers = { days: ({ all }) => daysOf(all) }

const LineageEvent: LineageEventResolvers = {
  kind: async (event, _, { loaders }) => kindOf(event, await makerOf(event, loaders)),
  run: (event, _, { loaders }) => makerOf(event, loaders),
  item: ({ item }) => impactItem(item),
  mode: ({ happening }) => (happening.by === 'naming' ? happening.mode : null),
  identities: ({ happening }) =>
    happening.by === 'naming' ? happening.namespaces.map((namespace) => ({ namespace })) : [],
  shared: ({ happening }) => happening.by === 'naming' && happening.shared,
  outcome: ({ happening }) => (happening.by === 'erasure' ? happening.outcome : null),
}

const makerOf = ({ item, happening }: PersonEvent, { producer }: Loaders) =>
  happening.by === 'making' ? producer.load(item.version.id) : null

const Trace: TraceResolvers = {
  versions: ({ answer }, { filter, ...page }) => versionConnection(answer.page(page, traceFilter(filter))),
  graph: ({ answer }, { filter, limit }) => answer.graph(limit, traceFilter(filter)),
  byArtifact: ({ answer }, { filter, ...args }) => answer.tracedList(args, traceFilter(filter)),
  byKind: ({ answer }) => summaryOf(answer.counts()).byKind,
  completeness: ({ answer }) => answer.completeness(),
}

const Version: Pick<VersionResolvers, 'upstreamCount' | 'downstreamCount'> = {
  upstreamCount: ({ id }, { asOf }, context) => neighbourCount(context, id, 'UPSTREAM', asOf),
  downstreamCount: ({ id }, { asOf }, context) => neighbourCount(context, id, 'DOWNSTREAM', asOf),
}

const LineageNode: LineageNodeResolvers = {
  __resolveType: (node) => ('runId' in node ? 'Run' : 'createdAt' in node ? 'Version' : 'Column'),
}

const impactConnection = ({ items, first, totalCount }: ItemsPage) =>
  connectionOf(items, first, totalCount, (item) => ({
    cursor: itemCursor(item),
    node: impactItem(item),
  }))

const impactItem = ({ version, rank, live }: ItemRow) => ({
  version,
  verdict: verdictOf(rank),
  reason: reasonOf(rank),
  live,
})

const versionConnection = ({ items, first, totalCount }: ItemsPage) =>
  connectionOf(items, first, totalCount, (item) => ({ cursor: itemCursor(item), node: item.version }))

/** The questions about lineage. */
export const lineageResolvers = {
  Query,
  Caveat,
  CaveatItem,
  CustomerImpact,
  ArtifactChange,
  ImpactSummary,
  SystemImpact,
  ArtifactImpact,
  TracedArtifact,
  SystemFacet,
  EventConnection,
  LineageEvent,
  Trace,
  Version,
  LineageNode,
}
