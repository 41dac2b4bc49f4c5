import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'

let api: Api
let shop: Workspace
beforeAll(async () => {
  api = await startApi({}, () => Date.parse('2026-04-07T21:59:59Z'))
  shop = await api.workspace()
})
afterAll(() => api.stop())

const document = `query ($input: ClockInput!) {
  clock(input: $input) {
    received acknowledgeBy refuseBy due dueAt latest extensionNoticeBy daysLeft state certainty notice zone
    steps { towards date because rule certainty } holidays { date name } readings { of date because }
    escalations { percent date at } extension { noticeBy due reason } pauses { days answeredAt }
  }
}`
type Asked = { clock: Record<string, unknown> & { steps: { because: string }[] } }
const ask = (input: object) => shop.graphql<Asked>(document, { input })
const german = { regime: 'EU', memberState: 'DE', right: 'DELETION', receivedAt: '2026-03-05T09:00:00Z' }

describe('the clock of a request that nobody has saved', () => {
  it('has each date with its steps, the holidays that moved it, and how it stands now', async () => {
    const { data } = await ask(german)
    expect(data.clock).toMatchObject({
      received: '2026-03-05',
      acknowledgeBy: null,
      refuseBy: '2026-04-07',
      due: '2026-04-07',
      dueAt: '2026-04-07T21:59:59.999Z',
      latest: '2026-06-05',
      zone: 'Europe/Berlin',
      daysLeft: 0,
      state: 'DUE_TODAY',
      certainty: 'HIGH',
      notice: 'Computed, not legal advice.',
      holidays: [{ date: '2026-04-06', name: 'Easter Monday' }],
      pauses: [],
    })
    const steps = data.clock.steps.map(({ because }) => because)
    expect(steps).toContain('Sunday 5 April 2026 is no working day')
    expect(steps).toContain('Monday 6 April 2026 is a public holiday (Easter Monday)')
  })

  it("follows the workspace's own holidays", async () => {
    const { data } = await ask({
      ...german,
      addedHolidays: [{ date: '2026-04-07', name: 'Company day' }],
      at: '2026-04-08T10:00:00Z',
    })
    expect(data.clock).toMatchObject({ due: '2026-04-08', state: 'DUE_TODAY' })
    const removed = await ask({ ...german, removedHolidays: ['2026-04-06'] })
    expect(removed.data.clock).toMatchObject({ due: '2026-04-06', state: 'OVERDUE', daysLeft: -1 })
  })

  it.each([
    ['a Member State that is missing', { memberState: null }, 'input.memberState'],
    ['a zone that is none', { zone: 'Berlin' }, 'input.zone'],
    ['a region that is none', { region: 'XX' }, 'input.region'],
    ['a right that is missing', { right: null }, 'input.right'],
    ['a duty that the regime does not know', { duty: 'APPEAL' }, 'input.duty'],
    ['a receipt before the law', { receivedAt: '2018-05-24T10:00:00Z' }, 'input.receivedAt'],
    ['a receipt without a zone', { receivedAt: '2026-03-05T10:00:00' }, 'input.receivedAt'],
    [
      'an extension that came too late',
      { extension: { noticeAt: '2026-04-07T22:00:00Z', reason: 'COMPLEXITY' } },
      'input.extension.noticeAt',
    ],
    [
      'an answer before its question',
      { pauses: [{ reason: 'IDENTITY', askedAt: '2026-03-09T10:00:00Z', answeredAt: '2026-03-08T10:00:00Z' }] },
      'input.pauses.0.answeredAt',
    ],
    ['a day that is none', { removedHolidays: ['2026-02-30'] }, 'input.removedHolidays[0]'],
  ])('%s is refused with its field', async (_, change, argument) => {
    const { errors } = await ask({ ...german, ...change })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
  })
})
