/** A replica that carries out plans and answers nobody, for tests that kill it. Sent the home of an API and the address of a shop. */
import { pino } from 'pino'
import { openDatabase } from '../../testkit/api.ts'
import { postgresExecutor, readDataset } from '../src/requests/executors/index.ts'
import { createServer } from '../src/server/server.ts'

const [home = '', url = '', yaml = '', ws = ''] = process.argv.slice(2)
const executor = postgresExecutor(url, readDataset(yaml, { primaryKeys: true }))
await createServer({
  connection: await openDatabase(),
  home,
  limits: { maxReached: 1_000_000, queryTimeoutMs: 30_000 },
  log: pino({ level: 'silent' }),
  workPause: 50,
  executors: (asked) =>
    asked === ws
      ? [
          {
            id: 'shop',
            executor,
            collectionsOf: ({ name }) => (name === 'orders' ? ['customers', 'orders'] : null),
            artifactOf: (name) => ({ namespace: '', name }),
          },
        ]
      : [],
})
process.stdout.write('up\n')
