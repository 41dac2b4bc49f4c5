/**
 * `npm run test:clients [-- openlineage-python dbt ...]`: real OpenLineage clients send to a real API, and what it then says
 * about one person is compared with the rows on disk. A client that cannot be installed here is skipped, by its name.
 */
import { setStage } from '../../testkit/stage.ts'
import { type Client, clients } from './clients.ts'
import { isRight } from './compare.ts'
import { install } from './install.ts'
import { play } from './play.ts'
import { tableOf } from './table.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !clients.some((client) => client.name === name))
if (unknown.length > 0)
  throw new Error(
    `No client is called ${unknown.join(', ')}. There are: ${clients.map(({ name }) => name).join(', ')}.`,
  )

const passed: string[] = []
const failed: string[] = []
const skipped: string[] = []

/** Plays every scenario of a client, and tells of each at once. */
async function playAll(client: Client): Promise<void> {
  const installed = await install(client, say)
  if ('missing' in installed) {
    skipped.push(client.name)
    say(`${client.name} is skipped: ${installed.missing}`)
    return
  }
  for (const scenario of client.scenarios) {
    const title = `${client.name}: ${scenario.name}`
    try {
      const comparison = await play(scenario, installed, stage)
      console.log(`${tableOf(title, comparison)}\n`)
      const outcome = isRight(comparison) ? passed : failed
      outcome.push(title)
    } catch (error) {
      console.log(`## ${title}\n\n${error instanceof Error ? error.message : String(error)}\n`)
      failed.push(title)
    }
  }
}

const named = (names: string[]) => (names.length > 0 ? ` (${names.join(', ')})` : '')

const stage = await setStage(say)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stage.stop().finally(() => process.exit(1)))
try {
  for (const client of clients) if (wanted.length === 0 || wanted.includes(client.name)) await playAll(client)
} finally {
  await stage.stop()
}
console.log(
  `${passed.length} passed, ${failed.length} failed${named(failed)}, ${skipped.length} skipped${named(skipped)}`,
)
process.exitCode = failed.length > 0 || passed.length === 0 ? 1 : 0
