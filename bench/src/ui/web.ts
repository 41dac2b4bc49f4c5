import { join, resolve } from 'node:path'
import { freePort } from '../../../neo4j/port.ts'
import { startIdentity } from '../../../seed/src/demo/identity.ts'
import { buildWeb, isWebStale, startWeb } from '../../../seed/src/demo/web.ts'
import { type SignedInCookie, signIn } from '../../../testkit/signIn.ts'
import type { Stage } from '../../../testkit/stage.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')

/** `cookie`: of somebody who is signed in there. */
export type Web = { url: string; cookie: SignedInCookie; stop(): Promise<void> }

/** The web as it is shipped, built if it is not, in front of the stage's API and of this workspace. */
export async function serveWeb(stage: Stage, workspace: string, say: (line: string) => void): Promise<Web> {
  if (await isWebStale(ROOT)) {
    say('ui: building the web')
    await buildWeb(ROOT, join(stage.home, 'web-build.log'), AbortSignal.timeout(10 * 60_000))
  }
  const [port, identityPort] = [await freePort(0), await freePort(0)]
  const url = `http://127.0.0.1:${port}`
  const log = (name: string) => join(stage.home, `${name}.log`)
  const identity = await startIdentity({ root: ROOT, port: identityPort, webs: [url], log: log('identity') })
  const { issuer } = identity
  const { url: apiUrl, home } = stage
  const web = await startWeb({ root: ROOT, port, apiUrl, home, workspace, issuer, log: log('web') })
  const stop = async () => {
    await web.stop()
    await identity.stop()
  }
  return { url, cookie: await signIn(url, 'handler'), stop }
}
