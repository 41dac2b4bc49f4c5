import type { Carries, LineageEdge } from '../../generated/schema.ts'
import type { DrawnRow, FlowRow, Pool } from './rows.ts'

/** `versions` in order of importance; `runs`: ids of the runs between them. */
export type Drawing = { versions: string[]; runs: string[]; edges: LineageEdge[] }

type Chain = Pool['chain']

/**
 * Draws at most `limit` of the pool's versions, with the runs and the carry-on edges that join them. Parts fold into
 * their run; an edge stays only if it lies on a way from a drawn version to another, so nothing dangles. Pure.
 */
export function draw(
  pool: readonly DrawnRow[],
  flows: { reads: FlowRow[]; writes: FlowRow[]; chain: Chain },
  limit: number,
) {
  const inPool = new Set(pool.map(({ version }) => version.id))
  const all = joining(inPool, flows)
  const versions = choose(
    pool.map(({ version }) => version.id),
    neighbours(all, flows.chain),
    limit,
  )
  const { carried, reads, writes } = versions.length === pool.length ? all : joining(new Set(versions), flows)
  const edges = [
    ...carried.map((flow) => ({ ...flow })),
    ...reads.map((flow) => ({ ...flow, to: flow.run ?? flow.to })),
    ...writes.map((flow) => ({ ...flow, from: flow.run ?? flow.from })),
  ]
  const runs = [...new Set([...reads, ...writes].flatMap(({ run }) => run ?? []))]
  return { versions, runs, edges: folded(edges) } satisfies Drawing
}

type Joining = { carried: FlowRow[]; reads: FlowRow[]; writes: FlowRow[] }

/** The flows that lie on a way from one of these versions to another, through parts of one run or straight. */
function joining(
  versions: ReadonlySet<string>,
  { reads, writes, chain }: { reads: FlowRow[]; writes: FlowRow[]; chain: Chain },
): Joining {
  const carried = reads.filter(({ from, to, run }) => run === null && versions.has(from) && versions.has(to))
  const into = reads.filter(({ from, run }) => run !== null && versions.has(from))
  const out = writes.filter(({ to }) => versions.has(to))
  const fed = spread(
    into.map(({ to }) => to),
    chain,
    'from',
    'to',
  )
  const feeding = spread(
    out.map(({ from }) => from),
    chain,
    'to',
    'from',
  )
  return {
    carried,
    reads: into.filter(({ to }) => feeding.has(to)),
    writes: out.filter(({ from }) => fed.has(from)),
  }
}

/** These parts and all that follow them in their chains; backwards with the ends swapped. */
function spread(parts: readonly string[], chain: Chain, near: 'from' | 'to', far: 'from' | 'to'): Set<string> {
  const next = new Map<string, string[]>()
  for (const link of chain) append(next, link[near], link[far])
  const reached = new Set(parts)
  for (const part of reached) for (const other of next.get(part) ?? []) reached.add(other)
  return reached
}

/** The versions one step before or after a version: carried on, or read and written by one group of run parts. */
function neighbours({ carried, reads, writes }: Joining, chain: Chain): (version: string) => string[] {
  const group = groupsOf(chain)
  const links = [
    ...carried.map(({ from, to }) => [from, to] as const),
    ...reads.map(({ from, to }) => [from, group(to)] as const),
    ...writes.map(({ from, to }) => [group(from), to] as const),
  ]
  const after = new Map<string, string[]>()
  const before = new Map<string, string[]>()
  for (const [from, to] of links) {
    append(after, from, to)
    append(before, to, from)
  }
  const groups = new Set([...reads.map(({ to }) => group(to)), ...writes.map(({ from }) => group(from))])
  const step = (way: Map<string, string[]>, version: string) =>
    (way.get(version) ?? []).flatMap((next) => (groups.has(next) ? (way.get(next) ?? []) : [next]))
  return (version) => [...step(after, version), ...step(before, version)].filter((other) => other !== version)
}

/** A name for each part's chain: chained parts share it. */
function groupsOf(chain: Chain): (part: string) => string {
  const parent = new Map<string, string>()
  const top = (part: string): string => {
    let found = part
    for (let up = parent.get(found); up !== undefined; up = parent.get(found)) found = up
    return found
  }
  for (const { from, to } of chain) if (top(from) !== top(to)) parent.set(top(to), top(from))
  return top
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/**
 * The most important first, but each with a neighbour: one that would stand alone brings its most important neighbour
 * along, or waits for the places that are left over. In order of importance.
 */
export function choose(
  inOrder: readonly string[],
  near: (version: string) => readonly string[],
  limit: number,
): string[] {
  if (inOrder.length <= limit) return [...inOrder]
  const place = new Map(inOrder.map((id, index) => [id, index]))
  const chosen = new Set<string>()
  for (const id of inOrder) {
    if (chosen.size >= limit) break
    if (chosen.has(id)) continue
    const around = near(id).filter((other) => place.has(other))
    if (around.some((other) => chosen.has(other))) chosen.add(id)
    else if (around.length > 0 && chosen.size + 2 <= limit) {
      const best = around.reduce((a, b) => ((place.get(a) ?? 0) <= (place.get(b) ?? 0) ? a : b))
      chosen.add(id).add(best)
    }
  }
  for (const id of inOrder) if (chosen.size < limit) chosen.add(id)
  return [...chosen].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
}

const personal: Record<Carries, number> = { PERSONAL: 0, PSEUDONYMISED: 1, AGGREGATED: 2, ANONYMISED: 3, NONE: 4 }

/** One edge between two nodes: it carries the most personal of what any of them carries, since the earliest of them. */
function folded(edges: readonly LineageEdge[]): LineageEdge[] {
  const found = new Map<string, LineageEdge>()
  for (const { from, to, carries, at } of edges) {
    const key = `${from} ${to}`
    const other = found.get(key)
    found.set(key, {
      from,
      to,
      carries: other && personal[other.carries] < personal[carries] ? other.carries : carries,
      at: Math.min(at, other?.at ?? at),
    })
  }
  return [...found.values()]
}
