import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../testkit/api.ts'
import type { Connection } from '../../platform/db/index.ts'
import { prepared, prepareIngest } from './prepare.ts'

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

describe('preparing ingest', () => {
  it('runs every statement that ingest makes of lists', async () => {
    const ran: string[] = []
    const noting: Pick<Connection, 'workspace'> = {
      workspace(ws) {
        const db = connection.workspace(ws)
        return {
          ...db,
          write: (name, work) =>
            db.write(name, (tx) =>
              work({
                ...tx,
                run(statement, parameters) {
                  ran.push(statement.name)
                  return tx.run(statement, parameters)
                },
              }),
            ),
        }
      },
    }
    await prepareIngest(noting)
    expect(ran).toEqual(prepared.map(({ name }) => name))
    expect(ran).toEqual(
      expect.arrayContaining(['claimStatements', 'lockRuns', 'loadWindows', 'writeEdges PART_TO_PART']),
    )
  })

  it('writes nothing', async () => {
    const ws = `prepare-${randomUUID()}`
    await prepareIngest({ workspace: () => connection.workspace(ws) })
    const { records } = await connection.driver.executeQuery('MATCH (n {ws: $ws}) RETURN count(n) AS n', { ws })
    expect(records[0]?.get('n')).toBe(0)
  })
})
