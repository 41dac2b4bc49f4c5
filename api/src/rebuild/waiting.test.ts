import { createServer } from 'node:net'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { whileRebuilding } from './waiting.ts'

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

it('whoever asks while the record is made anew hears how far it is and when to ask again, and that the process lives', async () => {
  const port = await freePort()
  const told: unknown[] = []
  await whileRebuilding({ host: '127.0.0.1', port, log: pino({ level: 'silent' }) }, async (progress) => {
    progress({ ws: 'shop', phase: 'REPLAY', done: 400 })
    for (const path of ['healthz', 'readyz', 'graphql', 'api/v1/lineage']) {
      const response = await fetch(`http://127.0.0.1:${port}/${path}`, { method: path === 'graphql' ? 'POST' : 'GET' })
      const { code = null, statements = null } = (await response.json()) as { code?: string; statements?: number }
      told.push([response.status, response.headers.get('retry-after') !== null, code, statements])
    }
  })
  const waiting = [503, true, 'REBUILDING', 400]
  expect(told).toEqual([[200, false, null, null], waiting, waiting, waiting])
})
