import { randomBytes, randomUUID } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../testkit/api.ts'
import type { Audit, AuditEntry } from '../src/platform/access/index.ts'
import { programAudit } from '../src/platform/access/index.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { type KeyStore, openKeyFiles } from '../src/platform/keys/index.ts'
import { NotSealed, openSealedFiles, openVault, type SealedFiles, type Using } from '../src/requests/vault/index.ts'

const CANARY = 'canary-4711@leak.example'
const content = {
  v: 1 as const,
  identities: [{ namespace: 'email', value: CANARY }],
  contact: { name: 'Canary Fourseven', email: CANARY },
}
const DAY = 86_400_000

let connection: Connection
let home: string
let ws: string
let recorded: AuditEntry[]
let now: number
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'dyetrace-vault-'))
  ws = `vault-${randomUUID()}`
  recorded = []
  now = Date.now()
})
afterEach(async () => {
  await rm(home, { recursive: true })
  await connection.driver.executeQuery('MATCH (n {ws: $ws}) DETACH DELETE n', { ws })
})

/** Keeps what a transaction recorded once it was committed, as the database does. */
const audit: Audit = { record: async () => {}, recordIn: async (_, entries) => void recorded.push(...entries) }
const using = (): Using => ({
  ws,
  db: connection.workspace(ws),
  now: () => now,
  audit: programAudit(audit, { ws, action: 'VAULT_OPEN', field: 'test', now: () => now }),
})

/** A vault as a process opens it. `broken`: what a crash stops. */
function vaultOf(broken: { keys?: Partial<KeyStore>; files?: Partial<SealedFiles> } = {}) {
  const keys = { ...openKeyFiles(join(home, 'keys'), null), ...broken.keys }
  return openVault({ keys, files: { ...openSealedFiles(join(home, 'vault')), ...broken.files }, days: 30 })
}
const seal = (vault = vaultOf()) => vault.seal(using(), 'sealForTest', content, async (_, id) => id)
const close = async (id: string, at: number | null) =>
  connection.workspace(ws).write('closeForTest', (tx) => vaultOf().closedIn(tx, id, at))
const files = async (folder: string) => readdir(join(home, folder)).catch(() => [])
const sealedFile = (id: string) => join(home, 'vault', `${id}.jwe`)
const shreddings = () => recorded.filter(({ about }) => about.includes('shredded'))

/** Every byte of every file, and everything of the workspace in the database. */
async function everything(): Promise<string> {
  const names = await readdir(home, { recursive: true, withFileTypes: true })
  const texts = names.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name), 'latin1'))
  const { records } = await connection.driver.executeQuery('MATCH (n {ws: $ws}) RETURN properties(n) AS all', { ws })
  return [
    ...names.map(({ name }) => name),
    ...(await Promise.all(texts)),
    JSON.stringify(records),
    JSON.stringify(recorded),
  ].join('\n')
}
const forms = [
  CANARY,
  'Fourseven',
  Buffer.from(CANARY).toString('hex'),
  Buffer.from(CANARY).toString('base64').slice(0, 24),
]

describe('the vault', () => {
  it('opens what was sealed for a purpose, and each opening is on record', async () => {
    const id = await seal()
    expect(await vaultOf().open(using(), id, 'EXECUTE')).toEqual(content)
    expect(await vaultOf().open(using(), id, 'MAIL')).toEqual(content)
    expect(recorded.map(({ action, about }) => [action, ...about])).toEqual([
      ['VAULT_OPEN', `sealed ${id}`, 'EXECUTE'],
      ['VAULT_OPEN', `sealed ${id}`, 'MAIL'],
    ])
  })

  it('opens nothing that cannot be put on record', async () => {
    const id = await seal()
    const refusing = { ...using(), audit: { ...using().audit, recordIn: () => Promise.reject(new Error('full')) } }
    await expect(vaultOf().open(refusing, id, 'EXECUTE')).rejects.toThrow('full')
  })

  it('has the raw identifier in no file and no node, not even in the sealed one in the clear', async () => {
    const id = await seal()
    await vaultOf().open(using(), id, 'EXECUTE')
    const all = await everything()
    for (const form of forms) expect(all).not.toContain(form)
    expect((await stat(sealedFile(id))).mode & 0o777).toBe(0o600)
    expect(await files('vault')).toEqual([`${id}.jwe`])
  })

  it('gives each request a key of its own, and opens no file in the place of another', async () => {
    const [one, other] = [await seal(), await seal()]
    expect((await files('keys')).filter((name) => name.endsWith('.key'))).toHaveLength(2)
    await writeFile(sealedFile(one), await readFile(sealedFile(other)))
    await expect(vaultOf().open(using(), one, 'EXECUTE')).rejects.toThrow('damaged')
  })

  it('opens nothing of which a byte was changed, and repeats nothing of it', async () => {
    const id = await seal()
    const text = await readFile(sealedFile(id), 'utf8')
    const at = text.lastIndexOf('.') - 5
    await writeFile(sealedFile(id), text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1))
    await expect(vaultOf().open(using(), id, 'EXECUTE')).rejects.toThrow(/^What was sealed as [0-9a-f]{32} is damaged/)
  })

  it('opens nothing of another workspace', async () => {
    const id = await seal()
    const elsewhere = { ...using(), ws: 'elsewhere', db: connection.workspace('elsewhere') }
    await expect(vaultOf().open(elsewhere, id, 'EXECUTE')).rejects.toThrow(NotSealed)
  })

  it('keeps nothing where its request was not saved', async () => {
    const failing = vaultOf().seal(using(), 'sealForTest', content, () => Promise.reject(new Error('no request')))
    await expect(failing).rejects.toThrow('no request')
    expect(await files('vault')).toEqual([])
    expect((await files('keys')).filter((name) => name.endsWith('.key'))).toEqual([])
  })
})

