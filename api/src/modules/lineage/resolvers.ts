import type { GraphQLResolveInfo, SelectionNode } from 'graphql'
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
  summary: async ({ answer }) => summaryOf(await answer.counts()),
  artifacts: async ({ answer }, { filter, ...page }) =>
    impactConnection(await answer.page(page, filterParameters(filter))),
  graph: ({ answer }, { filter, limit }) => answer.graph(limit, filterParameters(filter)),
  completeness: ({ answer }, _, __, info) => answer.completeness({ caveats: asksFor(info, 'caveats') }),
  explain: (asked, { versionId }, context) => explain(context, asked, versionId),
  origin: (asked, { versionId }, context) => origin(context, asked, versionId),
}

const Trace: TraceResolvers = {
  versions: async ({ answer }, { filter, ...page }) => versionConnection(await answer.page(page, traceFilter(filter))),
  graph: ({ answer }, { filter, limit }) => answer.graph(limit, traceFilter(filter)),
  completeness: ({ answer }, _, __, info) => answer.completeness({ caveats: asksFor(info, 'caveats') }),
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

/** Whether the caller selects this field of the answer, through fragments as well; a false yes only costs a statement. */
function asksFor(info: GraphQLResolveInfo, field: string): boolean {
  const selected = (selections: readonly SelectionNode[]): boolean =>
    selections.some((selection) => {
      if (selection.kind === 'Field') return selection.name.value === field
      if (selection.kind === 'InlineFragment') return selected(selection.selectionSet.selections)
      return selected(info.fragments[selection.name.value]?.selectionSet.selections ?? [])
    })
  return info.fieldNodes.some((node) => selected(node.selectionSet?.selections ?? []))
}

/** The questions about lineage. */
export const lineageResolvers = { Query, CustomerImpact, Trace, LineageNode }
