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
  const inputs = new Set(statements.flatMap((s) => (s.mention ? [] : s.inputs.map(naming.input)))).size
  const feeds: Feeds = new Map()
  const placed = groups.map((group) => {
    const name = nameOf(group, inputs)
    const partId = (place: number | 'after') => idOf(ws, 'part', run, name, place)
    return placeGroup(group, { partId, reads, writes, start }, feeds)
  })
  blindToSelf(feeds, [...writes.values()])
  return {
    parts: placed.flatMap(({ parts }) => parts),
    clockSkew: placed.some(({ clockSkew }) => clockSkew),
    flowsAssumed: areFlowsAssumed(groups),
  }
}

/** The writes that each read feeds. */
type Feeds = Map<Read, Set<Write>>

type RunEntries = {
  partId: (place: number | 'after') => string
  reads: ReadonlyMap<string, Read>
  writes: ReadonlyMap<string, Write>
  start: Instant
}

type GroupOutput = { write: Write; claim: Omit<Source, 'part'> }

/** The parts of one group, with its reads and writes on them. */
function placeGroup(group: Group, run: RunEntries, feeds: Feeds): { parts: Part[]; clockSkew: boolean } {
  const outputs = group.outputs.flatMap(({ output, ...claim }) => {
    const write = run.writes.get(output)
    return write ? [{ write, claim }] : []
  })
  const reads = group.inputs.flatMap((input) => run.reads.get(input) ?? [])
  const chain = chainOf(group, outputs, run)
  // What is read after every write feeds none of them.
  const after: Part = { id: run.partId('after'), at: run.start, next: null, columns: null }
  let isLate = false
  for (const read of reads) {
    const part = group.stated || outputs.length === 0 ? chain[0] : chain.find(({ at }) => at >= read.from)
    if (!part) isLate = true
    read.into.push((part ?? after).id)
    const fed = feeds.get(read) ?? new Set()
    feeds.set(read, fed)
    for (const { write } of outputs) if (part && (group.stated || write.at >= part.at)) fed.add(write)
  }
  for (const { write, claim } of outputs) {
    const part = group.stated ? chain[0] : chain.find(({ at }) => at === write.at)
    if (part) write.sources.push({ part: part.id, ...claim })
  }
  const firstWrite = outputs.reduce((first, { write }) => Math.min(first, write.at), Number.POSITIVE_INFINITY)
  return {
    parts: isLate ? [...chain, after] : chain,
    clockSkew: reads.some((read) => firstWrite < read.from),
  }
}

/** One part for each time at which the group writes; a stated group is one part, at its last write. */
function chainOf({ stated }: Group, outputs: GroupOutput[], { partId, start }: RunEntries): Part[] {
  const times = [...new Set(outputs.map(({ write }) => write.at))].sort((a, b) => a - b)
  const moments = stated ? times.slice(-1) : times
  const parts = (moments.length > 0 ? moments : [start]).map((at, place) => ({ id: partId(place), at }))
  return parts.map((part, place) => ({ ...part, next: parts[place + 1]?.id ?? null, columns: null }))
}

/** Whether several inputs and several outputs meet of which nobody said which feeds which. */
function areFlowsAssumed(groups: readonly Group[]): boolean {
  const assumed = groups.filter(({ stated, outputs }) => !stated && outputs.length > 0)
  const inputs = new Set(assumed.flatMap((group) => group.inputs))
  const outputs = new Set(assumed.flatMap((group) => group.outputs))
  return inputs.size > 1 && outputs.size > 1
}

/** Tells the groups of one run apart. `count`: how many inputs the run has. */
function nameOf({ inputs, outputs, stated }: Group, count: number): string {
  if (stated) return JSON.stringify(inputs)
  if (outputs.length === 0) return 'unfed'
  return inputs.length === count ? 'all' : `all of ${JSON.stringify(inputs)}`
}

/** A run's own write is seen where it feeds something else that the run writes; what feeds only itself is not told. */
function blindToSelf(feeds: Feeds, writes: Write[]): void {
  for (const [read, fed] of feeds)
    read.blind = writes
      .filter((write) => write.artifact === read.artifact && ![...fed].some((other) => other !== write))
      .map(({ id }) => id)
}
