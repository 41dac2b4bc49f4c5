import { z } from 'zod'
import { storedJson } from '../../platform/storedJson.ts'

/**
 * One way through a part, from a column of an input to a column of an output. `from` null: any column, and the input as
 * a whole; `to` null: the output as a whole. `assumed`: nobody stated it. `general`: it is stated of the output (a filter), not of
 * this column.
 */
export type ColumnPass = {
  from: string | null
  to: string | null
  direct: boolean
  masking: boolean
  assumed: boolean
  general?: true
}

/** Whether a flow says where a column, or all of the output, comes from; what decides about rows alone does not. */
export const statesColumn = ({ to, direct, general }: Pick<ColumnPass, 'to' | 'direct' | 'general'>): boolean =>
  !general && (to !== null || direct)

/** What passes from one input. `artifact`: its id; `name`: of the version, null for whichever of its versions was read. */
export type SourceColumns = { artifact: string; name: string | null; passes: ColumnPass[] }

/**
 * What passes into one write, (artifact, name): nothing but this. `elsewhere`: columns of it of which flows through other parts
 * tell; null: all of it.
 */
export type OutputColumns = {
  artifact: string
  name: string | null
  sources: SourceColumns[]
  elsewhere?: (string | null)[]
}

/** The columns that a producer says one write, (artifact, name), has. `adds`: what was there before keeps what it has. */
export type WrittenSchema = { artifact: string; name: string | null; columns: string[]; adds: boolean }

// As stored: [columns, [artifact, name, [artifact, name, [from, kind, ...to][]][], elsewhere[]][], [artifact, name, adds, ...column][]].
// Columns are positions in the first list, from 0; WHOLE stands for none. An empty last list is left out.
type Positions = [from: number, kind: number, ...to: number[]]
type Schema = [artifact: string, name: string | null, adds: number, ...columns: number[]]
type Output = [artifact: string, name: string | null, [string, string | null, Positions[]][], elsewhere?: number[]]
type Text = [string[], Output[], Schema[]?]

const Named = [z.string(), z.string().nullable()] as const
// Not a tuple with a rest, which takes three times as long to check.
const positions = z.array(z.number()).min(2)
const source = z.tuple([...Named, z.array(positions)])

/** What passes through a run part, or into a model version, and what columns its outputs have (`columns`). */
export const storedColumns = storedJson<Text>(
  'columns of a run part',
  z.tuple([
    z.array(z.string()),
    z.array(z.tuple([...Named, z.array(source), z.array(z.number()).optional()])),
    z.array(z.tuple([...Named, z.number()], z.number())).optional(),
  ]) as unknown as z.ZodType<Text>,
)

const WHOLE = -1
const DIRECT = 1
const MASKING = 2
const ASSUMED = 4
const GENERAL = 8

const kindOf = ({ direct, masking, assumed, general }: ColumnPass) =>
  (direct ? DIRECT : 0) | (masking ? MASKING : 0) | (assumed ? ASSUMED : 0) | (general ? GENERAL : 0)

/** As a part keeps it: compact, and equal for equal columns in any order. Null: nothing is stated, and no schema told. */
export function columnsText(outputs: OutputColumns[], schemas: WrittenSchema[] = []): string | null {
  if (outputs.length + schemas.length === 0) return null
  const passing = outputs.flatMap(({ sources }) =>
    sources.flatMap(({ passes }) => passes.flatMap((p) => [p.from, p.to])),
  )
  const told = schemas.flatMap((schema) => schema.columns)
  const named = [...passing, ...outputs.flatMap(({ elsewhere = [] }) => elsewhere), ...told]
  const columns = [...new Set(named.filter((name) => name !== null))].sort()
  const position = new Map(columns.map((name, index) => [name, index]))
  const at = (name: string | null) => (name === null ? WHOLE : (position.get(name) ?? WHOLE))
  const text: Text = [
    columns,
    outputs
      .toSorted(byName)
      .map(({ artifact, name, sources, elsewhere = [] }) => [
        artifact,
        name,
        sources.toSorted(byName).map((source) => [source.artifact, source.name, positionsOf(source.passes, at)]),
        ...(elsewhere.length > 0 ? [[...new Set(elsewhere.map(at))].sort((a, b) => a - b)] : []),
      ]) as Output[],
  ]
  if (schemas.length > 0) text.push(schemas.toSorted(byName).map((schema) => schemaText(schema, at)))
  return storedColumns.write(text)
}

const schemaText = ({ artifact, name, columns, adds }: WrittenSchema, at: (name: string) => number): Schema => [
  ...([artifact, name, Number(adds)] as const),
  ...columns.map(at).sort((a, b) => a - b),
]

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

/** Reads what `columnsText` wrote. Throws StoredJsonError. */
export function parseText(stored: string): { outputs: OutputColumns[]; schemas: WrittenSchema[] } {
  const text = storedColumns.read(stored)
  return { outputs: outputsIn(text), schemas: schemasIn(text) }
}

/** The outputs of what `columnsText` wrote. */
export const parseColumns = (stored: string): OutputColumns[] => outputsIn(storedColumns.read(stored))

/** The schemas of what `columnsText` wrote. */
export const parseSchemas = (stored: string): WrittenSchema[] => schemasIn(storedColumns.read(stored))

function outputsIn([columns, outputs]: Text): OutputColumns[] {
  const name = (position: number) => columns[position] ?? null
  return outputs.map(([artifact, version, sources, elsewhere]) => ({
    artifact,
    name: version,
    ...(elsewhere ? { elsewhere: elsewhere.map(name) } : {}),
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
          ...((kind & GENERAL) !== 0 ? { general: true as const } : {}),
        })),
      ),
    })),
  }))
}

function schemasIn([columns, , schemas = []]: Text): WrittenSchema[] {
  return schemas.map(([artifact, name, adds, ...positions]) => ({
    artifact,
    name,
    adds: adds === 1,
    columns: positions.flatMap((position) => columns[position] ?? []),
  }))
}

type Named = { artifact: string; name: string | null }

const byName = (a: Named, b: Named) => compare(a.artifact, b.artifact) || compare(a.name ?? '', b.name ?? '')

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
