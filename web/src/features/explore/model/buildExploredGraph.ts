import { type Expansion, keyOf } from './expansions.ts'
import type { Card, ExploredGraph, Fold } from './exploredGraph.ts'
import { allDirections, countOf, type Direction, type Flow, type Neighbours, type Version } from './neighbours.ts'
import { runNodesAndLinks } from './runNodes.ts'

/**
 * Draws the focus and, in the order in which they were expanded, the neighbours of what is drawn: of each only as many as were
 * asked for, and `limit` in all. Whatever is left out in these directions is counted where it would hang. Pure.
 */
export function buildExploredGraph(
  focus: Version,
  expansions: readonly Expansion[],
  answers: ReadonlyMap<string, Neighbours>,
  limit: number,
  directions: readonly Direction[] = allDirections,
): ExploredGraph {
  const { placed, full } = placeCards(focus, expansions, answers, limit)
  const flows = flowsBetween(placed, expansions, answers)
  const known = neighboursIn(flows)
  const open = new Set(expansions.filter((one) => answers.has(keyOf(one))).map(keyOf))
  const cards = [...placed.values()].map((card): Card => {
    const { id } = card.version
    const isOpen = (direction: Direction) => open.has(keyOf({ id, direction }))
    const left = (direction: Direction) =>
      Math.max(0, countOf(card.version, direction) - (known[direction].get(id)?.size ?? 0))
    const undrawn = (direction: Direction) =>
      isOpen(direction) || !directions.includes(direction) ? 0 : left(direction)
    return {
      ...card,
      expanded: { UPSTREAM: isOpen('UPSTREAM'), DOWNSTREAM: isOpen('DOWNSTREAM') },
      undrawn: { UPSTREAM: undrawn('UPSTREAM'), DOWNSTREAM: undrawn('DOWNSTREAM') },
    }
  })
  const folds = foldsOf(placed, expansions, answers)
  return { focus: focus.id, cards, folds, ...runNodesAndLinks(flows, folds, runsOf(answers)), full }
}

type Placed = Pick<Card, 'version' | 'level' | 'parent'>

function placeCards(
  focus: Version,
  expansions: readonly Expansion[],
  answers: ReadonlyMap<string, Neighbours>,
  limit: number,
) {
  const placed = new Map<string, Placed>([[focus.id, { version: focus, level: 0, parent: null }]])
  let full = false
  /** @returns whether the card whose neighbours these are is placed */
  const placeNeighbours = ({ id, direction, most }: Expansion): boolean => {
    const parent = placed.get(id)
    if (!parent) return false
    const level = parent.level + (direction === 'UPSTREAM' ? -1 : 1)
    for (const version of answers.get(keyOf({ id, direction }))?.versions.slice(0, most) ?? []) {
      if (placed.has(version.id)) continue
      full ||= placed.size >= limit
      if (full) break
      placed.set(version.id, { version, level, parent: id })
    }
    return true
  }
  // A card may be brought by a later expansion than its own, which waits for it.
  let waiting = expansions
  for (let before = Number.NaN; waiting.length !== before; ) {
    before = waiting.length
    waiting = waiting.filter((one) => !placeNeighbours(one))
  }
  return { placed, full }
}

function flowsBetween(
  placed: ReadonlyMap<string, Placed>,
  expansions: readonly Expansion[],
  answers: ReadonlyMap<string, Neighbours>,
): Flow[] {
  const found = new Map<string, Flow>()
  for (const one of expansions)
    for (const flow of answers.get(keyOf(one))?.flows ?? [])
      if (placed.has(flow.from) && placed.has(flow.to)) found.set(`${flow.from} ${flow.run} ${flow.to}`, flow)
  return [...found.values()]
}

function neighboursIn(flows: readonly Flow[]): Record<Direction, Map<string, Set<string>>> {
  const known = { UPSTREAM: new Map<string, Set<string>>(), DOWNSTREAM: new Map<string, Set<string>>() }
  const note = (direction: Direction, of: string, other: string) =>
    known[direction].set(of, (known[direction].get(of) ?? new Set<string>()).add(other))
  for (const { from, to } of flows) {
    note('DOWNSTREAM', from, to)
    note('UPSTREAM', to, from)
  }
  return known
}

function foldsOf(
  placed: ReadonlyMap<string, Placed>,
  expansions: readonly Expansion[],
  answers: ReadonlyMap<string, Neighbours>,
): Fold[] {
  return expansions.flatMap(({ id, direction }) => {
    const answer = answers.get(keyOf({ id, direction }))
    if (!answer || !placed.has(id)) return []
    const count = answer.total - answer.versions.filter((version) => placed.has(version.id)).length
    return count > 0 ? [{ id: `fold:${keyOf({ id, direction })}`, of: id, direction, count }] : []
  })
}

const runsOf = (answers: ReadonlyMap<string, Neighbours>) =>
  new Map([...answers.values()].flatMap(({ runs }) => [...runs]))

/** How many of the drawn versions lie up- or downstream of the focus, in these directions, as far as is drawn. Pure. */
export function countOnLineage({ focus, links, cards }: ExploredGraph, directions: readonly Direction[]): number {
  const isCard = new Set(cards.map(({ version }) => version.id))
  const found = new Set<string>()
  for (const direction of directions) {
    const [highlighted, far] = direction === 'DOWNSTREAM' ? (['from', 'to'] as const) : (['to', 'from'] as const)
    const next = new Map<string, string[]>()
    for (const link of links) next.set(link[highlighted], [...(next.get(link[highlighted]) ?? []), link[far]])
    const seen = new Set([focus])
    for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other)
    for (const id of seen) if (isCard.has(id) && id !== focus) found.add(id)
  }
  return found.size
}
