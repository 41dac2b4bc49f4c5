import { type ColumnRow, type Loaders, standingFor } from '../../catalog/artifacts/index.ts'
import type { Carries, LineageEdge } from '../../generated/schema.ts'
import type { Adjacency } from '../../traversal/adjacency/index.ts'
import {
  type ColumnFilter,
  type ColumnState,
  columnGraphOf,
  columnJoins,
  type Way,
} from '../../traversal/columns/index.ts'
import { personalFirst } from '../../vocabulary/kinds.ts'

/** What a walk over columns found. `states`: the start, and all that it reached, for each way it went. */
export type FoundColumns = {
  assumedAt: ReadonlySet<number>
  traversals: { way: Way; states: ColumnState[] }[]
  filter: ColumnFilter
}

/** `from` and `to`: a column of a version, or the version. */
type Joined = { from: ColumnState; to: ColumnState; carries: Carries; at: number }

/** Which of the found columns of these versions pass into which; asked while the graph is at its moment. */
export function joinedColumns(graph: Adjacency, found: FoundColumns, drawn: ReadonlySet<number>): Joined[] {
  const columns = columnGraphOf(graph)
  return found.traversals.flatMap(({ way, states }) => {
    const shown = states.filter(({ version }) => drawn.has(version))
    return columnJoins(columns, shown, way, found.filter).map(({ from, to, by }) => ({
      from,
      to,
      ...flowInto(graph, by, to.version),
    }))
  })
}

/** The most personal that flows from a node into a version, and when. */
function flowInto({ edges }: Adjacency, by: number, version: number): { carries: Carries; at: number } {
  let best = -1
  edges.each(version, 'UPSTREAM', (edge, from) => {
    if (from === by && (best === -1 || edges.level(edge) < edges.level(best))) best = edge
  })
  return { carries: personalFirst[edges.level(best)] ?? 'PERSONAL', at: edges.at(best) }
}

/** A flow from column to column as it is exported; without a column it is from or to the whole version. */
export type WholeColumnFlow = {
  from: string
  fromColumn: string | null
  to: string
  toColumn: string | null
  carries: Carries
  at: number
}

/** Every column flow on the ways of an answer. */
export function columnFlowsOf(graph: Adjacency, found: FoundColumns): WholeColumnFlow[] {
  const reached = new Set(found.traversals.flatMap(({ states }) => states.map(({ version }) => version)))
  return joinedColumns(graph, found, reached).map(({ from, to, carries, at }) => ({
    from: graph.id(from.version),
    fromColumn: from.column,
    to: graph.id(to.version),
    toColumn: to.column,
    carries,
    at,
  }))
}

/** What a drawing of columns needs of the graph. `placed`: the columns that are shown, and whose they are. */
export type ColumnJoins = {
  joined: Joined[]
  placed: { artifact: string; column: string | null }[]
  artifactOf: Map<number, string>
  idOf: Map<number, string>
}

/** Asked while the graph is at its moment. */
export function joinsIn(graph: Adjacency, found: FoundColumns, drawn: ReadonlySet<number>): ColumnJoins {
  const joined = joinedColumns(graph, found, drawn)
  const shown = found.traversals.flatMap(({ states }) => states.filter(({ version }) => drawn.has(version)))
  const placed = shown.map(({ version, column }) => ({ artifact: graph.version(version)?.artifact ?? '', column }))
  const artifactOf = new Map(shown.map(({ version }, index) => [version, placed[index]?.artifact ?? '']))
  const idOf = new Map(shown.map(({ version }) => [version, graph.id(version)]))
  return { joined, placed, artifactOf, idOf }
}

/**
 * Columns as nodes of a drawing, with edges between them; an edge from or to a whole has its version at that end. Columns of
 * several versions of one artifact are one node.
 */
export async function drawColumns(
  { columns }: Loaders,
  { joined, placed, artifactOf, idOf }: ColumnJoins,
): Promise<{ nodes: ColumnRow[]; edges: LineageEdge[] }> {
  const named = placed.filter(({ column }) => column !== null)
  const artifacts = [...new Set(named.map(({ artifact }) => artifact))]
  const known = await Promise.all(artifacts.map((artifact) => columns.load(artifact)))
  // A column in two cases is one node.
  const rowOf = new Map(
    known.flatMap((rows) => rows.map((row) => [keyOf(row.artifact, row.name), standingFor(rows, row.name) ?? row])),
  )
  const nodes = new Map(
    named.flatMap(({ artifact, column }) => {
      const row = rowOf.get(keyOf(artifact, column))
      return row ? [[row.id, row]] : []
    }),
  )
  const end = ({ version, column }: ColumnState) =>
    rowOf.get(keyOf(artifactOf.get(version) ?? '', column))?.id ?? idOf.get(version) ?? ''
  const edges = new Map<string, LineageEdge>()
  for (const { from, to, carries, at } of joined) {
    const [a, b] = [end(from), end(to)]
    // From version to version it is drawn already.
    if (a === b || (!nodes.has(a) && !nodes.has(b))) continue
    const known = edges.get(`${a} ${b}`)
    edges.set(`${a} ${b}`, known && known.at <= at ? known : { from: a, to: b, carries, at })
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

const keyOf = (artifact: string, column: string | null) => `${artifact} ${column ?? ''}`
