import type { Closing } from '../../catalog/closed/index.ts'
import { ArtifactKind, type Direction, type TracedOrder } from '../../generated/schema.ts'
import type { PageArgs } from '../../platform/paging.ts'
import { type Adjacency, inSteps, type Steps } from '../../traversal/adjacency/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { type SortKey, sortedPage } from './sortedPage.ts'
import type { ListedVersion } from './verdicts.ts'

/** How near a version is to where a walk began: in steps from version to version, and by which runs the first step led, if it is one. */
export type Nearness = { steps: number; runs: Set<string> }

/**
 * An artifact with versions in a trace. `steps`: of the nearest of them; `runs`: by which the first step led to any of them. `latest`: the
 * newest of them.
 */
export type TracedArtifact = {
  artifact: string
  kind: ArtifactKind
  steps: number
  runs: string[]
  versions: number
  live: number
  latest: ListedVersion
}

/** By node, of all versions that a walk came to. A run's parts are no step. */
export function* nearnessOf(
  graph: Adjacency,
  starts: readonly number[],
  direction: Direction,
  traversed: ReadonlySet<number>,
): Steps<Map<number, Nearness>> {
  const found = new Map<number, Nearness>(starts.map((node) => [node, { steps: 0, runs: new Set() }]))
  for (const way of direction === 'BOTH' ? (['UPSTREAM', 'DOWNSTREAM'] as const) : [direction]) {
    const parts = new Set<number>()
    const seen = new Set(starts)
    let level: number[] = [...starts]
    for (let steps = 1; level.length > 0; steps += 1) {
      const next: number[] = []
      yield* inSteps(level, (from) => {
        const stack = [from]
        for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
          const run = graph.part(node)?.run
          graph.edges.each(node, way, (_, other) => {
            if (!traversed.has(other)) return
            if (graph.part(other)) {
              if (!parts.has(other)) stack.push(other)
              parts.add(other)
              return
            }
            const known = found.get(other)
            if (!known || known.steps > steps)
              found.set(other, { steps, runs: new Set(run && steps === 1 ? [run] : []) })
            else if (run && steps === 1 && known.steps === 1) known.runs.add(run)
            if (!seen.has(other)) next.push(other)
            seen.add(other)
          })
        }
      })
      level = next
    }
  }
  return found
}

/** A trace by artifact. Pure. */
export function tracedArtifacts(
  list: readonly ListedVersion[],
  nearness: ReadonlyMap<number, Nearness>,
): TracedArtifact[] {
  const artifacts = new Map<string, TracedArtifact & { byRun: Set<string> }>()
  for (const item of list) {
    const { version, place, live, node } = item
    const { steps, runs } = nearness.get(node) ?? { steps: 0, runs: new Set<string>() }
    const known = artifacts.get(version.artifact)
    const row = known ?? {
      artifact: version.artifact,
      kind: place.kind,
      steps,
      runs: [],
      byRun: new Set<string>(),
      versions: 0,
      live: 0,
      latest: item,
    }
    artifacts.set(version.artifact, row)
    row.steps = Math.min(row.steps, steps)
    row.versions += 1
    row.live += Number(live)
    for (const run of runs) row.byRun.add(run)
    if (version.createdAt > row.latest.version.createdAt) row.latest = item
  }
  return [...artifacts.values()].map(({ byRun, ...row }) => ({ ...row, runs: [...byRun] }))
}

export type TracedArgs = PageArgs & { order: TracedOrder; descending: boolean }

/** A page of a trace by artifact. What only keeps a copy comes after what does something with the data, as far from the start. Throws as `sortedPage`. */
export function tracedPage(
  list: readonly ListedVersion[],
  nearness: ReadonlyMap<number, Nearness>,
  args: TracedArgs,
  closing?: Pick<Closing, 'opens'> | null,
) {
  const rows = tracedArtifacts(list, nearness).map((node) => ({ node, key: keyIn(node, args.order, closing) }))
  return { ...sortedPage(rows, args), versions: list.length }
}

function keyIn(row: TracedArtifact, order: TracedOrder, closing?: Pick<Closing, 'opens'> | null): SortKey {
  const { name, system, owner } = row.latest.place.names
  const isOpen = closing?.opens(row.artifact, row.latest.place) ?? true
  const createdAt: Instant = row.latest.version.createdAt
  const nearness = row.steps * 2 + Number(row.latest.place.role === 'BACKUP')
  const values: Record<TracedOrder, string | number | null> = {
    DISTANCE: nearness,
    NAME: isOpen ? name.toLowerCase() : null,
    KIND: kinds.indexOf(row.kind),
    SYSTEM: isOpen ? (system?.toLowerCase() ?? null) : null,
    OWNER: isOpen ? (owner?.toLowerCase() ?? null) : null,
    CREATED: createdAt,
    VERSIONS: row.versions,
  }
  const value = values[order]
  return [value === null ? 1 : 0, value ?? 0, nearness, createdAt, row.artifact]
}

const kinds = Object.values(ArtifactKind)
