import type { ArtifactName, Command, Output, RunCommand, VersionName } from '../../src/vocabulary/command.ts'
import { artifactKey } from './terms.ts'

// Which columns there are, and when two names are one: docs/adr/0007-column-lineage.md, written a second time, naively.

export const WITH_COLUMNS = ['DATASET', 'FEATURE_SET']

/** In the notations of these worlds alone: `s[].a`, `s.element.a`, and any case. */
const spelled = (name: string) => name.toLowerCase().replaceAll('[]', '').replaceAll('.element', '')

const within = (a: string, b: string) => a === b || a.startsWith(`${b}.`)

export const alike = (a: string, b: string) => within(spelled(a), spelled(b)) || within(spelled(b), spelled(a))

/** All columns that what was written has, as a run's latest statement says. `adds`: what was there keeps its own. */
export type Told = { columns: string[]; adds: boolean }

/** The columns of a version. `closed`: it has no others. */
export type Columns = { columns: string[]; closed: boolean }

export const hasColumn = ({ columns }: Columns, column: string) => columns.some((one) => alike(one, column))

/** Whether a schema has both as they are written: then they are two columns, or fields of two. */
export function areTwo(known: Columns | null, a: string, b: string): boolean {
  const depth = Math.min(a.split('.').length, b.split('.').length)
  const [x, y] = [a, b].map((name) => name.split('.').slice(0, depth).join('.')) as [string, string]
  return x !== y && known !== null && known.columns.includes(x) && known.columns.includes(y)
}

/** What all statements together say of the columns of one artifact. */
export type Mentioned = { told: string[]; named: string[]; read: string[] }

export function mentionedOf(commands: Command[], artifact: string): Mentioned {
  const its = (of: ArtifactName) => artifactKey(of) === artifact && WITH_COLUMNS.includes(of.kind)
  const described = commands.filter((c) => c.type === 'artifact').filter((c) => its(c.artifact))
  const columnsOf = (some: typeof described) => some.flatMap((c) => c.columns.map(({ name }) => name))
  const read = commands.flatMap((c): (VersionName & { column: string })[] =>
    c.type === 'run' ? c.columns.map(({ from }) => from) : c.type === 'modelVersion' ? c.features : [],
  )
  const named = commands.flatMap((c) => (c.type === 'run' ? [...c.inputs, ...c.outputs] : [])).filter(its)
  return {
    told: [...named.flatMap((one) => one.schema ?? []), ...columnsOf(described.filter((c) => c.schema !== undefined))],
    named: columnsOf(described.filter((c) => c.schema === undefined)),
    read: read.filter((of) => its(of) && of.column !== '').map((of) => of.column),
  }
}

/** The schema that the latest statement tells of an output. `says`: which of a statement's outputs are it. */
export function toldOf(
  reports: RunCommand[],
  says: (output: Output, report: RunCommand) => boolean,
  adds: boolean,
): Told | null {
  const ordered = [...reports].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
  const told = ordered.flatMap((s) => s.outputs.filter((o) => says(o, s)).flatMap((o) => (o.schema ? [o.schema] : [])))
  const last = told.at(-1)
  return last ? { columns: last, adds } : null
}

/** What a version has: what all that wrote it told, or else whatever its artifact was ever said to have. */
export function columnsKnown(told: (Told | null)[], { told: ever, named }: Mentioned): Columns | null {
  const closed = told.length > 0 && told.every((one) => one !== null && !one.adds)
  if (closed) return { columns: [...told.flatMap((one) => one?.columns ?? []), ...named], closed }
  return ever.length > 0 ? { columns: [...ever, ...named], closed } : null
}
