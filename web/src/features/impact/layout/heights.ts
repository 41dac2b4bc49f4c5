import { size } from '@/graph-view/index.ts'
import type { Order } from './order.ts'
import { spaced } from './spacing.ts'
import type { Slot, Tracks } from './tracks.ts'

const ROUNDS = 10

/** The y of each slot's centre, so that links run as level as the order allows. The topmost card touches 0. Pure. */
export function heightsOf(order: Order, { pairs }: Tracks): Map<string, number> {
  const at = stacked(order)
  const runLinks = new Map<string, string[]>()
  for (const [left, right] of pairs) {
    runLinks.set(left, [...(runLinks.get(left) ?? []), right])
    runLinks.set(right, [...(runLinks.get(right) ?? []), left])
  }
  const columnOf = new Map(order.flat().map((slot) => [slot.id, slot.column]))
  for (let round = 0; round < ROUNDS; round += 1) {
    const rightwards = round % 2 === 0
    for (const column of rightwards ? order : order.toReversed()) {
      const centres = spaced(column.map((slot) => ({ room: roomOf(slot), ...wishOf(slot, rightwards) })))
      column.forEach((slot, index) => {
        at.set(slot.id, centres[index] ?? 0)
      })
    }
  }
  const top = Math.min(...order.flat().map((slot) => (at.get(slot.id) ?? 0) - heightOf(slot) / 2))
  return new Map([...at].map(([id, y]) => [id, y - top]))

  function wishOf(slot: Slot, rightwards: boolean): { at: number; weight: number } {
    const own = at.get(slot.id) ?? 0
    const all = runLinks.get(slot.id) ?? []
    const behind = all.filter((other) => (columnOf.get(other) ?? 0) < slot.column === rightwards)
    const near = behind.length > 0 ? behind : all
    if (near.length === 0) return { at: own, weight: 0.2 }
    const mean = near.reduce((sum, other) => sum + (at.get(other) ?? 0), 0) / near.length
    // A passing line bends less gladly than a card moves: two bends are worse than one.
    return { at: mean, weight: slot.card ? 1 : 3 }
  }
}

/** Each column around one middle line. */
function stacked(order: Order): Map<string, number> {
  const at = new Map<string, number>()
  for (const column of order) {
    let edge = -column.reduce((sum, slot) => sum + roomOf(slot), 0) / 2
    for (const slot of column) {
      at.set(slot.id, edge + roomOf(slot) / 2)
      edge += roomOf(slot)
    }
  }
  return at
}

const heightOf = (slot: Slot) => (slot.card ? size.card : size.pass)
const roomOf = (slot: Slot) => (slot.card ? size.card + size.cardGap : size.pass + size.passGap)
