import { describe, expect, it } from 'vitest'
import { calendarBefore } from './calendar.ts'
import type { Company } from './company.ts'
import { directoryOf } from './directory.ts'
import { executionsOf } from './executions.ts'
import { ada, fernhollow } from './fernhollow/index.ts'
import { oatfield } from './oatfield/index.ts'
import { type Statements, statementsOf } from './statements.ts'

const now = Date.parse('2026-03-14T09:26:53Z')
const calendar = calendarBefore(now)
const companies: Company[] = [fernhollow('demo'), oatfield('demo')]

const told = (company: Company) => statementsOf(company, calendar)
const kinds = (company: Company, kind: string) => company.assets.filter((asset) => asset.kind === kind).length

/** Every time that stands anywhere in the statements. */
function timesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}T/.test(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(timesIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(timesIn) : []
}

describe.each(companies)('the story of $title', (company) => {
  it('is the same for the same seed and day, word for word', () => {
    const later = calendarBefore(now + 3_600_000)
    const again = company.workspace === 'fernhollow' ? fernhollow('demo') : oatfield('demo')
    expect(statementsOf(again, later)).toEqual(told(company))
  })

  it('knows no time in the future, also a minute after midnight', () => {
    const midnight = Date.parse('2026-03-14T00:01:00Z')
    const times = timesIn(statementsOf(company, calendarBefore(midnight)))
    expect(times.length).toBeGreaterThan(50)
    expect(times.filter((time) => Date.parse(time) > midnight)).toEqual([])
  })

  it('reads nothing that was not written before, but for what nobody reports', () => {
    const written = new Map<string, string>()
    const note = (name: string, at: string) => {
      if (at < (written.get(name) ?? '9')) written.set(name, at)
    }
    const runs = executionsOf(company, directoryOf(company), calendar)
    for (const run of runs) for (const write of run.writes) note(write.to, run.endedAt ?? run.startedAt)
    for (const { deployment, day } of company.rollouts) note(deployment, calendar.at(day, '10:00'))
    for (const { log, days } of company.inferences) for (const day of days) note(log, calendar.at(day, '16:00'))
    const early = runs.flatMap((run) =>
      run.reads.filter((read) => (written.get(read.name) ?? '9') > run.startedAt).map((read) => read.name),
    )
    expect([...new Set(early)]).toEqual(company.unreported.map((artifact) => artifact.name))
  })

  it('lists people only in versions that some run has written', () => {
    const names = new Set(
      company.jobs.flatMap((job) =>
        job.days.flatMap((day) => job.writes.map((to) => `${to.to}@${calendar.date(day)}`)),
      ),
    )
    const unknown = told(company)
      .members.map(({ version }) => `${version.artifact.name}@${version.version}`)
      .filter((name) => !names.has(name))
    expect(unknown).toEqual([])
  })

  it('uses an idempotency key for one statement only, but for what it sends twice on purpose', () => {
    const { runs, ...others } = told(company)
    const keys = Object.values(others as Omit<Statements, 'runs'>)
      .flat()
      .map((statement) => statement.idempotencyKey)
    const runKeys = runs.map((run) =>
      run.through === 'graphql' ? run.report.idempotencyKey : run.events[0]?.run.runId,
    )
    const twice = company.jobs.flatMap((job) => job.redelivered ?? []).length
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(runKeys).size).toBe(runKeys.length - twice)
  })

  it('puts no identity into an idempotency key, which stays in the record and in the audit', () => {
    const { runs, ...others } = told(company)
    const keys = Object.values(others as Omit<Statements, 'runs'>)
      .flat()
      .map((statement) => statement.idempotencyKey)
    const graphqlKeys = runs.map((run) => (run.through === 'graphql' ? run.report.idempotencyKey : ''))
    const text = [...keys, ...graphqlKeys].join(' ')
    const identities = company.people.flatMap(({ email, customerId, phone }) => [email, customerId, phone])
    expect(identities.filter((identity) => identity !== null && text.includes(identity))).toEqual([])
  })

  it('gives every artifact a system, and every table columns that mean something', () => {
    const systems = new Set(company.systems.map((system) => system.key))
    const { artifacts } = told(company)
    expect(artifacts.filter((artifact) => !systems.has(artifact.systemKey ?? ''))).toEqual([])
    const tables = artifacts.filter(({ artifact }) => ['DATASET', 'FEATURE_SET'].includes(artifact.kind))
    expect(tables.filter(({ columns }) => (columns?.length ?? 0) === 0)).toEqual([])
  })
})

describe('Fernhollow', () => {
  const company = fernhollow('demo')
  const statements = told(company)

  it('is as large as the demo promises', () => {
    expect(company.systems).toHaveLength(14)
    expect(kinds(company, 'DATASET')).toBe(60)
    expect(kinds(company, 'DEPLOYMENT')).toBe(6)
    expect(kinds(company, 'VECTOR_INDEX')).toBe(1)
    expect(company.modelVersions).toHaveLength(8)
    expect(company.modelVersions.filter((model) => model.parent)).toHaveLength(1)
    expect(company.people).toHaveLength(5_000)
  })

  it('names every one of its customers somewhere, and nobody else', () => {
    const mine = new Map(
      company.people.flatMap((person, index) =>
        [person.email, person.customerId, person.phone, person.deviceId].map((value) => [value, index] as const),
      ),
    )
    const named = [...statements.members, ...statements.inferences].flatMap((list) => list.members)
    const people = new Set(named.map((identity) => mine.get(identity.value)))
    expect(people.has(undefined)).toBe(false)
    expect(people.size).toBe(5_000)
  })

  it('gives no two people the same identity', () => {
    const identities = company.people.flatMap((person) =>
      [person.email, person.customerId, person.phone, person.deviceId].filter((value) => value !== null),
    )
    expect(new Set(identities).size).toBe(identities.length)
  })

  it('invents only addresses at example.com and numbers that are kept free for fiction', () => {
    const outside = company.people.filter(
      ({ email, phone }) =>
        !email.endsWith('@example.com') || (phone && !/^\+44(20794|161496|131496|117496|121496)/.test(phone)),
    )
    expect(outside).toEqual([])
  })

  it('tells a late report after later ones, and two reports twice', () => {
    const starts = statements.runs.map((run) =>
      run.through === 'graphql' ? run.report.startedAt : (run.events[0]?.eventTime ?? ''),
    )
    const backwards = starts.filter((start, at) => start < (starts[at - 1] ?? ''))
    // The late one, and the first of the two that are told again; these are in order among themselves.
    expect(backwards).toEqual([calendar.at(56, '18:00'), calendar.at(43, '02:10')])
    expect(statements.runs.at(-1)).toEqual(statements.runs.find((_, at) => starts[at] === calendar.at(49, '21:30')))
  })

  it('has other people for another seed, and the same person to follow', () => {
    const other = fernhollow('another').people
    expect(other.map((person) => person.name)).not.toEqual(company.people.map((person) => person.name))
    expect(other[0]).toEqual(ada)
  })
})
