import { notAvailable } from '../../errors.ts'
import type {
  CustomerImpactResolvers,
  LineageNodeResolvers,
  QueryResolvers,
  TraceResolvers,
} from '../../generated/schema.ts'
import { connectionOf } from '../../paging.ts'
import { type ItemsPage, itemCursor } from './answer.ts'
import { explain, origin } from './explain.ts'
import { filterParameters, traceFilter } from './filter.ts'
import { customerImpact } from './impact.ts'
import { summaryOf } from './summary.ts'
import { trace } from './trace.ts'
import { verdictOf } from './verdict.ts'

const Query: Pick<QueryResolvers, 'customerImpact' | 'trace' | 'fieldLineage' | 'affectedCustomers'> = {
  customerImpact: (_, args, context) => customerImpact(context, args),
  trace: (_, args, context) => trace(context, args),
  fieldLineage: () => {
    throw notAvailable('fieldLineage')
  },
  affectedCustomers: () => {
    throw notAvailable('affectedCustomers')
  },
}

const CustomerImpact: CustomerImpactResolvers = {
  summary: ({ answer }) => summaryOf(answer.counts()),
  artifacts: ({ answer }, { filter, ...page }) => impactConnection(answer.page(page, filterParameters(filter))),
  graph: ({ answer }, { filter, limit }) => answer.graph(limit, filterParameters(filter)),
  completeness: ({ answer }) => answer.completeness(),
  explain: (asked, { versionId }, context) => explain(context, asked, versionId),
  origin: (asked, { versionId }, context) => origin(context, asked, versionId),
}

const Trace: TraceResolvers = {
  versions: ({ answer }, { filter, ...page }) => versionConnection(answer.page(page, traceFilter(filter))),
  graph: ({ answer }, { filter, limit }) => answer.graph(limit, traceFilter(filter)),
  completeness: ({ answer }) => answer.completeness(),
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
export const lineageResolvers = { Query, CustomerImpact, Trace, LineageNode }
