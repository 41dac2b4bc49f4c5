import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { exportLog } from '../src/audit/export.ts'
import { textOf, type Verifier, verifierOf } from '../src/audit/log/index.ts'
import { openRecorder } from '../src/audit/recorder.ts'
import { removeExpired } from '../src/audit/retention.ts'
import { seal, signerOf } from '../src/audit/seal.ts'
import { linesOf, verify } from '../src/audit/verify/index.ts'
import { noAudit } from '../src/platform/access/index.ts'

const DAY = 86_400_000
const start = Date.UTC(2026, 0, 1)

const { privateKey: key } = generateKeyPairSync('ed25519')

let api: Api
beforeAll(async () => {
  api = await startApi({}, undefined, noAudit)
})
afterAll(() => api.stop())

const SET = `mutation ($days: Int) { setAuditRetention(input: {days: $days}) {
  auditLog { retentionDays removed } userErrors { code field message } } }`
type Set = { setAuditRetention: { auditLog: object | null; userErrors: object[] } }

const setDays = async (workspace: Workspace, days: number | null) =>
  (await workspace.graphql<Set>(SET, { days })).data.setAuditRetention

/** A workspace with a seal of ten entries on each of so many days. */
async function withDays(days: number): Promise<Workspace> {
  const workspace = await api.workspace()
  const db = api.connection.workspace(workspace.ws)
  const { record } = openRecorder(api.connection, new Set())
  for (let day = 0; day < days; day += 1) {
    const at = start + day * DAY
    const entries = Array.from({ length: 10 }, (_, n) => ({
      at: at + n,
      actor: { kind: 'MACHINE' as const, subject: 'etl', workspace: workspace.ws, roles: [], token: 't' },
      action: 'PERSON_READ' as const,
      fields: ['Query.customerImpact'],
      customer: randomUUID(),
      about: [],
      count: n,
      reason: null,
      outcome: 'ALLOWED' as const,
      request: `req-${day}-${n}`,
    }))
    await record(entries)
    await seal(db, signerOf(workspace.ws, key), at + 20)
  }
  return workspace
}

async function removeAll({ ws }: Workspace, now: number): Promise<number> {
  let removed = 0
  for (let count = 1; count > 0; removed += count) count = await removeExpired(api.connection.workspace(ws), ws, now)
  return removed
}

async function verified({ ws }: Workspace) {
  async function* bytes() {
    for await (const text of exportLog(api.connection.workspace(ws))) yield Buffer.from(text)
  }
  return verify(linesOf(bytes()), { verifier: verifierOf(textOf(signerOf(ws, key))) as Verifier })
}

describe('how long the audit is kept', () => {
  it('is for ever until an admin says otherwise', async () => {
    const workspace = await withDays(3)
    expect(await removeAll(workspace, start + 5_000 * DAY)).toBe(0)
    expect(await setDays(workspace, 365)).toEqual({
      auditLog: { retentionDays: 365, removed: 0 },
      userErrors: [],
    })
    expect(await setDays(workspace, null)).toMatchObject({ auditLog: { retentionDays: null } })
    expect(await removeAll(workspace, start + 5_000 * DAY)).toBe(0)
  })

  it.each([0, -1, 89, 3_651])('is not %i days, with what it may be', async (days) => {
    const { auditLog, userErrors } = await setDays(await api.workspace(), days)
    expect(auditLog).toBeNull()
    expect(userErrors).toMatchObject([
      { code: 'INVALID_RANGE', field: ['days'], message: expect.stringContaining('between 90 and 3650') },
    ])
  })

  it('is not for a handler to say', async () => {
    expect((await setDays(await api.workspace(['handler']), 365)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  })
})

describe('an entry past its time', () => {
  it('is taken away with its seal, from the oldest on, and what follows is still proven', async () => {
    const workspace = await withDays(4)
    await setDays(workspace, 90)
    const now = start + 92 * DAY
    expect(await removeAll(workspace, now)).toBe(20)
    await seal(api.connection.workspace(workspace.ws), signerOf(workspace.ws, key), now)
    // The two removals are on record themselves.
    expect(await verified(workspace)).toMatchObject({ faults: [], removed: 20, entries: 22, checkpoints: 5 })
    expect((await setDays(workspace, 90)).auditLog).toEqual({ retentionDays: 90, removed: 20 })
  })

  it('is on record as taken away', async () => {
    const workspace = await withDays(1)
    await setDays(workspace, 90)
    await removeAll(workspace, start + 100 * DAY)
    const { records } = await api.connection.driver.executeQuery(
      'MATCH (e:AuditEntry {ws: $ws}) RETURN e.body AS body',
      { ws: workspace.ws },
    )
    expect(records.map((record) => JSON.parse(record.get('body')))).toMatchObject([
      { action: 'AUDIT_MANAGE', actor: { subject: 'dyetrace' }, about: ['entries 0 to 9'], count: 10 },
    ])
  })

  it('is taken away once by two that try at once', async () => {
    const workspace = await withDays(2)
    await setDays(workspace, 90)
    const removed = await Promise.all([1, 2].map(() => removeAll(workspace, start + 100 * DAY)))
    expect(removed.reduce((sum, count) => sum + count, 0)).toBe(20)
  })
})
