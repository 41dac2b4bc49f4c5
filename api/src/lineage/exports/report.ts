import type { ImpactFilter, Verdict } from '../../generated/schema.ts'
import { badUserInput } from '../../platform/errors.ts'
import { type Paragraph, pdfOf } from '../../platform/pdf/index.ts'
import { groupBy } from '../../vocabulary/groups.ts'
import { verdictWords } from '../../vocabulary/verdictWords.ts'
import type { ExportRecord } from './records.ts'

const TITLE = 'What this person’s data has touched'

const NOT_DRAWN =
  'Some letters cannot be drawn here. In their place is how many there are, such as [2 letters]. An export as CSV has all of them, and screen readers read them here.'

/** So many artifacts make some hundred pages. */
const MOST_ARTIFACTS = 2000

/** So many sources of one artifact are named. */
const MOST_SOURCES = 10

type Version = ExportRecord & { id: string; artifact: string; verdict: Verdict }
/** All of a list, by what each record is. */
type Gathered = { answer: ExportRecord; caveats: ExportRecord[]; versions: Version[]; flows: ExportRecord[] }

/**
 * A person's answer to read and to file: where the data is, by system and artifact, why each is on the list, what is not known, and of
 * when all of this is. Throws BAD_USER_INPUT for another question, and for one of which the report would be too long.
 */
export async function reportOf(
  records: AsyncIterable<ExportRecord>,
  filter: ImpactFilter | null,
): Promise<AsyncGenerator<Uint8Array>> {
  const found = await gathered(records)
  const { answer, versions } = found
  if (answer.question !== 'customerImpact')
    throw badUserInput('A report is about a person: ask customerImpact, or take CSV or NDJSON.', 'query')
  const artifacts = new Set(versions.map(({ artifact }) => artifact)).size
  if (artifacts > MOST_ARTIFACTS)
    throw badUserInput(
      `A report lists at most ${MOST_ARTIFACTS} artifacts, and this answer has ${artifacts}. Narrow it down, or take CSV or NDJSON, which hold any number.`,
      'query',
    )
  const at = Date.parse(String(answer.asOf))
  const foot = `Person ${answer.subject}, as of ${answer.asOf}`
  return pdfOf({ title: TITLE, at, foot, notDrawn: NOT_DRAWN, paragraphs: [...paragraphsOf(found, filter)] })
}

async function gathered(records: AsyncIterable<ExportRecord>): Promise<Gathered> {
  const all: ExportRecord[] = []
  for await (const record of records) all.push(record)
  const of = (name: ExportRecord['record']) => all.filter(({ record }) => record === name)
  const [answer = { record: 'answer' }] = of('answer')
  return { answer, caveats: of('caveat'), versions: of('version') as Version[], flows: of('flow') }
}

/** Pure. */
export function* paragraphsOf(found: Gathered, filter: ImpactFilter | null): Generator<Paragraph> {
  const { answer, caveats, versions } = found
  yield { tag: 'H1', text: TITLE }
  yield { tag: 'P', text: `Person ${answer.subject}. As of ${answer.asOf}, by what was on record then.` }
  yield { tag: 'P', text: completenessText(answer, caveats.length) }
  if (filter)
    yield { tag: 'P', text: `Narrowed down to ${filterText(filter)}. Other items may exist outside these filters.` }
  const artifacts = groupBy(versions, ({ artifact }) => artifact)
  const sources = sourcesIn(found)
  yield { tag: 'H2', text: 'Where it is' }
  yield {
    tag: 'P',
    text: `${counted(artifacts.size, 'artifact')} with ${counted(versions.length, 'version')}. Upstream is what the runs that wrote it read, or what it was carried on from.`,
  }
  for (const [place, some] of groupBy([...artifacts.values()], ([first]) => placeText(first))) {
    yield { tag: 'H2', text: place }
    yield { tag: 'L', items: some.map((its) => artifactText(its, sources)) }
  }
  yield { tag: 'H2', text: 'What the verdicts mean' }
  const given = Object.entries(verdictWords).filter(([verdict]) => versions.some((one) => one.verdict === verdict))
  yield* listOrNone(given.map(([, { label, meaning }]) => `${label}: ${meaning}`))
  yield { tag: 'H2', text: 'Known gaps' }
  yield* listOrNone(caveats.map(({ message, count }) => `${message} (${count})`))
}

