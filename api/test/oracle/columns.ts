import type { Command, ModelVersionCommand, RunCommand, VersionName } from '../../src/vocabulary/command.ts'
import { alike, areTwo, type Columns, hasColumn, type Mentioned, WITH_COLUMNS } from './columnNames.ts'
import type { StoryFlow } from './runs.ts'
import { artifactKey, type Reference, type Version, type Write } from './terms.ts'

// docs/adr/0007-column-lineage.md, written a second time: every pair of columns by itself. A column is its name, or null: the whole.

type Column = string | null

/** `sorted`: assumed of its source only; a filter still asks which kind of flow it is. */
type Passing = { x: Column; y: Column; direct: boolean; masking: boolean; assumed: boolean; sorted?: true }

/** Columns that pass into a write from what these inputs see; `name`: only from versions of that name. */
export type StoryColumn = Passing & { inputs: Reference[]; name: string | null; output: Write }

/** A way for columns from one version to another; `onward`: from version to version, without a run. */
export type ColumnWay = { from: Version; to: Version } & (Passing | { onward: true })

type Said = {
  from: VersionName
  x: Column
  to: VersionName
  y: Column
  direct: boolean
  masking: boolean
  general?: boolean
}

const columnOf = ({ kind, column }: VersionName & { column: string }): Column =>
  WITH_COLUMNS.includes(kind) && column !== '' ? column : null

function said(s: RunCommand | ModelVersionCommand): Said[] {
  if (s.type === 'run')
    return s.columns.map(({ from, to, ...how }) => ({ ...how, from, to, x: columnOf(from), y: columnOf(to) }))
  return s.features.map((from) => ({ from, x: columnOf(from), to: s.version, y: null, direct: true, masking: false }))
}

/** What passes into each write of a run. `flows`: which of its inputs feed which of its writes. */
export function columnsOf(
  statements: (RunCommand | ModelVersionCommand)[],
  outputs: Write[],
  flows: StoryFlow[],
  mentioned: (artifact: string) => Mentioned,
): StoryColumn[] {
  const every = statements.flatMap(said)
  const listed = new Set(
    statements.flatMap((s) => (s.type === 'run' ? s.inputs.filter((i) => !i.unlisted).map(artifactKey) : [])),
  )
  return outputs.flatMap((output) => {
    const inputs = flows.filter((f) => f.output === output).map((f) => f.input)
    const ofArtifact = every.filter((s) => artifactKey(s.to) === output.artifact)
    const written = (s: Said) => outputs.some((o) => o.artifact === output.artifact && o.name === s.to.version)
    const into = ofArtifact.filter((s) => s.to.version === null || s.to.version === output.name || !written(s))
    const placed = into.filter((s) => inputs.some((i) => i.artifact === artifactKey(s.from)))
    if (placed.length === 0) return inputs.map((input) => ({ ...ASSUMED, inputs: [input], name: null, output }))

    const stated = placed.map((s): StoryColumn => {
      const of = inputs.filter((i) => i.artifact === artifactKey(s.from))
      const name = of.some((i) => i.name === s.from.version) ? s.from.version : null
      return { x: s.x, y: s.y, direct: s.direct, masking: s.masking, assumed: false, inputs: of, name, output }
    })
    const silent = inputs.filter((i) => !placed.some((s) => artifactKey(s.from) === i.artifact))
    const elsewhere = placed.length < into.length || placed.some((s) => !listed.has(artifactKey(s.from)))
    const free = silent.filter((i) => elsewhere || !WITH_COLUMNS.some((k) => i.artifact.startsWith(`${k} `)))
    const left = leftOut(placed, output, mentioned).map((y) => ({ ...ASSUMED, y, inputs, name: null, output }))
    return [...stated, ...free.map((input) => ({ ...ASSUMED, inputs: [input], name: null, output })), ...left]
  })
}

/** Columns of a write of which no flow tells where they come from. A filter tells that of none but those that it names. */
function leftOut(placed: Said[], output: Write, mentioned: (artifact: string) => Mentioned): Column[] {
  const telling = placed.filter((s) => !s.general && (s.y !== null || s.direct))
  if (telling.length === 0) return [null]
  if (telling.some((s) => s.y === null)) return []
  const { told, named, read } = mentioned(output.artifact)
  const columns = output.told?.[0]?.columns ?? [...told, ...named, ...read]
  return columns.filter((column) => !telling.some((s) => s.y !== null && alike(s.y, column)))
}

const ASSUMED: Passing = { x: null, y: null, direct: false, masking: false, assumed: true }

/** A feature of a model version without a run: it passes into the version, as a whole. */
export type FeatureColumn = { artifact: string; name: string | null; x: Column }

/** The features that say which columns pass. Its own artifact's versions, and its parent's, pass in any case. */
export function featuresOf({ version, parent, features }: ModelVersionCommand): FeatureColumn[] {
  return features
    .filter((f) => artifactKey(version) !== artifactKey(f))
    .filter((f) => parent === null || artifactKey(parent) !== artifactKey(f))
    .map((f) => ({ artifact: artifactKey(f), name: f.version, x: columnOf(f) }))
}

