import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { newPassword, prepareHome } from '../neo4j/home.ts'
import { classPath } from '../neo4j/jars.ts'
import { findJava } from '../neo4j/java.ts'
import { launch } from '../neo4j/launch.ts'
import { freePort } from '../neo4j/port.ts'
import type { Certificate } from './certificates.ts'

/** Settings of Neo4j's own: whoever comes without TLS is turned away. */
const SETTINGS = `
server.bolt.tls_level=REQUIRED
dbms.ssl.policy.bolt.enabled=true
dbms.ssl.policy.bolt.base_directory=certificates/bolt
dbms.ssl.policy.bolt.private_key=private.key
dbms.ssl.policy.bolt.public_certificate=public.crt
dbms.ssl.policy.bolt.client_auth=NONE
`

/** A Neo4j that takes TLS and nothing else. @returns its port, and how to sign in */
export async function startTlsDatabase({ key, cert }: Certificate) {
  const home = await mkdtemp(join(tmpdir(), 'dyetrace-tls-'))
  const certificates = join(home, 'certificates', 'bolt')
  await mkdir(certificates, { recursive: true })
  await writeFile(join(certificates, 'private.key'), key, { mode: 0o600 })
  await writeFile(join(certificates, 'public.crt'), cert)
  await writeFile(join(home, 'neo4j.conf'), SETTINGS)
  await prepareHome(home)
  const java = await findJava(process.env)
  const cache = resolve(import.meta.dirname, '..', '.dyetrace', 'cache')
  const [port, password] = [await freePort(0), newPassword()]
  const classes = await classPath(java, { folder: cache, log: () => {}, env: process.env })
  const { stop } = await launch({
    java,
    classPath: classes,
    home,
    port,
    heap: '512m',
    env: process.env,
    setPassword: password,
    onPasswordSet: async () => {},
  })
  return {
    port,
    user: 'neo4j',
    password,
    stop: async () => {
      await stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}
