import type { Command, ModelVersionCommand, RunCommand, VersionName } from '../../src/modules/ingest/command.ts'
import type { StoryFlow } from './runs.ts'
import { artifactKey, type Reference, type Version, type Write } from './terms.ts'

// docs/adr/0007-column-lineage.md, written a second time: every pair of columns by itself. A column is its name, or null: the whole.

type Column = string | null

type Passing = { x: Column; y: Column; direct: boolean; masking: boolean; assumed: boolean }

/** Columns that pass into a write from what these inputs see; `name`: only from versions of that name. */
export type StoryColumn = Passing & { inputs: Reference[]; name: string | null; output: Write }

/** A way for columns from one version to another; `onward`: from version to version, without a run. */
export type ColumnWay = { from: Version; to: Version } & (Passing | { onward: true })

type Said = { from: VersionName; x: Column; to: VersionName; y: Column; direct: boolean; masking: boolean }

const WITH_COLUMNS = ['DATASET', 'FEATURE_SET']

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
): StoryColumn[] {
  const every = statements.flatMap(said)
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
    const free = silent.filter(
      (i) => placed.length < into.length || !WITH_COLUMNS.some((k) => i.artifact.startsWith(`${k} `)),
    )
    return [...stated, ...free.map((input) => ({ ...ASSUMED, inputs: [input], name: null, output }))]
  })
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

/** Every (version, column) that is reached, as `version.column`, with `assumed` where no way is without an assumption. */
export function fieldsReached(ways: ColumnWay[], start: Point, down: boolean, filter: Filter): Set<string> {
  const certain = closure(
    ways.filter((way) => !('assumed' in way && way.assumed)),
    start,
    down,
    filter,
  )
  const all = closure(ways, start, down, filter)
  return new Set([...all].map((point) => (certain.has(point) ? point : `${point} assumed`)))
}

const meets = (a: Column, b: Column) => a === null || b === null || a === b

function closure(ways: ColumnWay[], start: Point, down: boolean, { direct, masking }: Filter): Set<string> {
  const found = new Map<string, Point>()
  const todo = [start]
  for (let point = todo.pop(); point; point = todo.pop()) {
    const { version, column } = point
    for (const way of ways) {
      const [near, far] = down ? [way.from, way.to] : [way.to, way.from]
      if (near !== version) continue
      let next: Column
      if ('onward' in way) next = near.artifact === far.artifact ? column : null
      else {
        if (!meets(column, down ? way.x : way.y)) continue
        if (!way.assumed && direct !== null && direct !== way.direct) continue
        if (!way.assumed && masking !== null && masking !== way.masking) continue
        next = down ? way.y : way.x
      }
      const key = `${far.key}.${next ?? '*'}`
      if (found.has(key)) continue
      found.set(key, { version: far, column: next })
      todo.push({ version: far, column: next })
    }
  }
  return new Set(found.keys())
}

/** Every column that some statement names, by artifact; an artifact is asked about as a whole, too. */
export function columnsNamed(commands: Command[]): string[] {
  const of = (ends: { column: string }[]) => ends.map((end) => end.column)
  return [
    ...new Set(
      commands.flatMap((c) =>
        c.type === 'run'
          ? c.columns.flatMap(({ from, to }) => of([from, to]))
          : c.type === 'modelVersion'
            ? of(c.features)
            : [],
      ),
    ),
  ]
}
