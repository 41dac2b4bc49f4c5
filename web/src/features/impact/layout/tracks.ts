import { size } from '@/graph-view/index.ts'
import { type FoldedGraph, PERSON } from '../model/foldedGraph.ts'
import { type Columns, ownerOf } from './columns.ts'

/** What takes a place in a column: a card, or a link that passes on its way to a later column. */
export type Slot = {
  id: string
  column: number
  /** Slots of one block stay together, in a frame: what is in one system. */
  block: string
  /** Slots of one artifact stay together in their block, and in the order of time. */
  owner: string
  card: boolean
  framed: boolean
  height: number
}

/** How a link runs: from its beginning past these slots to its end, or back, against the direction of reading. */
export type Track = { link: string; from: string; to: string; past: readonly string[]; back: boolean }

export type Tracks = {
  slots: readonly Slot[]
  tracks: readonly Track[]
  /** Pairs of slots in neighbouring columns that a link joins, through a run node or straight. */
  pairs: readonly (readonly [left: string, right: string])[]
  /** The column that a run node stands just left of. */
  runColumn: ReadonlyMap<string, number>
}

/**
 * Finds the way of each link through the columns. Links that leave one card share a slot in each column that they pass:
 * they run as one line for as long as they can. @param heightOf of each card. Pure.
 */
export function tracksOf(graph: FoldedGraph, { of }: Columns, heightOf: (card: string) => number): Tracks {
  const slots = new Map<string, Slot>()
  const take = (id: string, block: string, owner: string, framed: boolean) =>
    slots.set(id, { id, column: of.get(id) ?? 0, block, owner, card: true, framed, height: heightOf(id) })
  if (graph.start) take(PERSON, PERSON, PERSON, false)
  for (const card of graph.cards) {
    const framed = card.level !== 'systems'
    take(card.id, framed ? `frame:${card.place.id}` : card.id, ownerOf(card), framed)
  }
  const runColumn = new Map(graph.runNodes.map(({ id, to }) => [id, Math.min(...to.map((card) => of.get(card) ?? 0))]))
  const pass = (from: string, first: number, end: number): string[] =>
    range(first, end).map((column) => {
      const id = `${from}|${column}`
      slots.set(id, { id, column, block: id, owner: id, card: false, framed: false, height: size.pass })
      return id
    })

  const tracks = graph.links.map(({ id: link, from, to }): Track => {
    // A run node stands between two columns: what leaves it may pass the very column that it stands before.
    const first = runColumn.get(from) ?? (of.get(from) ?? 0) + 1
    const end = runColumn.get(to) ?? of.get(to) ?? 0
    const back = first > end
    return { link, from, to, past: back ? [] : pass(from, first, end), back }
  })
  return { slots: [...slots.values()], tracks, pairs: pairsOf(tracks, runColumn), runColumn }
}

function pairsOf(tracks: readonly Track[], runColumns: ReadonlyMap<string, number>): (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>()
  const add = (left: string, right: string) => pairs.set(`${left}>${right}`, [left, right])
  const lastBefore = new Map<string, string[]>()
  const firstBehind = new Map<string, string[]>()
  for (const { from, to, past, back } of tracks) {
    if (back) continue
    const way = [from, ...past, to]
    way.forEach((left, index) => {
      const right = way[index + 1]
      if (right === undefined) return
      if (runColumns.has(right)) append(lastBefore, right, left)
      else if (runColumns.has(left)) append(firstBehind, left, right)
      else add(left, right)
    })
  }
  for (const [runNode, lefts] of lastBefore) {
    for (const left of lefts) for (const right of firstBehind.get(runNode) ?? []) add(left, right)
  }
  return [...pairs.values()]
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  lists.set(key, [...(lists.get(key) ?? []), value])
}

const range = (first: number, end: number) =>
  Array.from({ length: Math.max(0, end - first) }, (_, step) => first + step)
