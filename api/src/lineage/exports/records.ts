import { reasonOf, verdictOf, type Whole, type WholeAffected } from '../answers/index.ts'

/** One line of an export. `record` says what it is; a field that does not apply is missing. */
export type ExportRecord = {
  record: 'answer' | 'caveat' | 'version' | 'flow' | 'column' | 'columnFlow' | 'customer' | 'end'
} & Record<string, string | number | boolean | null | undefined>

/** A column of an artifact on the list, as it was described. */
export type WholeColumn = {
  artifact: string
  name: string
  category?: string | null | undefined
  sensitive: boolean
  purposes: string[]
}

/** What is said of artifacts, by their ids: their columns, and for each the categories of personal data that it is classified with. */
export type LookUp = {
  columnsOf(artifacts: string[]): Promise<WholeColumn[]>
  categoriesOf(artifacts: string[]): Promise<string[][]>
}

const iso = (at: number | null | undefined) => (at === null || at === undefined ? null : new Date(at).toISOString())

/**
 * An answer line by line: what was asked and how complete the answer is, its caveats, versions, columns and flows, and last
 * how many there were: a file without its end was cut. `subject`: whom or what it is about, never a raw identifier.
 */
export async function* recordsOf(
  question: string,
  subject: string | null,
  whole: Whole,
  lookUp: LookUp,
): AsyncGenerator<ExportRecord> {
  const { completeness, versions, flows, columnFlows } = whole
  yield* head(question, subject, whole)
  yield* versionRecords(whole, lookUp)
  let columns = 0
  for await (const column of columnRecords(versions, lookUp)) {
    columns += 1
    yield column
  }
  for (const { from, to, run, carries, at, claim } of flows)
    yield { record: 'flow', from, to, run, carries, at: iso(at), claim }
  for (const { at, ...flow } of columnFlows) yield { record: 'columnFlow', ...flow, at: iso(at) }
  const counts = { versions: versions.length, columns, flows: flows.length, columnFlows: columnFlows.length }
  yield { record: 'end', ...counts, complete: completeness.complete }
}

/** The people of a version line by line, as `recordsOf`. */
export async function* peopleOf(question: string, whole: WholeAffected): AsyncGenerator<ExportRecord> {
  yield* head(question, null, whole)
  let customers = 0
  for await (const batch of whole.batches)
    for (const { node, certain } of batch) {
      customers += 1
      yield { record: 'customer', ref: node.ref, certain, namespaces: node.namespaces.join(' ') }
    }
  yield { record: 'end', customers, complete: whole.completeness.complete }
}

function* head(
  question: string,
  subject: string | null,
  { completeness, asOf }: Pick<Whole, 'completeness' | 'asOf'>,
): Generator<ExportRecord> {
  const { complete, truncatedBy, reached, outside, caveats } = completeness
  const shown = { complete, truncatedBy: truncatedBy ?? null, reached, outside }
  yield { record: 'answer', question, subject, asOf: iso(asOf), ...shown }
  for (const { code, count, message } of caveats) yield { record: 'caveat', code, count, message }
}

async function* versionRecords({ versions, judges }: Whole, { categoriesOf }: LookUp): AsyncGenerator<ExportRecord> {
  for (let begin = 0; begin < versions.length; begin += AT_ONCE) {
    const some = versions.slice(begin, begin + AT_ONCE)
    const categories = await categoriesOf(some.map(({ version }) => version.artifact))
    for (const [i, one] of some.entries()) yield versionRecord(one, judges, categories[i] ?? [])
  }
}

function versionRecord(
  { version, rank, live, artifact, system }: Whole['versions'][number],
  judges: boolean,
  categories: string[],
): ExportRecord {
  return {
    record: 'version',
    id: version.id,
    kind: version.kind,
    namespace: artifact?.namespace ?? null,
    name: artifact?.name ?? null,
    version: version.name ?? null,
    artifact: version.artifact,
    createdAt: iso(version.createdAt),
    destroyedAt: iso(version.destroyedAt),
    verdict: judges ? verdictOf(rank) : null,
    reason: judges ? reasonOf(rank) : null,
    live,
    enumerated: version.enumerated,
    system: system?.key ?? null,
    systemName: system?.name ?? null,
    role: system?.role ?? null,
    region: system?.region ?? null,
    owner: system?.owner ?? null,
    categories: categories.join(' '),
  }
}

const AT_ONCE = 500

async function* columnRecords(versions: Whole['versions'], { columnsOf }: LookUp): AsyncGenerator<ExportRecord> {
  const artifacts = [...new Set(versions.map(({ version }) => version.artifact))]
  for (let begin = 0; begin < artifacts.length; begin += AT_ONCE)
    for (const { artifact, name, category = null, sensitive, purposes } of await columnsOf(
      artifacts.slice(begin, begin + AT_ONCE),
    ))
      yield { record: 'column', artifact, name, category, sensitive, purposes: purposes.join(' ') }
}
