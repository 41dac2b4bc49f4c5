import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openDatabase, startApi } from '../../testkit/api.ts'
import { exportLog } from '../src/audit/export.ts'
import { openAudit } from '../src/audit/index.ts'
import { textOf, type Verifier, verifierOf } from '../src/audit/log/index.ts'
import { openRecorder } from '../src/audit/recorder.ts'
import { NotSealable, seal, signerOf } from '../src/audit/seal.ts'
import { linesOf, verify } from '../src/audit/verify/index.ts'
import type { AuditEntry } from '../src/platform/access/index.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { signingKey } from '../src/platform/keys/index.ts'

let one: Connection
let other: Connection
beforeAll(async () => {
  ;[one, other] = await Promise.all([openDatabase(), openDatabase()])
})
afterAll(() => Promise.all([one.close(), other.close()]))

const { privateKey: key } = generateKeyPairSync('ed25519')

const entryOf = (ws: string, n: number): AuditEntry => ({
  at: Date.UTC(2026, 0, 1) + n,
  actor: { kind: 'PERSON', subject: 'erin', workspace: ws, roles: ['handler'], token: 't' },
  action: 'PERSON_READ',
  fields: ['Query.customerImpact'],
  customer: `ref ${n}`,
  about: [],
  count: n,
  reason: null,
  outcome: 'ALLOWED',
  request: `req-${n}`,
})

/** A workspace in which so many entries are recorded, each by a call of its own. */
async function recordedIn(count: number): Promise<string> {
  const ws = `audit-${randomUUID()}`
  const { record } = openRecorder(one, new Set())
  await Promise.all(Array.from({ length: count }, (_, n) => record([entryOf(ws, n)])))
  return ws
}

const sealIn = (connection: Connection, ws: string, by = key) =>
  seal(connection.workspace(ws), signerOf(ws, by), Date.now())

async function verified(ws: string, by = key) {
  const signer = signerOf(ws, by)
  async function* bytes() {
    for await (const text of exportLog(one.workspace(ws))) yield Buffer.from(text)
  }
  return verify(linesOf(bytes()), { verifier: verifierOf(textOf(signer)) as Verifier })
}

const run = (text: string, parameters: object) => one.driver.executeQuery(text, parameters)

describe('sealing', () => {
  it('gives entries their order, and proves it', async () => {
    const ws = await recordedIn(50)
    expect(await sealIn(one, ws)).toBe(50)
    expect(await sealIn(one, ws)).toBe(0)
    expect(await verified(ws)).toMatchObject({ faults: [], entries: 50, checkpoints: 1 })
  })

  it('by two replicas at once gives each entry one place, and leaves one history', async () => {
    const ws = await recordedIn(300)
    const { record } = openRecorder(other, new Set())
    const sealing = async (connection: Connection) => {
      for (let round = 0; round < 10; round += 1) {
        await record([entryOf(ws, 1_000 + round)])
        await sealIn(connection, ws)
      }
    }
    await Promise.all([sealing(one), sealing(other), sealing(one), sealing(other)])
    const { records } = await run('MATCH (e:AuditEntry {ws: $ws}) RETURN e.place AS place ORDER BY place', { ws })
    expect(records.map((record) => record.get('place'))).toEqual(Array.from({ length: 340 }, (_, n) => n))
    expect(await verified(ws)).toMatchObject({ faults: [], entries: 340 })
  })

  it('with another key is refused, and so is a log that somebody changed', async () => {
    const ws = await recordedIn(3)
    await sealIn(one, ws)
    await expect(sealIn(one, ws, generateKeyPairSync('ed25519').privateKey)).rejects.toThrow(NotSealable)
    await run('MATCH (l:AuditLog {ws: $ws}) SET l.nodes = [l.nodes[1], l.nodes[0]]', { ws })
    await expect(sealIn(one, ws)).rejects.toThrow('not what was sealed')
  })
})

it.each([
  ['altered', "SET e.body = replace(e.body, 'erin', 'mallory')", { what: 'ALTERED', place: 7 }],
  ['deleted', 'DELETE e', { what: 'DROPPED', place: 7 }],
  ['moved', 'SET e.place = 15', { what: 'REORDERED', place: 7 }],
])('an entry that is %s in the database is named', async (_, change, fault) => {
  const ws = await recordedIn(20)
  await sealIn(one, ws)
  await run("MATCH (e:AuditEntry {ws: $ws, place: 8}) WHERE $change = 'moved' SET e.place = 7", { ws, change })
  await run(`MATCH (e:AuditEntry {ws: $ws, place: 7}) ${change}`, { ws })
  expect((await verified(ws)).faults).toMatchObject([fault])
})

describe('the key', () => {
  it('is made once, also by many at once, and only its owner can read it', async () => {
    const home = await mkdtemp(join(tmpdir(), 'dyetrace-audit-'))
    const keys = await Promise.all(Array.from({ length: 8 }, () => signingKey(home, 'audit')))
    const texts = keys.map((made) => textOf({ name: 'a', key: made }))
    expect(new Set(texts).size).toBe(1)
    expect((await stat(join(home, 'audit', 'key.pem'))).mode & 0o777).toBe(0o600)
    await rm(home, { recursive: true })
  })
})

describe('the API', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(() => api.stop())

  /** Waits until so many entries of a workspace are sealed. */
  async function untilSealed(ws: string, count: number): Promise<void> {
    for (;;) {
      const { records } = await run('MATCH (l:AuditLog {ws: $ws}) RETURN l.size AS size', { ws })
      if (records[0]?.get('size') >= count) return
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  it('seals what it records', async () => {
    const workspace = await api.workspace()
    await workspace.graphql('{ search(text: "a") { totalCount } }')
    await untilSealed(workspace.ws, 1)
    expect(await verified(workspace.ws, await signingKey(api.home, 'audit'))).toMatchObject({ faults: [], entries: 1 })
  })

  it('seals what a replica that is gone left behind, once it starts', async () => {
    const ws = await recordedIn(1)
    await sealIn(one, ws, await signingKey(api.home, 'audit'))
    await openRecorder(one, new Set()).record([entryOf(ws, 2)])
    const log = { error: () => {} } as never
    const { stop } = openAudit({ connection: one, home: api.home, now: Date.now, log, seals: true })
    await untilSealed(ws, 2)
    await stop()
  })
})
