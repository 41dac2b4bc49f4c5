import { type ColumnRow, type Loaders, type VersionRow, versionByAnyId } from '../../catalog/artifacts/index.ts'
import type { Carries, Membership, Step } from '../../generated/schema.ts'
import type { RunRow } from '../../history/runs/index.ts'
import type { Naming } from '../../membership/index.ts'
import { DatabaseError } from '../../platform/db/index.ts'
import { incomplete, notFound } from '../../platform/errors.ts'
import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import { columnGraphOf, columnsBetween, type StatedColumns } from '../../traversal/columns/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { personalRank } from '../../vocabulary/kinds.ts'
import { type QueryContext, withinTime } from './answer.ts'
import { logsOf } from './asked.ts'
import { clearedIn, type Trail } from './erasures.ts'
import { lastHops, type Path, pathFromPerson } from './path.ts'
import { type Asked, nodesOf, type Person, personIn } from './people.ts'
import { passageOf } from './traverse.ts'

export type StepRow = Omit<Step, 'from' | 'to' | 'run' | 'columns' | '__typename'> & {
  from: VersionRow
  to: VersionRow
  run: RunRow | null
  columns: ColumnFlowRow[]
}

type ColumnFlowRow = { from: ColumnRow; to: ColumnRow; direct: boolean; masking: boolean }

export type MembershipRow = Omit<Membership, 'version' | '__typename'> & { version: VersionRow }

/**
 * One shortest path from a version that names the person to this one, step by step; empty where this one names them.
 * Throws VERSION_NOT_FOUND, or NOT_ON_THE_LIST where no path makes it so.
 */
export async function explain(context: QueryContext, asked: Asked, versionId: string): Promise<StepRow[]> {
  const { origin, hops, columns } = await wayTo(context, asked, versionId)
  return stepsOf(context, origin, hops, columns)
}

/** The statement that the explained path begins with: the latest that names the person there. Throws as `explain`. */
export async function origin(context: QueryContext, asked: Asked, versionId: string): Promise<MembershipRow> {
  const { origin: version, namings } = await wayTo(context, asked, versionId)
  const naming = namings.filter((row) => row.version === version?.id).at(-1)
  if (!version || !naming) throw notOnTheList()
  // An identity whose digest was destroyed has no namespace any more.
  const { at, mode, namespace, shared } = naming
  return { at, mode, identity: { namespace: namespace ?? 'unknown' }, shared, version }
}

/** `origin`: a version that names the person. `columns`: those that are stated to pass, for each step. */
type Way = { namings: Naming[]; origin: VersionRow | null; hops: Hop[]; columns: StatedColumns[][] }

/** To a version by its id, or by one that it had before a later statement joined it with another. No hops: it names them. */
async function wayTo(context: QueryContext, { customer, asOf }: Asked, id: string): Promise<Way> {
  const [found] = await context.db.read(versionByAnyId, { id })
  if (!found) throw notFound('VERSION_NOT_FOUND', 'No version of this workspace has this id.', 'versionId')
  const way = await withinTime(context, async (stop) => {
    const { moment, ...person } = await personIn(context.db, context.adjacency, customer.ref, asOf)
    return moment.traverse((graph) => findWay(graph, person, found.version, asOf), stop)
  })
  if (!way) throw new DatabaseError('STOPPED', 'explain')
  if (way === 'NONE') throw notOnTheList()
  return way
}

function* findWay(
  graph: Adjacency,
  { trails }: Pick<Person, 'trails'>,
  version: VersionRow,
  asOf: Instant,
): Steps<Way | 'NONE'> {
  const target = graph.find(version.id)
  // A piece of the record that ends at the limit cannot tell that there is no way.
  if (target === undefined && graph.isTruncated) throw incomplete('MAX_REACHED', asOf)
  if (target === undefined || version.createdAt > asOf) return 'NONE'
  // As the verdict is found: first those whose rows are still there, the person's own before shared ones.
  const inTurn = trails.toSorted((a, b) => turn(a, version.id) - turn(b, version.id))
  for (const { namings } of inTurn)
    if (nodesOf(graph, namings).includes(target))
      return { namings, origin: graph.version(target), hops: [], columns: [] }
  for (const last of lastHops)
    for (const trail of inTurn) {
      const { namings } = trail
      const path = yield* pathFromPerson(graph, nodesOf(graph, namings), passageOf(trail), target, last)
      const log = path || last !== 'certain' ? null : logAsking(graph, namings, target, asOf)
      if (log) return { namings, origin: log, hops: [askingOf(log, version)], columns: [[]] }
      if (!path) continue
      const hops = hopsOf(graph, path)
      return { namings, origin: graph.version(path.origin), hops, columns: columnsOf(graph, path, hops) }
    }
  return 'NONE'
}

