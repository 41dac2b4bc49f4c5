import { artifactId, columnsMeet, standingFor } from '../../catalog/artifacts/index.ts'
import type { BoundaryInput, ColumnInput, Direction } from '../../generated/schema.ts'
import { askedInstant } from '../../platform/asOf.ts'
import { notFound } from '../../platform/errors.ts'
import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import {
  type ColumnFilter,
  type ColumnGraph,
  type ColumnTraversal,
  columnGraphOf,
  traverseColumns,
  type Way,
} from '../../traversal/columns/index.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { hasColumns } from '../../vocabulary/kinds.ts'
import { Answer, findingsOf, withinTime } from './answer.ts'
import { type Boundary, boundaryOf } from './boundary.ts'
import type { Findings } from './findings.ts'
import { startsOf, type VersionsQueryContext } from './starts.ts'
import * as store from './store/answers.ts'
import type { TraceAnswer } from './trace.ts'
import { everyEdge } from './traverse.ts'
import { listTrace } from './verdicts.ts'

export type FieldLineageArgs = {
  from: ColumnInput
  direction: Direction
  asOf?: InstantInput | null | undefined
  strict: boolean
  direct?: boolean | null | undefined
  masking?: boolean | null | undefined
  within?: BoundaryInput | null | undefined
}

/**
 * Walks from a column of one version along every column flow (docs/adr/0007-column-lineage.md).
 * Throws ARTIFACT_NOT_FOUND, VERSION_NOT_FOUND or COLUMN_NOT_FOUND; BAD_USER_INPUT for a time without zone or an
 * impossible boundary.
 */
export async function fieldLineage(context: VersionsQueryContext, args: FieldLineageArgs): Promise<TraceAnswer> {
  const { from, direction, strict } = args
  const asOf = askedInstant(args.asOf, context.now())
  const within = boundaryOf(args.within)
  const filter = { direct: args.direct ?? null, masking: args.masking ?? null }
  const named = await startsOf(context, [from], asOf, () => 'from')
  const column = await columnOf(context, from)
  const roots = from.version ? named : await versionsOf(context, artifactId(context.ws, from.artifact), asOf, named)
  const most = context.limits.maxReached
  const found = await withinTime(context, async (stop) => {
    const moment = await context.adjacency({ follow: direction, from: roots, columns: true })
    const start = { roots, column, direction, filter, asOf, most, within }
    return { moment, findings: await moment.traverse((graph) => find(graph, start), stop) }
  })
  return { answer: new Answer(context, found, { asOf, strict, judges: false, follows: () => true, roots }) }
}

/** A column without a version is that of every version by then: what was trained on an older one rests on it as well. */
async function versionsOf({ db }: VersionsQueryContext, artifact: string, asOf: Instant, known: readonly string[]) {
  const found = await db.read(store.versionsByThen, { artifact, asOf })
  return [...new Set([...known, ...found.map(({ id }) => id)])]
}

/** Null: the whole. Throws COLUMN_NOT_FOUND for one that no statement names, nor its struct, nor a field of it. */
async function columnOf(
  { ws, loaders }: VersionsQueryContext,
  { artifact, column }: ColumnInput,
): Promise<string | null> {
  if (!hasColumns(artifact.kind) || column === '') return null
  const known = await loaders.columns.load(artifactId(ws, artifact))
  if (known.some(({ name }) => name === column)) return column
  const alike = standingFor(known, column)
  if (alike) return alike.name
  // A struct's field of which only the struct is told, or the other way: the walk finds what it means.
  if (known.some(({ name }) => columnsMeet(name, column))) return column
  throw notFound('COLUMN_NOT_FOUND', 'The artifact is known, but has no column of this name.', 'from.column')
}

/** Versions that may have a column: one that is known not to have it is no start, unless none has. */
function startingAt(graph: ColumnGraph, versions: number[], column: string | null): number[] {
  if (column === null) return versions
  const having = versions.filter((version) => {
    const known = graph.knownOf(version)
    return !known?.closed || known.has(column)
  })
  return having.length > 0 ? having : versions
}

type Start = {
  roots: readonly string[]
  column: string | null
  direction: Direction
  filter: ColumnFilter
  asOf: Instant
  most: number
  within: Boundary | null
}

function* find(graph: Adjacency, start: Start): Steps<Findings> {
  const { roots, column, direction, filter, asOf, most, within } = start
  const columns = columnGraphOf(graph)
  const starts = startingAt(
    columns,
    roots.flatMap((id) => graph.find(id) ?? []),
    column,
  ).map((version) => ({
    version,
    column,
  }))
  const admits = (node: number) => within?.admits(graph, node) ?? true
  const limits = { most, admits, depth: within?.depth ?? Number.POSITIVE_INFINITY }
  const along: Way[] = direction === 'BOTH' ? ['DOWNSTREAM', 'UPSTREAM'] : [direction]
  const traversals: { way: Way; traversal: ColumnTraversal }[] = []
  for (const way of along)
    traversals.push({ way, traversal: yield* traverseColumns(columns, starts, way, filter, limits) })
  const traversed = new Set(
    traversals.flatMap(({ traversal }) => [...traversal.reached.map(({ version }) => version), ...traversal.parts]),
  )
  const list = yield* listTrace(graph, [...traversed], asOf)
  const found = {
    list,
    traversed: [...traversed],
    route: { starts: starts.map(({ version }) => version), stages: [everyEdge], direction },
    outside: traversals.reduce((sum, { traversal }) => sum + traversal.outside.size, 0),
    truncated: traversals.some(({ traversal }) => traversal.truncated),
    columns: {
      filter,
      assumedAt: new Set(traversals.flatMap(({ traversal }) => [...traversal.assumedAt])),
      traversals: traversals.map(({ way, traversal }) => ({ way, states: [...starts, ...traversal.reached] })),
    },
  }
  return yield* findingsOf(graph, found, { asOf })
}
