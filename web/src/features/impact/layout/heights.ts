import { size } from '@/graph-view/index.ts'
import { grouped } from '@/lib/grouped.ts'
import type { Order } from './order.ts'
import { spaced } from './spacing.ts'
import type { Slot, Tracks } from './tracks.ts'

const ROUNDS = 10

/** What moves up and down as one: the cards of a frame, or a slot by itself. `offsets`: how far below its top each slot's centre is. */
type Unit = { slots: readonly Slot[]; offsets: readonly number[]; room: number }

/** The y of each slot's centre, so that links run as level as the order allows. The topmost card or frame touches 0. Pure. */
export function heightsOf(order: Order, { pairs }: Tracks): Map<string, number> {
  const columns = order.map(unitsOf)
  const at = stacked(columns)
  const joined = neighboursOf(pairs)
  const columnOf = new Map(order.flat().map((slot) => [slot.id, slot.column]))
  for (let round = 0; round < ROUNDS; round += 1) {
    const rightwards = round % 2 === 0
    for (const units of rightwards ? columns : columns.toReversed()) {
      const centres = spaced(units.map((unit) => ({ room: unit.room, ...wishOfUnit(unit, rightwards) })))
      units.forEach((unit, index) => {
        put(unit, (centres[index] ?? 0) - unit.room / 2, at)
      })
    }
  }
  const tops = columns.flat().map(({ slots, offsets }) => (at.get(slots[0]?.id ?? '') ?? 0) - (offsets[0] ?? 0))
  const top = tops.length > 0 ? Math.min(...tops) : 0
  return new Map([...at].map(([id, y]) => [id, y - top]))

  function wishOfUnit({ slots, offsets, room }: Unit, rightwards: boolean): { at: number; weight: number } {
    const wishes = slots.map((slot, index) => {
      const { at: wished, weight } = wishOf(slot, rightwards)
      return { at: wished - (offsets[index] ?? 0) + room / 2, weight }
    })
    const weight = wishes.reduce((sum, wish) => sum + wish.weight, 0)
    return { at: wishes.reduce((sum, wish) => sum + wish.at * wish.weight, 0) / weight, weight }
  }

  function wishOf(slot: Slot, rightwards: boolean): { at: number; weight: number } {
    const own = at.get(slot.id) ?? 0
    const all = joined.get(slot.id) ?? []
    const behind = all.filter((other) => (columnOf.get(other) ?? 0) < slot.column === rightwards)
    const near = behind.length > 0 ? behind : all
    if (near.length === 0) return { at: own, weight: 0.2 }
    const mean = near.reduce((sum, other) => sum + (at.get(other) ?? 0), 0) / near.length
    // A passing line bends less gladly than a card moves: two bends are worse than one.
    return { at: mean, weight: slot.card ? 1 : 3 }
  }
}

/** A column as what moves as one, from top to bottom. */
function unitsOf(column: readonly Slot[]): Unit[] {
  return [...grouped(column, ({ block }) => block).values()].map((slots) => {
    const framed = slots.some((slot) => slot.framed)
    let edge = framed ? size.frameHead : 0
    const offsets = slots.map((slot) => {
      const centre = edge + slot.height / 2
      edge += slot.height + (slot.card ? size.cardGap : size.passGap)
      return centre
    })
    return { slots, offsets, room: edge + (framed ? size.frameFoot : 0) }
  })
}

function put({ slots, offsets }: Unit, top: number, at: Map<string, number>): void {
  slots.forEach((slot, index) => {
    at.set(slot.id, top + (offsets[index] ?? 0))
  })
}

/** Each column around one middle line. */
function stacked(columns: readonly (readonly Unit[])[]): Map<string, number> {
  const at = new Map<string, number>()
  for (const units of columns) {
    let edge = -units.reduce((sum, { room }) => sum + room, 0) / 2
    for (const unit of units) {
      put(unit, edge, at)
      edge += unit.room
    }
  }
  return at
}

function neighboursOf(pairs: Tracks['pairs']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const add = (one: string, other: string) => found.set(one, [...(found.get(one) ?? []), other])
  for (const [left, right] of pairs) {
    add(left, right)
    add(right, left)
  }
  return found
}
