import { canonicalJson } from '../../ids.ts'

/**
 * One way through a part, from a column of an input to a column of an output. `from` null: any column, and the input as
 * a whole; `to` null: the output as a whole. `assumed`: nobody stated it.
 */
export type ColumnPass = {
  from: string | null
  to: string | null
  direct: boolean
  masking: boolean
  assumed: boolean
}

/** What passes from one input. `artifact`: its id; `name`: of the version, null for whichever of its versions was read. */
export type SourceColumns = { artifact: string; name: string | null; passes: ColumnPass[] }

/** What passes into one write, (artifact, name): nothing but this. */
export type OutputColumns = { artifact: string; name: string | null; sources: SourceColumns[] }

// As stored: [columns, [artifact, name, [artifact, name, [from, kind, ...to][]][]][]]. Columns are positions in the first
// list, from 0; WHOLE stands for none.
type Positions = [from: number, kind: number, ...to: number[]]
type Text = [string[], [string, string | null, [string, string | null, Positions[]][]][]]

const WHOLE = -1
const DIRECT = 1
const MASKING = 2
const ASSUMED = 4

const kindOf = ({ direct, masking, assumed }: ColumnPass) =>
  (direct ? DIRECT : 0) | (masking ? MASKING : 0) | (assumed ? ASSUMED : 0)

/** As a part keeps it: compact, and equal for equal columns in any order. Null: nothing is stated. */
export function columnsText(outputs: OutputColumns[]): string | null {
  if (outputs.length === 0) return null
  const named = outputs.flatMap(({ sources }) => sources.flatMap(({ passes }) => passes.flatMap((p) => [p.from, p.to])))
  const columns = [...new Set(named.filter((name) => name !== null))].sort()
  const position = new Map(columns.map((name, index) => [name, index]))
  const at = (name: string | null) => (name === null ? WHOLE : (position.get(name) ?? WHOLE))
  const text: Text = [
    columns,
    outputs
      .toSorted(byName)
      .map(({ artifact, name, sources }) => [
        artifact,
        name,
        sources.toSorted(byName).map((source) => [source.artifact, source.name, positionsOf(source.passes, at)]),
      ]),
  ]
  return canonicalJson(text)
}

/** One list for all that goes from one column in one way: a filter's column goes into every column of the output. */
function positionsOf(passes: ColumnPass[], at: (name: string | null) => number): Positions[] {
  const lists = new Map<string, Positions>()
  for (const pass of passes) {
    const key = `${at(pass.from)} ${kindOf(pass)}`
    const list = lists.get(key) ?? [at(pass.from), kindOf(pass)]
    list.push(at(pass.to))
    lists.set(key, list)
  }
  return [...lists.values()]
    .map(([from, kind, ...to]): Positions => [from, kind, ...to.sort((a, b) => a - b)])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** Reads what `columnsText` wrote. Ingest wrote it itself; it fits. */
export function parseColumns(stored: string): OutputColumns[] {
  const [columns, outputs] = JSON.parse(stored) as Text
  const name = (position: number) => columns[position] ?? null
  return outputs.map(([artifact, version, sources]) => ({
    artifact,
    name: version,
    sources: sources.map(([from, read, positions]) => ({
      artifact: from,
      name: read,
      passes: positions.flatMap(([column, kind, ...into]) =>
        into.map((to) => ({
          from: name(column),
          to: name(to),
          direct: (kind & DIRECT) !== 0,
          masking: (kind & MASKING) !== 0,
          assumed: (kind & ASSUMED) !== 0,
        })),
      ),
    })),
  }))
}

type Named = { artifact: string; name: string | null }

const byName = (a: Named, b: Named) => compare(a.artifact, b.artifact) || compare(a.name ?? '', b.name ?? '')

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
