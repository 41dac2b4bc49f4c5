import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { database, openDatabase } from '../../../../testkit/api.ts'
import { type Connection, connect, statement } from './index.ts'

const endless = statement(
  'endless',
  z.object({ count: z.number() }),
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b = size($ws) RETURN count(*) AS count',
)

const running = statement(
  'running',
  z.object({ metadata: z.unknown() }),
  `SHOW TRANSACTIONS YIELD metaData AS metadata WHERE metadata.ws = $ws RETURN metadata`,
)

let connection: Connection
beforeAll(() => {
  const { uri, user, password } = database()
  connection = connect(uri, user, password, { read: 300, write: 300, load: 300 })
})
afterAll(() => connection.close())

describe('a transaction that takes longer than it may', () => {
  const late = { name: 'DatabaseError', failure: 'TIMEOUT', retryable: true }

  it('is stopped by the database when it reads', async () => {
    await expect(connection.workspace('late').read(endless)).rejects.toMatchObject(late)
  })

  it('is stopped by the database when it streams', async () => {
    await expect(connection.workspace('late').stream(endless, {}, () => {})).rejects.toMatchObject(late)
  })

  it('is stopped by the database when it writes', async () => {
    const work = connection.workspace('late').write('tooLong', (tx) => tx.run(endless))
    await expect(work).rejects.toMatchObject(late)
  })
})

describe('a transaction', () => {
  it('says which statement of which workspace it is', async () => {
    const patient = await openDatabase()
    const rows = await patient.workspace('named').read(running)
    await patient.close()
    expect(rows).toEqual([{ metadata: { statement: 'running', ws: 'named' } }])
  })

  it('says for whom it runs, where somebody asked', async () => {
    const patient = await openDatabase()
    const caller = { actor: 'MACHINE', token: '0123456789ab', operation: 'query search', request: 'req-7' }
    const rows = await patient.workspace('named', caller).read(running)
    await patient.close()
    expect(rows).toEqual([{ metadata: { ...caller, statement: 'running', ws: 'named' } }])
  })
})
