import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../testkit/api.ts'
import { freshWorkspace } from '../../../test/oracle/workspace.ts'
import type { Connection } from '../../platform/db/index.ts'
import type { SystemCommand } from '../../vocabulary/command.ts'
import { openWorkspaceQueue } from './index.ts'

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

const system = (key: string, owner = 'ops'): SystemCommand => ({
  type: 'system',
  key,
  at: 0,
  systemKey: key.split('#')[0] ?? key,
  name: key,
  role: 'PRIMARY',
  owner,
  region: null,
  retentionDays: null,
  access: [],
  controls: [],
})

/** Sends calls all at once, each a list of statements; counts the transactions that it took. */
async function sent(calls: SystemCommand[][]) {
  const { ws } = freshWorkspace(connection)
  const db = connection.workspace(ws)
  let transactions = 0
  const counting = {
    ...db,
    write: <T>(...[name, work]: Parameters<typeof db.write<T>>) => {
      if (name === 'ingest') transactions += 1
      return db.write(name, work)
    },
  }
  const intake = openWorkspaceQueue()
  const context = { ws, db: counting, digest: (text: string) => text, personKeys: null, now: Date.now }
  const outcomes = await Promise.all(calls.map((commands) => intake.accept(context, commands)))
  const { records } = await connection.driver.executeQuery('MATCH (s:System {ws: $ws}) RETURN count(s) AS n', { ws })
  return { outcomes, transactions, stored: records[0]?.get('n') as number }
}

describe('calls that come at once', () => {
  it('write what comes beside their statements in the same transactions, all of one transaction at once', async () => {
    const { ws } = freshWorkspace(connection)
    const context = {
      ws,
      db: connection.workspace(ws),
      digest: (text: string) => text,
      personKeys: null,
      now: Date.now,
    }
    const written: unknown[][] = []
    const write = async (_tx: unknown, _ws: string, rows: unknown[]) => void written.push(rows)
    const intake = openWorkspaceQueue()
    const names = Array.from({ length: 12 }, (_, n) => `beside${n}`)
    await Promise.all(names.map((name) => intake.accept(context, [system(name)], [{ rows: [name], write }])))
    expect(new Set(written.flat())).toEqual(new Set(names))
    expect(written.length).toBeLessThan(names.length)
  })

  it('share transactions, and each gets its own outcomes in the order of its statements', async () => {
    const calls = Array.from({ length: 40 }, (_, n) => [system(`a${n}`), system(`b${n}`)])
    calls[7] = [system('a7'), { ...system('b7'), retentionDays: -1 }]
    const { outcomes, transactions, stored } = await sent(calls)
    expect(transactions).toBeLessThan(6)
    expect(stored).toBe(79)
    expect(outcomes.every((each) => each.length === 2)).toBe(true)
    expect(outcomes.flat().filter(({ errors }) => errors.length > 0)).toEqual([outcomes[7]?.[1]])
    expect(outcomes[7]?.[1]?.errors).toMatchObject([{ code: 'INVALID_RANGE' }])
  })

  it('with one key take one content, whichever comes first, and refuse the other', async () => {
    const { outcomes } = await sent([[system('a')], [system('a', 'someone else')], [system('a')]])
    const codes = outcomes.map(([one]) => one?.errors.map(({ code }) => code))
    const other = codes[0]?.length === 0 ? [] : ['IDEMPOTENCY_CONFLICT']
    expect(codes).toEqual([other, other.length === 0 ? ['IDEMPOTENCY_CONFLICT'] : [], other])
  })
})