/** A source column that a version is not known to have may be any of its columns. */
export function withStrangers(ways: ColumnWay[], knownOf: (version: Version) => Columns | null): ColumnWay[] {
  const strangers = ways.flatMap((way): ColumnWay[] => {
    if ('onward' in way || way.x === null || way.assumed) return []
    const known = knownOf(way.from)
    return known === null || hasColumn(known, way.x) ? [] : [{ ...way, x: null, assumed: true, sorted: true }]
  })
  return [...ways, ...strangers]
}

/** From each version that was referred to: its stated columns, or all of it. */
export function onwardOrStated(seen: Version[], stated: FeatureColumn[], to: Version): ColumnWay[] {
  return [...new Set(seen)].flatMap((from): ColumnWay[] => {
    const columns = stated.filter((f) => f.artifact === from.artifact)
    if (columns.length === 0) return [{ from, to, onward: true }]
    const mine = columns.filter((f) => f.name === null || f.name === from.name)
    return mine.map(({ x }) => ({ from, to, x, y: null, direct: true, masking: false, assumed: false }))
  })
}

export type Filter = { direct: boolean | null; masking: boolean | null }

type Point = { version: Version; column: Column }

type Known = (version: Version) => Columns | null

/** Every (version, column) that is reached, as `version.column`, with `assumed` where no way is without an assumption. */
export function fieldsReached(
  { columns: ways, columnsOf: known }: { columns: ColumnWay[]; columnsOf: Known },
  start: Point,
  down: boolean,
  filter: Filter,
): Set<string> {
  const certain = closure({ ways, known, assumes: false }, start, down, filter)
  const all = closure({ ways, known, assumes: true }, start, down, filter)
  return new Set([...all].map((point) => (certain.has(point) ? point : `${point} assumed`)))
}

const meets = (a: Column, b: Column, known: Columns | null) =>
  a === null || b === null || (alike(a, b) && !areTwo(known, a, b))

type Going = { ways: ColumnWay[]; known: Known; assumes: boolean }

function closure({ ways, known, assumes }: Going, start: Point, down: boolean, filter: Filter): Set<string> {
  const found = new Map<string, Point>()
  const todo = [start]
  for (let point = todo.pop(); point; point = todo.pop()) {
    const { version, column } = point
    for (const way of ways) {
      const [near, far] = down ? [way.from, way.to] : [way.to, way.from]
      if (near !== version) continue
      const onward = () => (down ? carriedDown(way, column, known) : carriedUp(way, column, known))
      const nexts = 'onward' in way ? onward() : passed(way, column, down, filter, known)
      for (const { next, assumed } of nexts) {
        const key = `${far.key}.${next ?? '*'}`
        if ((assumed && !assumes) || found.has(key)) continue
        found.set(key, { version: far, column: next })
        todo.push({ version: far, column: next })
      }
    }
  }
  return new Set(found.keys())
}

type Next = { next: Column; assumed: boolean }

function passed(
  way: ColumnWay & Passing,
  column: Column,
  down: boolean,
  { direct, masking }: Filter,
  known: Known,
): Next[] {
  if (!meets(column, down ? way.x : way.y, known(down ? way.from : way.to))) return []
  const asked = !way.assumed || way.sorted
  if (asked && direct !== null && direct !== way.direct) return []
  if (asked && masking !== null && masking !== way.masking) return []
  return [{ next: down ? way.y : way.x, assumed: way.assumed }]
}

/** Columns that are new in a later version of which all are known; null: of the one before, nobody knows all. */
function newColumns({ from, to }: ColumnWay, known: Known): Column[] {
  const [earlier, later] = [known(from), known(to)]
  if (!earlier?.closed) return [null]
  return later?.columns.filter((one) => !hasColumn(earlier, one)) ?? []
}

/** What a version carries on keeps its column, as long as the version is not known to be without it. */
function carriedDown(way: ColumnWay, column: Column, known: Known): Next[] {
  const later = known(way.to)
  if (way.from.artifact !== way.to.artifact) return [{ next: null, assumed: false }]
  if (column === null || !later?.closed || hasColumn(later, column)) return [{ next: column, assumed: false }]
  return newColumns(way, known).map((next) => ({ next, assumed: true }))
}

function carriedUp(way: ColumnWay, column: Column, known: Known): Next[] {
  if (column === null || way.from.artifact !== way.to.artifact) return [{ next: null, assumed: false }]
  const [earlier, later] = [known(way.from), known(way.to)]
  const same = !later?.closed || hasColumn(later, column) ? [{ next: column, assumed: false }] : []
  if (!later?.closed || !newColumns(way, known).some((one) => meets(one, column, later))) return same
  const gone = earlier?.closed ? earlier.columns.filter((one) => !hasColumn(later, one)) : [null]
  return [...same, ...gone.map((next) => ({ next, assumed: true }))]
}

/** Every column that some statement names, by artifact; an artifact is asked about as a whole, too. */
export function columnsNamed(commands: Command[]): string[] {
  const of = (ends: { column: string }[]) => ends.map((end) => end.column)
  return [
    ...new Set(
      commands.flatMap((c) =>
        c.type === 'run'
          ? [
              ...c.columns.flatMap(({ from, to }) => of([from, to])),
              ...[...c.inputs, ...c.outputs].flatMap((one) => one.schema ?? []),
            ]
          : c.type === 'modelVersion'
            ? of(c.features)
            : [],
      ),
    ),
  ]
}
