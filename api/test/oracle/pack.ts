import fc, { type Arbitrary } from 'fast-check'
import type { Command } from '../../src/vocabulary/command.ts'
import { asOfTimes, type Delivery, delivery, type ErasurePick, erasurePicks, statements } from './arbitraries.ts'
import type { SeenGraph } from './graph.ts'

/** A small world of its own: what is said of it, how it is sent, who is erased afterwards, as of when it is asked. */
export type Small = { tag: string; said: Command[]; sent: Delivery; picks: ErasurePick[]; times: [number, number] }

/** Small worlds that share nothing but a workspace and its calls: many for the price of a few. */
export const pack: Arbitrary<Small[]> = fc
  .array(fc.tuple(statements, delivery, erasurePicks, asOfTimes), { minLength: 1, maxLength: 12, size: 'max' })
  .map((worlds) =>
    worlds.map(([said, sent, picks, times], i) => {
      const tag = `w${i}`
      const people = picks.map((pick) => ({ ...pick, who: `${tag}-${pick.who}` }))
      return { tag, said: tagged(said, tag), sent, picks: people, times }
    }),
  )

const TAGGED = ['runId', 'parentRunId', 'trainedBy', 'digest', 'key']

/** The same statements about artifacts, jobs, runs and people of this world alone. */
function tagged(said: Command[], tag: string): Command[] {
  return JSON.parse(JSON.stringify(said), (property, value: unknown) => {
    if (property === 'namespace' && value === 'demo') return tag
    return TAGGED.includes(property) && typeof value === 'string' ? `${tag}-${value}` : value
  })
}

/** First calls together, second calls together, and so on. */
export function sideBySide<T>(calls: T[][][]): T[][] {
  const longest = Math.max(0, ...calls.map((list) => list.length))
  return Array.from({ length: longest }, (_, i) => calls.flatMap((list) => list[i] ?? []))
}

/** What of the graph touches this world. A flow from or to another one is in it, too. */
export function ofWorld({ versions, flows, named }: SeenGraph, tag: string): SeenGraph {
  const here = (key: string) => key.includes(` ${tag}/`)
  return { versions: versions.filter((v) => here(v.key)), flows: flows.filter(here), named: named.filter(here) }
}
