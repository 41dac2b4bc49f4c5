import { grouped } from '@/lib/grouped.ts'
import type { Slot, Tracks } from './tracks.ts'

/** The slots of each column from top to bottom. */
export type Order = readonly (readonly Slot[])[]

const SWEEPS = 12

/**
 * Orders each column so that few links cross: sweeps to and fro, each time putting a block of slots at the mean place of
 * what it is joined to in the column before, and keeps the best order seen (Sugiyama, Tagawa and Toda 1981). Equal input
 * gives equal order. Pure. @param rank where a slot stands before anything is known of its links
 */
export function orderOf({ slots, pairs }: Tracks, rank: (slot: Slot) => string): Order {
  const columns: Slot[][] = []
  const sorted = slots.toSorted((a, b) => rank(a).localeCompare(rank(b)) || a.id.localeCompare(b.id))
  for (const slot of sorted) {
    while (columns.length <= slot.column) columns.push([])
    columns[slot.column]?.push(slot)
  }
  const left = neighboursOf(pairs.map(([from, to]) => [to, from]))
  const right = neighboursOf(pairs)

  let order: Slot[][] = columns
  let best: { order: Slot[][]; crossings: number } = { order, crossings: crossingsIn(order, right) }
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep += 1) {
    order = swept(order, sweep % 2 === 0 ? left : right, sweep % 2 === 0)
    const crossings = crossingsIn(order, right)
    if (crossings < best.crossings) best = { order, crossings }
  }
  return best.order
}

type Neighbours = ReadonlyMap<string, readonly string[]>

function neighboursOf(pairs: readonly (readonly [string, string])[]): Neighbours {
  const found = new Map<string, string[]>()
  for (const [from, to] of pairs) {
    const list = found.get(from)
    if (list) list.push(to)
    else found.set(from, [to])
  }
  return found
}

/** One pass over the columns; each is ordered by the one that was ordered just before it. */
function swept(order: Slot[][], neighbours: Neighbours, rightwards: boolean): Slot[][] {
  const result = [...order]
  const indices = order.map((_, index) => index)
  for (const index of rightwards ? indices : indices.toReversed()) {
    const place = placesIn(result[rightwards ? index - 1 : index + 1] ?? [])
    result[index] = byMeanPlace(result[index] ?? [], neighbours, place)
  }
  return result
}

/** A slot's place as a share of its column, so that a short and a long column compare. */
function placesIn(column: readonly Slot[]): ReadonlyMap<string, number> {
  return new Map(column.map((slot, index) => [slot.id, (index + 0.5) / column.length]))
}

/** Blocks by the mean place of what they are joined to, and in each the artifacts likewise; what belongs to one artifact stays in order. */
function byMeanPlace(column: readonly Slot[], neighbours: Neighbours, place: ReadonlyMap<string, number>): Slot[] {
  const before = new Map(column.map((slot, index) => [slot.id, (index + 0.5) / column.length]))
  const wished = (slots: readonly Slot[]): number => {
    const places = slots.flatMap(({ id }) => (neighbours.get(id) ?? []).flatMap((other) => place.get(other) ?? []))
    return mean(places.length > 0 ? places : slots.slice(0, 1).map(({ id }) => before.get(id) ?? 0))
  }
  const sorted = (slots: readonly Slot[], of: (slot: Slot) => string): Slot[][] =>
    [...grouped(slots, of).values()]
      .map((group) => ({ group, at: wished(group) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ group }) => group)
  return sorted(column, ({ block }) => block).flatMap((block) => sorted(block, ({ owner }) => owner).flat())
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** How often links between neighbouring columns cross. */
export function crossingsIn(order: Order, right: Neighbours): number {
  let crossings = 0
  order.forEach((column, index) => {
    const place = new Map((order[index + 1] ?? []).map((slot, at) => [slot.id, at]))
    const ends = column.flatMap((slot) =>
      (right.get(slot.id) ?? []).flatMap((other) => place.get(other) ?? []).toSorted((a, b) => a - b),
    )
    crossings += inversionsIn(ends)
  })
  return crossings
}

/** Pairs that stand in the wrong order, by merging. */
function inversionsIn(values: readonly number[]): number {
  let inversions = 0
  const sort = (list: readonly number[]): readonly number[] => {
    if (list.length < 2) return list
    const half = list.length >> 1
    const low = sort(list.slice(0, half))
    const high = sort(list.slice(half))
    const merged: number[] = []
    let taken = 0
    for (const value of high) {
      while (taken < low.length && (low[taken] ?? 0) <= value) merged.push(low[taken++] ?? 0)
      inversions += low.length - taken
      merged.push(value)
    }
    return [...merged, ...low.slice(taken)]
  }
  sort(values)
  return inversions
}
