import { join } from 'node:path'
import { verifyAccess } from './connect.ts'
import { forgetAddress, newPassword, noteAddress, prepareHome, storedPassword, storePassword } from './home.ts'
import { classPath, neo4jVersion } from './jars.ts'
import { findJava } from './java.ts'
import { launch } from './launch.ts'
import { freePort } from './port.ts'
import type { RunningNeo4j, StartOptions } from './start.ts'

/**
 * Starts Neo4j Community in a child JVM: Bolt on 127.0.0.1 only, authentication on, the password generated on the
 * first start and kept in a 0600 file of its home.
 * @throws Neo4jProblem
 */
export async function startLocal(options: Required<StartOptions>): Promise<RunningNeo4j> {
  const { home, heap, log, env } = options
  const java = await findJava(env)
  await prepareHome(home)
  const port = await freePort(options.port)
  const classes = await classPath(java, { folder: options.cache, log, env })
  const stored = await storedPassword(home)
  const password = stored ?? newPassword()
  log(`Starting Neo4j ${await neo4jVersion()} on port ${port} ...`)
  const launched = await launch({
    java,
    classPath: classes,
    home,
    port,
    heap,
    env,
    setPassword: stored === null ? password : null,
    onPasswordSet: () => storePassword(home, password),
  })
  const access = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password }
  const stop = async (): Promise<void> => {
    await forgetAddress(home)
    await launched.stop()
  }
  try {
    const file = join(home, 'password')
    await verifyAccess(access, { wrongPassword: `Delete ${file} and start again: the database gets a new password.` })
    await noteAddress(home, access.uri)
  } catch (error) {
    await stop()
    throw error
  }
  return { ...access, started: 'local', stop }
}
