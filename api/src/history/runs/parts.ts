import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { Read, Source, Write } from '../binding/index.ts'
import { type Group, groupsOf } from './flows.ts'
import type { Naming } from './names.ts'
import type { RunStatement } from './statement.ts'

/**
 * A part of a run: one group of inputs that feed outputs alike, at one write time. `next`: the part that writes later.
 * `columns`: which columns pass into what is written here (partColumns.ts); null: nobody said.
 */
export type Part = { id: string; at: Instant; next: string | null; columns: string | null }

export type Placed = { parts: Part[]; clockSkew: boolean; flowsAssumed: boolean }

/**
 * Splits a run into parts and hangs reads and writes on them (fills `into`, `blind` and `sources`). The inputs that feed
 * every output form a chain, one part per write time; a read joins it at the first write that is not before it. `run`: the
 * run's id in the graph. `start`: when it began.
 */
export function placeFlows(
  ws: string,
  run: string,
  statements: RunStatement[],
  naming: Naming,
  reads: Map<string, Read>,
  writes: Map<string, Write>,
  start: Instant,
): Placed {
  const groups = groupsOf(statements, naming)
  const all = new Set(statements.flatMap((s) => (s.mention ? [] : s.inputs.map(naming.input)))).size
  const parts: Part[] = []
  const feeds = new Map<Read, Set<Write>>()
  let clockSkew = false
  for (const group of groups) {
    const outputs = group.outputs.flatMap(({ output, ...claim }) => {
      const write = writes.get(output)
      return write ? [{ write, claim }] : []
    })
    const times = [...new Set(outputs.map(({ write }) => write.at))].sort((a, b) => a - b)
    const moments = group.stated ? times.slice(-1) : times
    const name = nameOf(group, all)
    const chain = (moments.length > 0 ? moments : [start]).map((at, index) => ({
      id: idOf(ws, 'part', run, name, index),
      at,
    }))
    const idle = { id: idOf(ws, 'part', run, name, 'after'), at: start }
    let late = false
    for (const key of group.inputs) {
      const read = reads.get(key)
      if (!read) continue
      const joined = group.stated || outputs.length === 0 ? chain[0] : chain.find((part) => part.at >= read.from)
      if (!joined) late = true
      read.into.push((joined ?? idle).id)
      const fed = feeds.get(read) ?? new Set()
      feeds.set(read, fed)
      for (const { write } of outputs) {
        if (write.at < read.from) clockSkew = true
        if (joined && (group.stated || write.at >= joined.at)) fed.add(write)
      }
    }
    for (const { write, claim } of outputs) {
      const part = group.stated ? chain[0] : chain.find((p) => p.at === write.at)
      if (part) write.sources.push({ part: part.id, ...claim } satisfies Source)
    }
    parts.push(...chain.map((part, index) => ({ ...part, next: chain[index + 1]?.id ?? null, columns: null })))
    if (late) parts.push({ ...idle, next: null, columns: null })
  }
  blindToSelf(feeds, [...writes.values()])
  const assumed = groups.filter((g) => !g.stated && g.outputs.length > 0)
  const flowsAssumed =
    new Set(assumed.flatMap((g) => g.inputs)).size > 1 && new Set(assumed.flatMap((g) => g.outputs)).size > 1
  return { parts, clockSkew, flowsAssumed }
}

/** Tells the groups of one run apart. `all`: how many inputs it has. */
function nameOf({ inputs, outputs, stated }: Group, all: number): string {
  if (stated) return JSON.stringify(inputs)
  if (outputs.length === 0) return 'unfed'
  return inputs.length === all ? 'all' : `all of ${JSON.stringify(inputs)}`
}

/** A run's own write is seen where it feeds something else that the run writes; what feeds only itself is not told. */
function blindToSelf(feeds: Map<Read, Set<Write>>, writes: Write[]): void {
  for (const [read, fed] of feeds)
    read.blind = writes
      .filter((write) => write.artifact === read.artifact && ![...fed].some((other) => other !== write))
      .map(({ id }) => id)
}
