import { stringify } from 'csv-stringify/sync'
import type { Database } from '../platform/db/index.ts'
import { formatInstant, type Instant } from '../vocabulary/instant.ts'
import { type AffectedByIncident, peopleFrom } from './answer.ts'
import { clocksOf } from './clock.ts'
import type { IncidentRow } from './store.ts'

const iso = (at: Instant | null) => (at === null ? null : formatInstant(at))

const NOT_SAID = 'not said yet'

type Counts = { versions: number; certain: number; possible: number }
const counts = ({ versions, certain, possible }: Counts) => ({ versions, certain, possible })

/**
 * What Article 33(3) of the GDPR asks for, as far as it is on record; what is not known is said (33(4): it may follow in phases).
 * Names nobody: people are counted. Pure.
 */
export function reportOf(incident: IncidentRow, answer: AffectedByIncident, now: Instant) {
  return {
    report: 'Notification of a personal data breach, GDPR Article 33(3)',
    note: 'Computed from recorded lineage. Not legal advice.',
    incident: incident.id,
    revision: incident.revision,
    title: incident.title,
    awareAt: iso(incident.awareAt),
    zone: incident.zone,
    asOf: iso(answer.asOf),
    clocks: clocksOf(incident, now).map((clock) => ({ ...clock, due: iso(clock.due) })),
    nature: {
      description: incident.nature ?? NOT_SAID,
      exposures: incident.exposures.map(({ target, name, from, until, kinds, note }) => ({
        target,
        name,
        from: iso(from),
        until: iso(until),
        kinds,
        note,
      })),
      people: { certain: answer.certain, possible: answer.possible },
      byCategory: answer.byCategory.map(({ category, ...one }) => ({ category, ...counts(one) })),
      byRegion: answer.byRegion.map(({ region, ...one }) => ({ region, ...counts(one) })),
      bySystem: answer.bySystem.map(({ system, ...one }) => ({ system: system?.key ?? null, ...counts(one) })),
      byArtifact: answer.exposed.map(({ artifact: { kind, namespace, name }, categories, ...one }) => ({
        kind,
        namespace,
        name,
        categories,
        ...counts(one),
      })),
      records: incident.records ?? NOT_SAID,
    },
    contact: incident.contact ?? NOT_SAID,
    consequences: incident.consequences ?? NOT_SAID,
    measures: incident.measures ?? NOT_SAID,
    delayReasons: incident.delayReasons,
    authorityNotifiedAt: iso(incident.authorityNotifiedAt),
    peopleNotifiedAt: iso(incident.peopleNotifiedAt),
    complete: answer.completeness.complete,
    notKnown: answer.unknown,
  }
}

/** Every cell is quoted, and none begins like a formula. */
const csv = (rows: unknown[][]) =>
  stringify(rows, { escape_formulas: true, quoted: true, quoted_empty: true, record_delimiter: 'windows' })

/** The same as a table: a line for each fact, and for each count. */
export function reportTable(report: ReturnType<typeof reportOf>): string {
  const { clocks, nature, notKnown, ...facts } = report
  const { exposures, people, byCategory, byRegion, bySystem, byArtifact, ...texts } = nature
  const line = (section: string, name: unknown, value: unknown, one?: Counts) => [
    section,
    name ?? 'not on record',
    value ?? '',
    ...(one ? [one.certain, one.possible, one.versions] : ['', '', '']),
  ]
  return csv([
    ['section', 'name', 'value', 'certain', 'possible', 'versions'],
    ...Object.entries({ ...facts, ...texts }).map(([name, value]) => line('fact', name, value)),
    ['people', 'all', '', people.certain, people.possible, ''],
    ...clocks.map(({ source, due, state }) => line('clock', source, `${state}${due ? `, due ${due}` : ''}`)),
    ...exposures.map(({ target, name, from, until, kinds }) =>
      line('exposure', `${target} ${name}`, `${from} to ${until ?? 'now'}: ${kinds.join(', ')}`),
    ),
    ...byCategory.map((one) => line('category', one.category, '', one)),
    ...byRegion.map((one) => line('region', one.region, '', one)),
    ...bySystem.map((one) => line('system', one.system, '', one)),
    ...byArtifact.map((one) =>
      line('artifact', `${one.kind} ${one.namespace} ${one.name}`, one.categories.join(' '), one),
    ),
    ...notKnown.map((sentence) => line('not known', '', sentence)),
  ])
}

const AT_ONCE = 1_000

/** Everybody by ref, and how sure it is, as a table: whom to tell (Article 34). A file without its last line was cut. */
export async function* peopleTable(db: Database, { people, certain, possible, completeness }: AffectedByIncident) {
  yield csv([['record', 'ref', 'certain', 'namespaces']])
  for (let next = 0; ; ) {
    const some = await peopleFrom(db, people, next, AT_ONCE)
    if (some.length === 0) break
    yield csv(some.map((one) => ['customer', one.node.ref, one.certain, one.node.namespaces.join(' ')]))
    next = (some.at(-1)?.ordinal ?? 0) + 1
  }
  yield csv([['end', certain + possible, completeness.complete ? 'complete' : 'incomplete', '']])
}
