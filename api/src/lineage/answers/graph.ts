import type { LineageEdge } from '../../generated/schema.ts'
import { append } from '../../vocabulary/groups.ts'
import { personalRank } from '../../vocabulary/kinds.ts'
import type { DrawnFlows, FlowRow } from './rows.ts'

/** `runs`: ids of the runs between what is drawn. */
export type Drawing = { runs: string[]; edges: LineageEdge[] }

type Chain = DrawnFlows['chain']

/**
 * Joins versions by the runs and the carry-on edges between them. Parts fold into their run; an edge stays only if it lies on a
 * way from one of these versions to another, so nothing dangles. Pure.
 */
export function draw(versions: ReadonlySet<string>, flows: DrawnFlows): Drawing {
  const { carried, reads, writes } = joining(versions, flows)
  const edges = [
    ...carried.map((flow) => ({ ...flow })),
    ...reads.map((flow) => ({ ...flow, to: flow.run ?? flow.to })),
    ...writes.map((flow) => ({ ...flow, from: flow.run ?? flow.from })),
  ]
  const runs = [...new Set([...reads, ...writes].flatMap(({ run }) => run ?? []))]
  return { runs, edges: folded(edges) }
}

type Joining = { carried: FlowRow[]; reads: FlowRow[]; writes: FlowRow[] }

/** The flows that lie on a way from one of these versions to another, through parts of one run or straight. */
function joining(versions: ReadonlySet<string>, { reads, writes, chain }: DrawnFlows): Joining {
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

/** One edge between two nodes: it carries the most personal of what any of them carries, since the earliest of them. */
function folded(edges: readonly LineageEdge[]): LineageEdge[] {
  const found = new Map<string, LineageEdge>()
  for (const { from, to, carries, at } of edges) {
    const key = `${from} ${to}`
    const other = found.get(key)
    found.set(key, {
      from,
      to,
      carries: other && personalRank[other.carries] < personalRank[carries] ? other.carries : carries,
      at: Math.min(at, other?.at ?? at),
    })
  }
  return [...found.values()]
}