/** A version of a log that names the person, and by which this deployment was asked about them. */
function logAsking(graph: Adjacency, namings: readonly Naming[], deployment: number, asOf: Instant) {
  const logs = new Set(logsOf(graph, deployment, asOf))
  const log = nodesOf(graph, namings).find((node) => logs.has(node))
  return log === undefined ? null : graph.version(log)
}

/** Against the flow: the log tells of what the deployment was asked. */
const askingOf = ({ createdAt }: VersionRow, { id }: VersionRow): Hop => ({
  to: id,
  run: null,
  at: createdAt,
  carries: 'PERSONAL',
  claim: null,
  mixesPeople: false,
  asked: true,
})

const turn = ({ erasures, shared }: Trail, version: string): number =>
  (clearedIn(erasures).includes(version) ? 2 : 0) + (shared ? 1 : 0)

const notOnTheList = () =>
  notFound('NOT_ON_THE_LIST', "This version is not on this person's list: no recorded path leads to it.", 'versionId')

/** A relationship on a path. `run`: whose part it leads into; null where it leads into a version. */
export type Hop = {
  to: string
  run: string | null
  at: Instant
  carries: Carries
  claim: string | null
  mixesPeople: boolean
  asked: boolean
}

const hopsOf = (graph: Adjacency, path: Path): Hop[] =>
  path.edges.map((edge) => ({
    to: graph.id(graph.edges.to(edge)),
    run: graph.part(graph.edges.to(edge))?.run ?? null,
    at: graph.edges.at(edge),
    carries: graph.edges.carries(edge),
    claim: graph.edges.claim(edge),
    mixesPeople: graph.edges.mixes(edge),
    asked: false,
  }))

/** The stated columns of each step, asked while the graph is at the path's moment. */
function columnsOf(graph: Adjacency, { origin }: Path, hops: Hop[]): StatedColumns[][] {
  const columns = columnGraphOf(graph)
  let from = origin
  return spansOf(hops).map(({ to: id }) => {
    const to = graph.find(id)
    if (to === undefined) return []
    const stated = columnsBetween(columns, from, to)
    from = to
    return stated
  })
}

/** As columns of their artifacts. */
async function columnFlows({ columns }: Loaders, from: VersionRow, to: VersionRow, stated: readonly StatedColumns[]) {
  if (stated.length === 0) return []
  const [ofFrom, ofTo] = await Promise.all([columns.load(from.artifact), columns.load(to.artifact)])
  return stated.flatMap(({ from: x, to: y, direct, masking }): ColumnFlowRow[] => {
    const [here, there] = [ofFrom.find(({ name }) => name === x), ofTo.find(({ name }) => name === y)]
    return here && there ? [{ from: here, to: there, direct, masking }] : []
  })
}

async function stepsOf(
  { loaders }: QueryContext,
  first: VersionRow | null,
  hops: Hop[],
  stated: StatedColumns[][],
): Promise<StepRow[]> {
  const spans = spansOf(hops)
  const versions = await loaders.version.loadMany(spans.map(({ to }) => to))
  const runs = await Promise.all(spans.map(({ run }) => (run === null ? null : loaders.run.load(run))))
  let from = first
  const steps = spans.map(({ at, carries, claim, mixesPeople, asked }, index) => {
    const to = versions[index]
    if (!to || !from || to instanceof Error)
      throw to ?? new Error(`Version ${spans[index]?.to} vanished while it was explained`)
    const step = { from, to, run: runs[index] ?? null, at, carries, claim, mixesPeople, asked }
    from = to
    return step
  })
  return Promise.all(
    steps.map(async (step, index) => ({
      ...step,
      columns: await columnFlows(loaders, step.from, step.to, stated[index] ?? []),
    })),
  )
}

export type Span = Hop

/**
 * Folds a path's relationships into steps from version to version: a run's parts vanish into the run. A step happens when
 * its version is written, and carries the least personal that any part of it does, with that part's claim; it mixes people if any part
 * does. Pure.
 */
export function spansOf(hops: readonly Hop[]): Span[] {
  const spans: Span[] = []
  let run: string | null = null
  let mixesPeople = false
  let least: { carries: Carries; claim: string | null } | null = null
  for (const hop of hops) {
    const { carries, claim } = hop
    if (least === null || personalRank[carries] >= personalRank[least.carries]) least = { carries, claim }
    run = hop.run ?? run
    mixesPeople ||= hop.mixesPeople
    if (hop.run !== null) continue
    spans.push({ to: hop.to, run, at: hop.at, ...least, mixesPeople, asked: hop.asked })
    run = null
    mixesPeople = false
    least = null
  }
  return spans
}