describe('shredding', () => {
  it('comes so many days after the close, destroys key and file, and is on record', async () => {
    const id = await seal()
    await cp(join(home, 'vault'), join(home, 'backup'), { recursive: true })
    await close(id, now)
    now += 30 * DAY - 1
    expect(await vaultOf().shredDue(using())).toBe(0)
    now += 1
    expect(await vaultOf().shredDue(using())).toBe(1)
    expect(shreddings().map(({ about }) => about)).toEqual([[`sealed ${id}`, 'shredded']])
    expect(await files('vault')).toEqual([])
    await expect(vaultOf().open(using(), id, 'EXECUTE')).rejects.toThrow(NotSealed)
    // A backup of the file comes back: it is worth nothing, and goes again.
    await cp(join(home, 'backup'), join(home, 'vault'), { recursive: true })
    await expect(vaultOf().open(using(), id, 'MAIL')).rejects.toThrow(NotSealed)
    expect(await vaultOf().sweep((of) => connection.workspace(of), Date.now() + DAY)).toBe(1)
    const all = await everything()
    for (const form of forms) expect(all).not.toContain(form)
  })

  it('does not come where the request was opened again', async () => {
    const id = await seal()
    await close(id, now)
    await close(id, null)
    now += 100 * DAY
    expect(await vaultOf().shredDue(using())).toBe(0)
    expect(await vaultOf().open(using(), id, 'EXECUTE')).toEqual(content)
  })

  const crash = () => Promise.reject(new Error('killed'))
  it.each([
    ['before the key is gone', { keys: { destroy: crash } }],
    ['between key and file', { files: { remove: crash } }],
  ])('goes on after a kill %s, and is on record once', async (_, broken) => {
    const id = await seal()
    await close(id, now - 31 * DAY)
    await expect(vaultOf(broken).shredDue(using())).rejects.toThrow('killed')
    expect(shreddings()).toEqual([])
    expect(await vaultOf().shredDue(using())).toBe(1)
    expect(await vaultOf().shredDue(using())).toBe(0)
    expect(shreddings()).toHaveLength(1)
    expect(await files('vault')).toEqual([])
    await expect(vaultOf().open(using(), id, 'EXECUTE')).rejects.toThrow(NotSealed)
  })

  it('is on record once where eight replicas do it at the same time', async () => {
    await close(await seal(), now - 31 * DAY)
    const counts = await Promise.all(Array.from({ length: 8 }, () => vaultOf().shredDue(using())))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
  })

  it('takes away what a crash left without a request, once it is an hour old', async () => {
    const id = randomBytes(16).toString('hex')
    const known = await seal()
    const lost = vaultOf()
    await lost.seal(using(), 'sealForTest', content, async (_, made) => made)
    const orphan = (await files('vault')).find((name) => name !== `${known}.jwe`)?.slice(0, 32) ?? id
    await connection.driver.executeQuery('MATCH (s:Sealed {ws: $ws, id: $orphan}) DELETE s', { ws, orphan })
    const database = (of: string) => connection.workspace(of)
    expect(await vaultOf().sweep(database, now)).toBe(0)
    const early = new Date(now - 2 * 3_600_000)
    for (const name of await files('vault')) await utimes(join(home, 'vault', name), early, early)
    expect(await vaultOf().sweep(database, now)).toBe(1)
    expect(await files('vault')).toEqual([`${known}.jwe`])
    expect(await vaultOf().open(using(), known, 'EXECUTE')).toEqual(content)
  })
})
