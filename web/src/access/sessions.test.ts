import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openSessions, type Sessions } from './sessions.ts'

const MINUTE = 60_000
const homes: string[] = []
let home: string
let now: number
let sessions: Sessions

const open = () => openSessions({ home, idle: 30 * MINUTE, longest: 600 * MINUTE, now: () => now })

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'dyetrace-sessions-'))
  homes.push(home)
  now = Date.parse('2026-03-02T09:00:00Z')
  sessions = open()
})
afterAll(() => Promise.all(homes.map((one) => rm(one, { recursive: true }))))

const ada = {
  issuer: 'https://login.example',
  subject: 'ada',
  name: 'Ada',
  groups: ['office'],
  providerSession: 'p-1',
  idToken: 'i',
}

/** Goes on in steps, with a sign of life at each. */
async function use(id: string, minutes: number, step: number) {
  for (let passed = 0; passed < minutes; passed += step) {
    now += step * MINUTE
    if (!(await sessions.find(id))) return passed
  }
  return minutes
}

describe('a session', () => {
  test('is found by its id, in another web server on the same folder, too', async () => {
    const { id } = await sessions.start(ada)
    expect(await sessions.find(id)).toMatchObject({ subject: 'ada', name: 'Ada', groups: ['office'] })
    expect(await open().find(id)).toMatchObject({ subject: 'ada' })
  })

  test('has an id of 256 bits, and each its own', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await sessions.start(ada)).id))
    expect(new Set(ids).size).toBe(20)
    for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(32)
  })

  test('leaves nothing in the folder by which somebody could come in, and nothing that others may read', async () => {
    const { id } = await sessions.start(ada)
    const folder = join(home, 'sessions')
    const [name = ''] = await readdir(folder)
    const text = await readFile(join(folder, name), 'utf8')
    expect(name + text).not.toContain(id)
    expect((await stat(join(folder, name))).mode & 0o077).toBe(0)
    expect(await sessions.find(name.replace('.json', ''))).toBeNull()
  })

  test('ends when nobody has used it for long enough', async () => {
    const { id } = await sessions.start(ada)
    now += 29 * MINUTE
    expect(await sessions.find(id)).not.toBeNull()
    now += 29 * MINUTE
    expect(await sessions.find(id)).not.toBeNull()
    now += 30 * MINUTE
    expect(await sessions.find(id)).toBeNull()
  })

  test('ends after its longest time, however much it is used', async () => {
    const { id } = await sessions.start(ada)
    expect(await use(id, 700, 10)).toBe(590)
    now -= 100 * MINUTE
    expect(await sessions.find(id)).toBeNull()
  })

  test('that was ended is not brought back by a use at the same moment', async () => {
    const { id } = await sessions.start(ada)
    now += 5 * MINUTE
    await Promise.all([sessions.find(id), sessions.end(id), sessions.find(id)])
    expect(await sessions.find(id)).toBeNull()
  })

  test.each(['', '../sessions', 'a'.repeat(10_000)])('is not there for an id that nobody was given: %j', async (id) => {
    await sessions.start(ada)
    expect(await sessions.find(id)).toBeNull()
  })
})

describe('sessions are ended together', () => {
  test('of one person, and nobody else', async () => {
    const first = await sessions.start(ada)
    const second = await sessions.start({ ...ada, providerSession: 'p-2' })
    const other = await sessions.start({ ...ada, subject: 'bob' })
    const ended = await sessions.endAll({ issuer: ada.issuer, subject: 'ada' })
    expect(new Set(ended.map(({ sid }) => sid))).toEqual(new Set([first.session.sid, second.session.sid]))
    expect([await sessions.find(first.id), await sessions.find(second.id)]).toEqual([null, null])
    expect(await sessions.find(other.id)).not.toBeNull()
  })

  test('that came of one session of the provider', async () => {
    const first = await sessions.start(ada)
    const second = await sessions.start({ ...ada, providerSession: 'p-2' })
    await sessions.endAll({ issuer: ada.issuer, providerSession: 'p-1' })
    expect(await sessions.find(first.id)).toBeNull()
    expect(await sessions.find(second.id)).not.toBeNull()
  })

  test('and not those of another provider', async () => {
    const { id } = await sessions.start(ada)
    await sessions.endAll({ issuer: 'https://other.example', subject: 'ada' })
    expect(await sessions.find(id)).not.toBeNull()
  })
})

test('the id of a token is used once, by all web servers together', async () => {
  const answers = await Promise.all([sessions.once('t-1'), open().once('t-1'), sessions.once('t-1')])
  expect(answers.filter(Boolean)).toHaveLength(1)
  expect(await sessions.once('t-2')).toBe(true)
})
