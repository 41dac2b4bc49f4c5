import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { freePort } from '../neo4j/port.ts'
import { postgresBinaries } from './binaries.ts'
import { launch, runAs, type User } from './launch.ts'
import { StoreProblem } from './problem.ts'

export { StoreProblem } from './problem.ts'

const CACHE = resolve(import.meta.dirname, '..', '.dyetrace', 'cache')

/** Where and how a local Postgres runs. */
export interface PostgresOptions {
  /** Its folder, made if it is not there. When this process is root, Postgres runs as another user, who must be able to get there. */
  readonly home: string
  /** On 127.0.0.1; default 0, which picks a free one. */
  readonly port?: number
  /** Keeps what was fetched; default `.dyetrace/cache` of the repository. */
  readonly cache?: string
  /** Hears of what takes long, a line at a time; default: nobody. */
  readonly log?: (line: string) => void
}

/** A Postgres that answers. */
export interface RunningPostgres {
  /** With user and password, of the database `postgres`. */
  readonly url: string
  readonly pid: number
  /** Its files, as Postgres lays them out. */
  readonly data: string
  /** Ends it in order. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts Postgres 17 on the loopback interface. It ends with this process, however that ends. Its rows stay in `home`.
 * @throws StoreProblem whose message says what is wrong and what to do
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { log = () => {}, cache = CACHE, port = 0 } = options
  const home = resolve(options.home)
  const programs = await postgresBinaries({ folder: cache, log, env: process.env })
  const user = unprivileged()
  const data = join(home, 'data')
  await mkdir(home, { recursive: true, mode: 0o700 })
  await chmod(home, 0o700)
  if (user) await chown(home, user.uid, user.gid)
  const password = await passwordIn(home)
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise({ home, data, programs, password, user })
  const chosen = await freePort(port)
  const { pid, stop } = await launch({ programs, data, port: chosen, user })
  return { url: `postgresql://dyetrace:${password}@127.0.0.1:${chosen}/postgres`, pid, data, stop }
}

/** Postgres refuses to run as root. 65534 is `nobody` nearly everywhere; it needs no entry in the system's list of users. */
const unprivileged = (): User | null => (process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null)

async function passwordIn(home: string): Promise<string> {
  const file = join(home, 'password')
  const stored = await readFile(file, 'utf8').catch(() => null)
  if (stored) return stored.trim()
  const password = randomBytes(24).toString('base64url')
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  return password
}

type Initial = { home: string; data: string; programs: string; password: string; user: User | null }

async function initialise({ home, data, programs, password, user }: Initial): Promise<void> {
  const file = join(home, 'initial-password')
  await rm(data, { recursive: true, force: true })
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  if (user) await chown(file, user.uid, user.gid)
  try {
    const how = ['--auth=scram-sha-256', `--pwfile=${file}`, '--username=dyetrace', '--encoding=UTF8', '--locale=C']
    const { code, output } = await runAs(user, join(programs, 'bin', 'initdb'), ['-D', data, ...how, '--no-sync'])
    if (code === 0) return
    throw new StoreProblem(
      'START_FAILED',
      `Postgres could not make its folder ${data}: ${output.trim().slice(-500)}`,
      'Choose a folder that every user can get to, on a disk that is not full.',
    )
  } finally {
    await rm(file, { force: true })
  }
}
