import type {
  CustomerImpactResolvers,
  ImpactSummaryResolvers,
  LineageNodeResolvers,
  QueryResolvers,
  TraceResolvers,
  VersionResolvers,
} from '../../generated/schema.ts'
import { connectionOf } from '../../paging.ts'
import { affectedCustomers } from './affected.ts'
import { type ItemsPage, itemCursor } from './answer.ts'
import { explain, origin } from './explain.ts'
import { fieldLineage } from './fieldLineage.ts'
import { filterParameters, traceFilter } from './filter.ts'
import { customerImpact } from './impact.ts'
import { neighbourCount, neighbours } from './neighbours.ts'
import { categoriesOf, summaryOf } from './summary.ts'
import { trace } from './trace.ts'
import { verdictOf } from './verdict.ts'

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
  graph: ({ answer }, { filter, limit }) => answer.graph(limit, filterParameters(filter)),
  completeness: ({ answer }) => answer.completeness(),
  explain: (asked, { versionId }, context) => explain(context, asked, versionId),
  origin: (asked, { versionId }, context) => origin(context, asked, versionId),
}

const ImpactSummary: ImpactSummaryResolvers = {
  byCategory: async ({ answer }, _, { loaders }) => {
    const versions = answer.byArtifact()
    const columns = await Promise.all([...versions.keys()].map((artifact) => loaders.columns.load(artifact)))
    return categoriesOf(versions, columns.flat())
  },
}

const Trace: TraceResolvers = {
  versions: ({ answer }, { filter, ...page }) => versionConnection(answer.page(page, traceFilter(filter))),
  graph: ({ answer }, { filter, limit }) => answer.graph(limit, traceFilter(filter)),
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
    node: { version: item.version, verdict: verdictOf(item.rank), live: item.live },
  }))

const versionConnection = ({ items, first, totalCount }: ItemsPage) =>
  connectionOf(items, first, totalCount, (item) => ({ cursor: itemCursor(item), node: item.version }))

/** The questions about lineage. */
export const lineageResolvers = { Query, CustomerImpact, ImpactSummary, Trace, Version, LineageNode }
