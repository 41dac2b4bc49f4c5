import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CountFindingsDocument,
  CountVersionsDocument,
  type CustomerInput,
  type FindingCode,
  PersonalDataDocument,
  type Verdict,
} from '../../testkit/generated/operations.ts'
import { type Stage, setStage } from '../../testkit/stage.ts'
import { askDemoGate } from './answers/gate.ts'
import { declareDemoPositions } from './answers/positions.ts'
import { declareDemoPurposes } from './answers/purposes.ts'
import { calendarBefore } from './calendar.ts'
import type { Company } from './company.ts'
import { sendersOf } from './demo/seeding.ts'
import { ada, fernhollow } from './fernhollow/index.ts'
import { summaryOf, type Touched, touchedBy } from './impact.ts'
import { oatfield } from './oatfield/index.ts'
import { byEmail } from './people.ts'
import { personalInPlainCypher } from './personal-data.testing.ts'
import { silent } from './progress.ts'
import { type Senders, send } from './send.ts'
import { type Statements, statementsOf } from './statements.ts'

const calendar = calendarBefore(Date.now())
const { date } = calendar
const adaByPhone: CustomerInput = { identity: { namespace: 'phone', value: ada.phone ?? '' } }

/** `shop.orders@2026-03-01`; a version without a name goes by the day on which it was written. */
const label = ({ version }: Touched) => `${version.artifact.name}@${version.name ?? version.createdAt.slice(0, 10)}`
const labels = (touched: Touched[], verdict: Verdict, kind?: string) =>
  touched
    .filter((item) => item.verdict === verdict && (!kind || item.version.artifact.kind === kind))
    .map(label)
    .sort()

