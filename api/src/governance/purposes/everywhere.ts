import { type Adjacency, AT_ONCE, type Steps } from '../../traversal/adjacency/index.ts'
import { type Authorised, carriesLimits, ownOf } from './flows.ts'
import { type PurposeSet, PurposeSets } from './sets.ts'

/**
 * `purposes`: what everything that a version came from allows; null: nothing is authorised there. `gap`: some of what it came from is bare
 * (nothing is authorised of it, or of anything that it came from itself), and nothing is on a path from there.
 */
export type Effective = { purposes: PurposeSet | null; gap: boolean }

const UNLIMITED = -1

/**
 * The effective purposes of every version of a graph, in one pass: limits only ever shrink on their way, so each node is looked at again
 * only when its own have. @returns what is effective at a node
 */
export function* effectiveEverywhere(graph: Adjacency, authorised: Authorised): Steps<(node: number) => Effective> {
  const sets = new PurposeSets()
  const places = yield* limitsOf(graph, authorised, sets)
  const open = yield* openNodes(graph, authorised, (node) => places[node] === UNLIMITED)
  return (node) => {
    const place = places[node] ?? UNLIMITED
    return { purposes: place === UNLIMITED ? null : sets.at(place), gap: open[node] === 1 }
  }
}

function* limitsOf(graph: Adjacency, authorised: Authorised, sets: PurposeSets): Steps<Int32Array> {
  const places = new Int32Array(graph.size).fill(UNLIMITED)
  const isQueued = new Uint8Array(graph.size)
  const queue: number[] = []
  for (let node = 0; node < graph.size; node += 1) {
    const own = ownOf(graph, authorised, node)
    if (own) places[node] = sets.place(own)
    if (own) queue.push(node)
    if (own) isQueued[node] = 1
  }
  for (let next = 0; next < queue.length; next += 1) {
    if (next % AT_ONCE === 0) yield
    const node = queue[next] ?? 0
    const passed = places[node] ?? UNLIMITED
    isQueued[node] = 0
    graph.edges.each(node, 'DOWNSTREAM', (edge, other) => {
      if (!graph.isPresent(other) || !carriesLimits(graph, edge)) return
      const before = places[other] ?? UNLIMITED
      const after = before === UNLIMITED ? passed : sets.meet(before, passed)
      if (after === before) return
      places[other] = after
      if (isQueued[other] === 0) queue.push(other)
      isQueued[other] = 1
    })
  }
  return places
}

/** 1 for each node that something bare reaches, by a path on which nobody authorised anything. */
function* openNodes(graph: Adjacency, authorised: Authorised, isBare: (node: number) => boolean): Steps<Uint8Array> {
  const open = new Uint8Array(graph.size)
  const queue: number[] = []
  const enter = (node: number) => {
    if (open[node] === 1 || ownOf(graph, authorised, node)) return
    open[node] = 1
    queue.push(node)
  }
  for (let node = 0; node < graph.size; node += 1) {
    if (node % AT_ONCE === 0) yield
    if (graph.isPresent(node) && isBare(node)) enter(node)
  }
  for (let next = 0; next < queue.length; next += 1) {
    if (next % AT_ONCE === 0) yield
    graph.edges.each(queue[next] ?? 0, 'DOWNSTREAM', (edge, other) => {
      if (graph.isPresent(other) && carriesLimits(graph, edge)) enter(other)
    })
  }
  return open
}
