import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { freePort } from '../../../neo4j/port.ts'
import { buildWeb, isWebStale, startWeb } from '../../../seed/src/demo/web.ts'
import type { Stage } from '../../../testkit/stage.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')

export type Web = { url: string; stop(): Promise<void> }

/** The web as it is shipped, built if it is not, in front of the stage's API with this token. */
export async function serveWeb(stage: Stage, token: string, say: (line: string) => void): Promise<Web> {
  if (await isWebStale(ROOT)) {
    say('ui: building the web')
    await buildWeb(ROOT, join(stage.home, 'web-build.log'), AbortSignal.timeout(10 * 60_000))
  }
  const tokenFile = join(stage.home, 'web-token')
  await writeFile(tokenFile, `${token}\n`, { mode: 0o600 })
  const port = await freePort(0)
  const web = await startWeb({ root: ROOT, port, apiUrl: stage.url, tokenFile, log: join(stage.home, 'web.log') })
  return { url: `http://127.0.0.1:${port}`, stop: () => web.stop() }
}