describe.skipIf(!process.env.NEO4J_URI)('the demo company, told through the public API', () => {
  let stage: Stage
  let company: Company
  let statements: Statements
  let senders: Senders
  let touched: Touched[]

  beforeAll(async () => {
    stage = await setStage(() => {})
    company = { ...fernhollow('demo'), workspace: (await stage.workspace()).ws }
    statements = statementsOf(company, calendar)
    senders = await sendersOf(stage, company.workspace)
    await send(senders, statements, silent)
    touched = await touchedBy(senders.handler, adaByPhone)
  }, 300_000)

  afterAll(() => stage?.stop())

  // What follows is worked out by hand from the story: Ada came in week 6 (day 42), ordered again in week 9, wrote to
  // the service desk in week 10, and objected to profiling in week 11.

  it('has Ada erased from the one list that the vendor took her out of', () => {
    expect(labels(touched, 'ERASED')).toEqual([`letterbird.audience_new_parents@${date(71)}`])
  })

  it('names Ada in the training sets of week 8, when she was a customer and had not objected', () => {
    const sets = labels(touched, 'CONFIRMED').filter((name) => name.startsWith('training.'))
    expect(sets).toEqual([
      `training.churn_set@${date(57)}`,
      `training.life_stage_set@${date(57)}`,
      `training.recommender_set@${date(57)}`,
    ])
  })

  it('names Ada in the inference logs of the weeks in which she was scored', () => {
    expect(labels(touched, 'CONFIRMED', 'INFERENCE_LOG')).toEqual([
      `logs.churn_scores@${date(56)}`,
      `logs.churn_scores@${date(70)}`,
      `logs.life_stage_scores@${date(70)}`,
      `logs.recommendations@${date(56)}`,
      `logs.recommendations@${date(70)}`,
      `logs.recommendations@${date(84)}`,
      `logs.send_times@${date(56)}`,
      `logs.send_times@${date(70)}`,
    ])
  })

  it('derives the three model versions that learned from Ada, and no other', () => {
    const models = touched.filter((item) => item.version.artifact.kind === 'MODEL')
    expect(models.map((item) => `${item.verdict} ${label(item)}`).sort()).toEqual([
      'DERIVED churn-model@v2',
      'DERIVED life-stage-model@v1',
      'DERIVED recommender@v2',
    ])
  })

  it('derives the deployments that served those models, and those that were asked about Ada', () => {
    expect(labels(touched, 'DERIVED', 'DEPLOYMENT')).toEqual([
      `churn-api@${date(33)}`,
      `churn-api@${date(61)}`,
      `email-recommendations@${date(75)}`,
      `life-stage-scorer@${date(61)}`,
      `send-time-api@${date(33)}`,
      `shop-recommendations@${date(33)}`,
      `shop-recommendations@${date(61)}`,
      `shop-recommendations@${date(75)}`,
    ])
  })

  it('finds Ada in the development copies, of which one was destroyed', () => {
    const copies = touched.filter((item) => item.version.artifact.system?.key === 'dev-sandbox')
    expect(copies.map((item) => `${item.verdict} ${label(item)} ${item.live ? 'live' : 'gone'}`).sort()).toEqual([
      `DERIVED dev_copy.customers@${date(64)} live`,
      `DERIVED dev_copy.messages@${date(73)} live`,
      `DERIVED dev_copy.orders@${date(64)} gone`,
    ])
  })

  it('leaves Ada out of the lists that were made without her', () => {
    expect(labels(touched, 'EXCLUDED')).toEqual([
      `letterbird.audience_new_parents@${date(85)}`,
      `letterbird.audience_winback@${date(57)}`,
      `letterbird.audience_winback@${date(85)}`,
      `training.churn_set@${date(85)}`,
    ])
  })

  it('puts the reports, and what is made of them, behind the barrier that someone declared', () => {
    expect(labels(touched, 'BARRIER')).toEqual([
      `reports.board_dashboard@${date(57)}`,
      `reports.board_dashboard@${date(85)}`,
      `reports.category_trends@${date(57)}`,
      `reports.category_trends@${date(85)}`,
      `reports.support_quality@${date(85)}`,
      `reports.weekly_revenue@${date(57)}`,
      `reports.weekly_revenue@${date(85)}`,
    ])
  })

  it('shows both ways of the diamond, although one of the runs broke down', () => {
    const week6 = labels(touched, 'DERIVED').filter((name) => name.endsWith(date(43)))
    expect(week6).toContain(`marts.lifetime_value@${date(43)}`)
    expect(week6).toContain(`marts.orders_enriched@${date(43)}`)
    expect(week6).toContain(`features.customer_ltv@${date(43)}`)
  })

  it('says that the answer is complete, and what the record itself does not know', async () => {
    const { completeness } = await summaryOf(senders.handler, adaByPhone)
    expect(completeness.complete).toBe(true)
    expect(Object.fromEntries(completeness.caveats.map(({ code, count }) => [code, count]))).toMatchObject({
      OPEN_RUN: 1,
      PRODUCER_NOT_SEEN: 1,
      SYSTEM_WITHOUT_LINEAGE: 1,
    })
  })

  it('connects what arrived late', async () => {
    const late = company.people.find((person) => person.shop === 'EU' && person.wrote === 8 && person.joined === 8)
    if (!late) throw new Error('Nobody wrote in week 8.')
    const reached = await touchedBy(senders.handler, { identity: byEmail(late) })
    expect(labels(reached, 'CONFIRMED')).toContain(`support.messages@${date(56)}`)
    expect(labels(reached, 'DERIVED')).toContain(`staging.messages@${date(57)}`)
  })

  it('holds each write, deployment and hand-over of inferences once, and what nobody reports as one more', async () => {
    const writes = company.jobs.reduce((sum, job) => sum + job.days.length * job.writes.length, 0)
    const others = statements.rollouts.length + statements.inferences.length + company.unreported.length
    expect(await versionsIn(senders)).toBe(writes + others)
  })

  it('has personal data in the artifacts, and for the reasons, that the statements themselves give', async () => {
    const { systems } = await senders.handler.ask(PersonalDataDocument, {})
    expect(systems.completeness.complete).toBe(true)
    expect(systems.total.list.totalCount).toBe(systems.total.list.edges.length)
    const found = systems.total.list.edges.map(({ node }) => `${node.artifact.name}: ${node.reasons.join(', ')}`)
    expect(found.sort()).toEqual((await personalInPlainCypher(company.workspace)).sort())
    expect(found.length).toBeGreaterThan(30)
  })

  it('does not change when everything is said again', async () => {
    const before = await versionsIn(senders)
    await send(senders, { ...statements, links: [] }, silent)
    expect(await versionsIn(senders)).toBe(before)
    expect((await touchedBy(senders.handler, adaByPhone)).map(summed)).toEqual(touched.map(summed))
  }, 120_000)

  it('has findings of every kind, and not so many that nobody would read them', async () => {
    await declareDemoPositions(senders.handler, Date.now())
    await declareDemoPurposes(senders.handler, Date.now())
    await askDemoGate(senders)
    const { findings } = await senders.handler.ask(CountFindingsDocument, {})
    const open = Object.fromEntries(findings.counts.map(({ code, open }) => [code, open]))
    const told: Record<FindingCode, number> = {
      PURPOSE_NOT_AUTHORISED: 6,
      BASIS_AFTER_RUN: 3,
      SENSITIVE_IN_PERSONALISATION: 4,
      BASIS_MISSING: 4,
      NO_CONSENT_IN_VERSION: 5,
      SENSITIVE_TO_VENDOR: 2,
      RETRAINING_DUE: 2,
      WITHDRAWN_IN_RUN: 3,
      PURPOSE_UNKNOWN: 3,
      POSITION_MISSING: 1,
      RUN_WITHOUT_ADMISSION: 1,
      ACTIVITY_DRIFT: 1,
      READ_NOT_USED: 5,
      NECESSITY_MISSING: 1,
    }
    expect(open).toEqual(told)
    const total = findings.counts.reduce((sum, { open }) => sum + open, 0)
    expect(total).toBeGreaterThanOrEqual(35)
    expect(total).toBeLessThanOrEqual(50)
    expect(findings.completeness.complete).toBe(true)
  })

  it('shares nothing with the second client, whose customers have some of the same addresses', async () => {
    const second = { ...oatfield('demo'), workspace: (await stage.workspace()).ws }
    const others = await sendersOf(stage, second.workspace)
    await send(others, statementsOf(second, calendar), silent)
    const emails = new Set(company.people.map((person) => person.email))
    const shared = second.people.find((person) => emails.has(person.email))
    if (!shared) throw new Error('The two have no address in common.')
    const reached = await touchedBy(others.handler, { identity: byEmail(shared) })
    const own = new Set(second.assets.map((asset) => asset.name))
    expect(reached.length).toBeGreaterThan(0)
    expect(reached.filter((item) => !own.has(item.version.artifact.name))).toEqual([])
    await expect(summaryOf(others.handler, adaByPhone)).rejects.toMatchObject({ codes: ['CUSTOMER_NOT_FOUND'] })
  })
})

const summed = (item: Touched) => `${item.verdict} ${item.live} ${item.version.id} ${label(item)}`

/** All versions of all artifacts: every namespace is a URI. */
async function versionsIn({ handler }: Senders): Promise<number> {
  const found = await handler.ask(CountVersionsDocument, { text: '://', first: 100 })
  expect(found.search.edges).toHaveLength(found.search.totalCount)
  return found.search.edges.reduce((sum, { node }) => sum + node.versions.totalCount, 0)
}
