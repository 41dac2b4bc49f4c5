import { totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { type Access, verifyAccess } from './connect.ts'
import { startLocal } from './local.ts'

export type { Access } from './connect.ts'
export { Neo4jProblem, type ProblemCode } from './problem.ts'

const DYETRACE = resolve(import.meta.dirname, '..', '.dyetrace')

/** Where and how a local database runs. NEO4J_URI makes all of these moot. */
export interface StartOptions {
  /** Its folder; default `.dyetrace/neo4j` of the repository. */
  readonly home?: string
  /** Its Bolt port on 127.0.0.1; 0 picks a free one; default NEO4J_PORT, else 7687. */
  readonly port?: number
  /** Its largest heap, as `-Xmx` takes it; default a sixth of the memory, 1 to 4 GiB. The page cache takes at most 1 GiB more. */
  readonly heap?: string
  /** Keeps the fetched jars; default `.dyetrace/cache` of the repository. */
  readonly cache?: string
  /** Hears of what takes long, a line at a time; default: nobody. */
  readonly log?: (line: string) => void
  /** Default: this process's own. */
  readonly env?: NodeJS.ProcessEnv
}

/** A database that answers and accepts these credentials. */
export interface RunningNeo4j extends Access {
  readonly started: 'external' | 'local'
  /** Stops a local database in order, leaves an external one alone. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Gets a Neo4j: the one that NEO4J_URI names (with NEO4J_USER, default neo4j, and NEO4J_PASSWORD), else a local
 * Community edition in a child JVM, which ends with this process, however that ends. Its state stays in `home`.
 * Signals are the caller's to handle: call `stop()` on them.
 * @throws Neo4jProblem whose message says what is wrong and what to do
 */
export async function startNeo4j(options: StartOptions = {}): Promise<RunningNeo4j> {
  const env = options.env ?? process.env
  if (env.NEO4J_URI) return useExternal(env.NEO4J_URI, env)
  return startLocal({
    home: resolve(options.home ?? join(DYETRACE, 'neo4j')),
    port: options.port ?? Number(env.NEO4J_PORT || 7687),
    heap: options.heap ?? `${defaultHeap()}m`,
    cache: options.cache ?? join(DYETRACE, 'cache'),
    log: options.log ?? (() => {}),
    env,
  })
}

/** In MiB. Young objects of a large batch fill a small heap: with 1 GiB, collecting them took 40 % of two cores. */
const defaultHeap = () => Math.round(Math.min(4096, Math.max(1024, totalmem() / 2 ** 20 / 6)))

async function useExternal(uri: string, env: NodeJS.ProcessEnv): Promise<RunningNeo4j> {
  const access = { uri, user: env.NEO4J_USER || 'neo4j', password: env.NEO4J_PASSWORD ?? '' }
  await verifyAccess(access, { wrongPassword: 'Set NEO4J_USER and NEO4J_PASSWORD to what that server knows.' })
  return { ...access, started: 'external', stop: async () => {} }
}
