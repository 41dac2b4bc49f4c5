/**
 * What the browser tests look at: the API, the demo company told to it, and the built web in front of it; beside them an
 * API that may follow only a few versions, so that its answers are incomplete, with a web of its own; and a web whose
 * workspace is a generated neighbourhood of 5,000 versions. On the database that NEO4J_URI names, in workspaces of their
 * own; without one a local database starts. Prints the addresses when all answer, and stops on SIGTERM.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type RunningNeo4j, startNeo4j } from '../../neo4j/start.ts'
import { calendarBefore } from '../../seed/src/calendar.ts'
import { startApi } from '../../seed/src/demo/api.ts'
import { startIdentity } from '../../seed/src/demo/identity.ts'
import { freePort } from '../../seed/src/demo/port.ts'
import { openDemoCases, sendersOf } from '../../seed/src/demo/seeding.ts'
import { Stack } from '../../seed/src/demo/stack.ts'
import { buildWeb, isWebStale, startWeb } from '../../seed/src/demo/web.ts'
import { fernhollow } from '../../seed/src/fernhollow/index.ts'
import { progressOn } from '../../seed/src/progress.ts'
import { send } from '../../seed/src/send.ts'
import { type Statements, statementsOf } from '../../seed/src/statements.ts'
import { neighbourhood } from './neighbourhood.ts'

const root = resolve(import.meta.dirname, '..', '..')
/** Fewer than the demo person's data reached. */
const FEW = '60'

const quiet = () => {}

/** An API on a free port. `most`: how many versions one answer may follow. @returns its address */
async function serveApi(stack: Stack, home: string, neo4j: RunningNeo4j, most?: string): Promise<string> {
  const port = await freePort(43_000, 'the API', quiet)
  if (most !== undefined) process.env.MAX_REACHED = most
  await stack.add(startApi({ root, home, port, neo4j, log: join(home, `api-${port}.log`) }))
  delete process.env.MAX_REACHED
  return `http://127.0.0.1:${port}`
}

/** What each web shows: a workspace, by an API. */
type Shown = { apiUrl: string; workspace: string }

/** The built web on free ports, one for each, and one provider where people sign in to all of them. @returns their addresses */
async function serveWebs(stack: Stack, home: string, shown: Shown[]): Promise<string[]> {
  const webs: (Shown & { port: number; url: string })[] = []
  for (const one of shown) {
    const port = await freePort((webs.at(-1)?.port ?? 43_099) + 1, 'the web', quiet)
    webs.push({ ...one, port, url: `http://127.0.0.1:${port}` })
  }
  const urls = webs.map(({ url }) => url)
  const identityPort = await freePort(43_200, 'the sign-in provider', quiet)
  const log = join(home, 'identity.log')
  const { issuer } = await stack.add(startIdentity({ root, port: identityPort, webs: urls, log }))
  for (const { port, apiUrl, workspace } of webs)
    await stack.add(startWeb({ root, port, apiUrl, home, workspace, issuer, log: join(home, `web-${port}.log`) }))
  return urls
}

/** Tells a story to an API, in this workspace. */
async function seed(apiUrl: string, home: string, workspace: string, story: Statements): Promise<void> {
  const senders = await sendersOf({ url: apiUrl, home }, workspace)
  await send(senders, story, progressOn(process.stdout, workspace))
}

async function serve(stack: Stack, home: string): Promise<void> {
  const neo4j = await stack.add(startNeo4j({ home: join(home, 'neo4j'), port: 0, log: console.log }))
  const token = randomBytes(6).toString('hex')
  const [workspace, wide] = [`browser-${token}`, `wide-${token}`]
  if (await isWebStale(root)) await buildWeb(root, join(home, 'web-build.log'), stack.signal)
  const api = await serveApi(stack, home, neo4j)
  await seed(api, home, workspace, statementsOf(fernhollow('demo'), calendarBefore(Date.now())))
  await openDemoCases((await sendersOf({ url: api, home }, workspace)).handler, Date.now())
  await seed(api, home, wide, neighbourhood(Date.now()))
  const bounded = await serveApi(stack, home, neo4j, FEW)
  const [web, incomplete, wideWeb] = await serveWebs(stack, home, [
    { apiUrl: api, workspace },
    { apiUrl: bounded, workspace },
    { apiUrl: api, workspace: wide },
  ])
  console.log(`READY web=${web} incomplete=${incomplete} wide=${wideWeb} state=${home}`)
}

const stack = new Stack()
const home = await mkdtemp(join(tmpdir(), 'dyetrace-browser-'))
try {
  await serve(stack, home)
  await stack.untilAsked()
} catch (error) {
  if (!stack.signal.aborted) throw error
} finally {
  await stack.stop()
  await rm(home, { recursive: true, force: true })
}
