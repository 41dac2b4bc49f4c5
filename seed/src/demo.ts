/**
 * `npm run demo`: a database, the API, the web, and a demo company in them. Prints what one customer's data touched,
 * and serves until Ctrl-C. A second start takes up what the first one left.
 */
import { dirname, join, resolve } from 'node:path'
import { startNeo4j } from '../../neo4j/start.ts'
import { openClient } from '../../testkit/client.ts'
import { answerRequests } from './answers/answer.ts'
import { startApi } from './demo/api.ts'
import { startIdentity } from './demo/identity.ts'
import { type Options, readOptions, usage } from './demo/options.ts'
import { freePort } from './demo/port.ts'
import { demoPerson, seedDemo } from './demo/seeding.ts'
import { Stack } from './demo/stack.ts'
import { tokenOf } from './demo/state.ts'
import { startStores } from './demo/stores.ts'
import { completenessText, countsText, impactTable } from './demo/table.ts'
import { buildWeb, isWebStale, startWeb, watchWeb } from './demo/web.ts'
import { ada, fernhollow } from './fernhollow/index.ts'
import { rowsOf, summaryOf } from './impact.ts'
import { progressOn } from './progress.ts'

const root = resolve(import.meta.dirname, '..', '..')
const home = resolve(process.env.DYETRACE_HOME || join(root, '.dyetrace'))
const log = (name: string) => join(home, 'logs', `${name}.log`)
const tell = (line: string) => console.log(line)

/** Starts all there is, in order; each that runs is on the stack, to be stopped in reverse. */
async function serve(options: Options, stack: Stack): Promise<void> {
  const neo4jPort = process.env.NEO4J_URI ? 0 : await freePort(Number(process.env.NEO4J_PORT || 7687), 'Neo4j', tell)
  const storesStarting = stack.add(startStores({ home, seed: options.seed, now: Date.now(), tell }))
  const neo4jStarting = stack.add(startNeo4j({ home: join(home, 'neo4j'), port: neo4jPort, log: tell }))
  // Both are on the stack before either failure is heard of, so that the other is stopped.
  await Promise.allSettled([storesStarting, neo4jStarting])
  const [stores, neo4j] = [await storesStarting, await neo4jStarting]
  tell(`Neo4j    ${neo4j.uri}`)
  const port = await freePort(Number(process.env.PORT || 4000), 'the API', tell)
  await stack.add(startApi({ root, home, port, neo4j, log: log('api'), watch: options.watch, env: stores.env }))
  const url = `http://127.0.0.1:${port}`
  tell(`API      ${url}/graphql`)

  if (options.web && !options.watch && (await isWebStale(root))) {
    tell('Building the web (once) …')
    await buildWeb(root, log('web-build'), stack.signal)
  }
  await seedAndShow(url, options.seed, stack.signal)
  await stores.filled
  if (stores.env.EXECUTORS_FILE) tell(`\nThe stores of the company are in ${dirname(stores.env.EXECUTORS_FILE)}.`)
  const { workspace } = fernhollow(options.seed)
  if (options.requests)
    await answerRequests({ root, url, home, workspace, seed: options.seed, tell, signal: stack.signal })
  if (!options.web) return
  const webPort = await freePort(Number(process.env.WEB_PORT || 3000), 'the web', tell)
  const identityPort = await freePort(Number(process.env.IDENTITY_PORT || 4400), 'the sign-in provider', tell)
  const webs = [`http://127.0.0.1:${webPort}`]
  const { issuer } = await stack.add(startIdentity({ root, port: identityPort, webs, log: log('identity') }))
  const web = { root, port: webPort, apiUrl: url, home, workspace, issuer, log: log('web') }
  await stack.add(options.watch ? watchWeb(web) : startWeb(web))
  if (options.watch) tell(`Logs are in ${join(home, 'logs')}.`)
  tell(`\nOpen http://127.0.0.1:${webPort} and sign in as one of five people: one click, no password.`)
  tell(`Hanna, who handles requests, looks for the email ${ada.email}.`)
}

async function seedAndShow(url: string, seed: string, signal: AbortSignal): Promise<void> {
  const progress = (title: string) => progressOn(process.stdout, title)
  const told = await seedDemo({ url, home, seed, now: Date.now(), progress, signal })
  tell(told ? 'The demo company has told its story.' : 'The demo company is there already.')
  const token = await tokenOf({ url, home }, fernhollow(seed).workspace, 'handler')
  const client = openClient(url, { token, signal })
  const customer = { identity: demoPerson }
  const summary = await summaryOf(client, customer)
  tell(`\nWhat the data of ${ada.name} (${ada.email}) touched:\n`)
  tell(impactTable(await rowsOf(client, customer), process.stdout.columns ?? 160))
  tell(`\n${countsText(summary)}\n${completenessText(summary)}`)
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') return tell(usage)
  const stack = new Stack()
  if (options.seedOnly) return seedAndShow(options.url, options.seed, stack.signal)
  try {
    await serve(options, stack)
    tell('Stop with Ctrl-C.')
    await stack.untilAsked()
  } finally {
    tell('Stopping …')
    await stack.stop()
  }
}

main().catch((error: unknown) => {
  if (error instanceof Error && error.name === 'AbortError') return
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