function completenessText({ complete, truncatedBy, outside, reached }: ExportRecord, gaps: number): string {
  if (complete === true)
    return `Complete: all recorded lineage was searched. ${counted(gaps, 'kind')} of known gaps: see the end.`
  const why = {
    MAX_REACHED: 'the search ended at its limit',
    QUERY_TIMEOUT: 'the search ran out of time',
    BOUNDARY: `${outside} versions and runs lie beyond the boundary that was asked for`,
  }[String(truncatedBy)]
  return `INCOMPLETE: ${why ?? 'not all was searched'}. ${reached} versions were reached, and there is more that is not listed here.`
}

function* listOrNone(items: string[]): Generator<Paragraph> {
  yield items.length === 0 ? { tag: 'P', text: 'None.' } : { tag: 'L', items }
}

/** What was asked for, without what anybody typed but the text itself. */
function filterText({ kinds, roles, verdicts, live, text, systems, unplaced, artifacts }: ImpactFilter): string {
  const parts = [
    verdicts?.length && `verdict ${verdicts.map((one) => verdictWords[one].label).join(' or ')}`,
    kinds?.length && `kind ${kinds.map(words).join(' or ')}`,
    roles?.length && `system type ${roles.map(words).join(' or ')}`,
    systems?.length && counted(systems.length, 'system'),
    unplaced && 'no system on record',
    artifacts?.length && counted(artifacts.length, 'artifact'),
    typeof live === 'boolean' && (live ? 'current versions' : 'replaced versions'),
    text && `“${text}” in the name, system or owner`,
  ]
  return parts.filter(Boolean).join('; ')
}

const placeText = (version: Version | undefined): string => {
  if (!version?.system) return 'No system on record'
  const more = [words(String(version.role)), version.region, version.owner].filter(Boolean).join(', ')
  return `${version.systemName ?? version.system} (${more})`
}

function artifactText(versions: readonly Version[], sources: ReadonlyMap<string, ReadonlySet<string>>): string {
  const [first] = versions
  if (!first) return ''
  const byVerdict = groupBy(versions, ({ verdict }) => verdict)
  const verdicts = [...byVerdict].map(([verdict, its]) => `${verdictWords[verdict].label} (${its.length})`).join(', ')
  const live = versions.filter((version) => version.live === true).length
  const newest = versions
    .map(({ createdAt }) => String(createdAt))
    .sort()
    .at(-1)
  const from = [...(sources.get(first.artifact) ?? [])].sort()
  const more = from.length > MOST_SOURCES ? ` and ${from.length - MOST_SOURCES} more` : ''
  const origin = from.length === 0 ? '' : ` Upstream: ${from.slice(0, MOST_SOURCES).join(', ')}${more}.`
  return `${nameOf(first)} (${words(String(first.kind))}): ${verdicts}. ${counted(versions.length, 'version')}, ${live} current, the newest of ${newest}.${origin}`
}

const nameOf = ({ namespace, name }: ExportRecord) => (namespace === name ? `${name}` : `${namespace} ${name}`)

/** The names of what flowed straight into each artifact, by its id, by way of a run or carried on. */
function sourcesIn({ versions, flows }: Gathered): Map<string, Set<string>> {
  const known = new Map(versions.map((version) => [version.id, version]))
  const into = groupBy(flows, ({ to }) => String(to))
  const sources = new Map<string, Set<string>>()
  for (const version of versions)
    for (const { from } of into.get(version.id) ?? [])
      for (const id of known.has(String(from)) ? [from] : (into.get(String(from)) ?? []).map((read) => read.from)) {
        const source = known.get(String(id))
        if (source?.artifact === version.artifact) continue
        const name = source ? nameOf(source) : 'what is not in this report'
        sources.set(version.artifact, (sources.get(version.artifact) ?? new Set()).add(name))
      }
  return sources
}

const words = (value: string) => value.toLowerCase().replaceAll('_', ' ')

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`
