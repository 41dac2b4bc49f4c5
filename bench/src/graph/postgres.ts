import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { access, chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'

/** A private PostgreSQL in a temporary folder. `folder`: readable by the server, for COPY. */
export type Postgres = {
  version: string
  folder: string
  client(): Promise<Client>
  stop(): Promise<void>
}

/** What a machine with this much memory would give it; nothing here has to outlive a crash. */
const settings = {
  listen_addresses: '',
  shared_buffers: '1GB',
  effective_cache_size: '4GB',
  work_mem: '64MB',
  maintenance_work_mem: '512MB',
  random_page_cost: '1.1',
  max_wal_size: '8GB',
  max_connections: '200',
  jit: 'off',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
}

/**
 * Starts PostgreSQL as the system's packages installed it; null where there is none. It ends with this process, however
 * that ends, and its folder with it. @throws Error when it is there and does not start
 */
export async function startPostgres(say: (line: string) => void): Promise<Postgres | null> {
  const programs = await findPrograms()
  if (programs === null) return null
  const owner = await ownerOf()
  const folder = await mkdtemp(join(tmpdir(), 'dyetrace-bench-postgres-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    if (owner.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid)
    const data = join(folder, 'data')
    const cluster = ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
    await run(join(programs, 'initdb'), cluster, { ...owner, cwd: folder })
    const options = Object.entries({ ...settings, unix_socket_directories: folder }).map(([key, to]) => `${key}=${to}`)
    const server = watched(
      join(programs, 'postgres'),
      ['-D', data, ...options.flatMap((o) => ['-c', o])],
      folder,
      owner,
    )
    const clients: Client[] = []
    const stop = async () => {
      await Promise.all(clients.map((client) => client.end()))
      await ended(server)
      await remove()
    }
    const client = async () => {
      const opened = new Client({ host: folder, user: 'bench', database: 'postgres' })
      await opened.connect()
      clients.push(opened)
      return opened
    }
    try {
      const version = await untilItAnswers(client, server)
      say(`Started PostgreSQL ${version}.`)
      return { version, folder, client, stop }
    } catch (error) {
      await stop()
      throw error
    }
  } catch (error) {
    await remove()
    throw error
  }
}

const run = promisify(execFile)

type Owner = { uid?: number; gid?: number }

/** PostgreSQL refuses to run as root: it gets the user that its package made. */
async function ownerOf(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {}
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}

/** Debian keeps each version's programs in a folder of its own, off the PATH. */
async function findPrograms(): Promise<string | null> {
  const packaged = '/usr/lib/postgresql'
  const versions = await readdir(packaged).catch((): string[] => [])
  const folders = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(packaged, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ]
  for (const folder of folders) {
    const both = await Promise.allSettled(['initdb', 'postgres'].map((name) => access(join(folder, name))))
    if (both.every(({ status }) => status === 'fulfilled')) return folder
  }
  return null
}

/** A shell that stops the server as soon as its own input ends, as it does when this process dies in whatever way. */
const watchdog = `
folder=$1; shift
exec 3<&0
"$@" 3<&- </dev/null >"$folder/log" 2>&1 &
server=$!
(cat <&3 >/dev/null; kill -INT "$server" 2>/dev/null) &
wait "$server"
rm -rf "$folder"
`

function watched(program: string, args: string[], folder: string, owner: Owner): ChildProcess {
  // Detached: a Ctrl-C at the terminal is this process's to handle, in its order.
  const stdio: ['pipe', 'ignore', 'ignore'] = ['pipe', 'ignore', 'ignore']
  return spawn('bash', ['-c', watchdog, 'postgres', folder, program, ...args], {
    ...owner,
    cwd: '/',
    detached: true,
    stdio,
  })
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((done) => server.once('exit', done))
  server.stdin?.end()
  await gone
}

async function untilItAnswers(client: () => Promise<Client>, server: ChildProcess): Promise<string> {
  for (let waited = 0; ; waited += 100) {
    try {
      const opened = await client()
      const { rows } = await opened.query<{ server_version: string }>('SHOW server_version')
      await opened.end()
      return rows[0]?.server_version.split(' ')[0] ?? ''
    } catch (error) {
      if (server.exitCode !== null || waited > 20_000) throw new Error('PostgreSQL did not start.', { cause: error })
    }
    await new Promise((done) => setTimeout(done, 100))
  }
}
