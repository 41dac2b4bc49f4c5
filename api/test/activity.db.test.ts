import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { artifact, minute, tell } from '../../testkit/story.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

describe('what arrives', () => {
  type Activity = {
    lastAt: string | null
    accepted: number
    refused: number
    openRuns: number
    arrivals: {
      at: string
      statement: string | null
      about: string | null
      refusal: { code: string; field: string } | null
    }[]
  }
  const watch = async (workspace: Workspace, first = 20) =>
    (
      await workspace.graphql<{ activity: Activity }>(
        `query ($first: Int!) { activity(first: $first) { lastAt accepted refused openRuns
          arrivals { id at statement about namespace state people refusal { code field } } } }`,
        { first },
      )
    ).data.activity
  const event = (runId: string, more = {}) => ({
    eventType: 'COMPLETE',
    eventTime: minute(1),
    producer: 'https://example.com/p',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId },
    job: { namespace: 'laptop', name: 'export' },
    inputs: [{ namespace: 'db', name: 'orders' }],
    outputs: [{ namespace: 'laptop', name: 'orders.csv' }],
    ...more,
  })
  const RUN = '5f0c6e1a-7d4e-4b0a-9a37-2f1d8f6f0c11'

  it('is nothing in a new workspace', async () => {
    expect(await watch(await api.workspace())).toEqual({
      lastAt: null,
      accepted: 0,
      refused: 0,
      openRuns: 0,
      arrivals: [],
    })
  })

  it('is shown newest first, with when it came and what it is about, whatever time it speaks of', async () => {
    const workspace = await api.workspace()
    const begun = Date.now()
    await workspace.lineage(event(RUN))
    const members = {
      idempotencyKey: 'm',
      at: minute(1),
      mode: 'ADD',
      version: { artifact: artifact('orders') },
      members: [{ namespace: 'email', value: 'ada@example.com' }],
    }
    await workspace.graphql('mutation ($input: RecordMembersInput!) { recordMembers(input: $input) { accepted } }', {
      input: members,
    })
    const seen = await watch(workspace)
    expect(seen).toMatchObject({ accepted: 2, refused: 0 })
    expect(seen.arrivals).toMatchObject([
      { statement: 'MEMBERS', about: 'orders', people: 1, refusal: null },
      { statement: 'RUN', about: 'export', namespace: 'laptop', state: 'COMPLETE', refusal: null },
    ])
    for (const { at } of seen.arrivals) expect(Date.parse(at)).toBeGreaterThanOrEqual(begun)
    expect(seen.lastAt).toBe(seen.arrivals[0]?.at)
    expect(JSON.stringify(seen)).not.toContain('ada@')
  })

  it('shows a refused event with its fault', async () => {
    const workspace = await api.workspace()
    await workspace.lineage(event(RUN, { eventTime: 'yesterday' }))
    const seen = await watch(workspace)
    expect(seen).toMatchObject({ accepted: 0, refused: 1 })
    expect(seen.arrivals).toMatchObject([{ statement: null, refusal: { code: 'INVALID_TIME', field: 'eventTime' } }])
  })

  it('no longer shows what was refused once it came again without its fault', async () => {
    const workspace = await api.workspace()
    const retire = (at: string) => ({ idempotencyKey: 'k', at, job: { namespace: 'a', name: 'b' } })
    await tell(workspace, 'retireJob', retire(new Date(Date.now() + 86_400_000).toISOString()))
    expect((await watch(workspace)).arrivals).toMatchObject([{ refusal: { code: 'TIME_IN_FUTURE', field: 'at' } }])
    await tell(workspace, 'retireJob', retire(minute(1)))
    const seen = await watch(workspace)
    expect(seen).toMatchObject({ accepted: 1, refused: 0 })
    expect(seen.arrivals).toMatchObject([{ statement: 'RETIRE_JOB', about: 'b', refusal: null }])
  })

  it('is counted once, however often it is sent', async () => {
    const workspace = await api.workspace()
    for (let times = 0; times < 3; times += 1) await workspace.lineage(event(RUN))
    expect(await watch(workspace)).toMatchObject({ accepted: 1, arrivals: [{ statement: 'RUN' }] })
  })

  it('of one large call is counted whole, and its last twenty are shown', async () => {
    const workspace = await api.workspace()
    const runs = Array.from({ length: 30 }, (_, n) => event(RUN.replace(/..$/, `${n + 10}`)))
    await workspace.lineage(runs)
    const seen = await watch(workspace, 100)
    expect(seen.accepted).toBe(30)
    expect(seen.arrivals).toHaveLength(20)
    expect((await watch(workspace, 3)).arrivals).toHaveLength(3)
  })

  it('tells how many runs have not reported an end', async () => {
    const workspace = await api.workspace()
    await workspace.lineage(event(RUN, { eventType: 'START' }))
    expect((await watch(workspace)).openRuns).toBe(1)
    await workspace.lineage(event(RUN))
    expect((await watch(workspace)).openRuns).toBe(0)
  })

  it('is not seen from another workspace', async () => {
    await (await api.workspace()).lineage(event(RUN))
    expect((await watch(await api.workspace())).arrivals).toEqual([])
  })
})
