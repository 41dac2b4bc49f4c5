import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import xz from 'xz-decompress'
import { once } from '../neo4j/once.ts'
import { run } from '../neo4j/run.ts'
import { StoreProblem } from './problem.ts'

const POM = join(import.meta.dirname, 'pom.xml')

/** Where the programs are kept, and whom to tell that they are being fetched. */
export interface Cache {
  readonly folder: string
  readonly log: (line: string) => void
  readonly env: NodeJS.ProcessEnv
}

const platforms: Partial<Record<string, string>> = {
  'linux-x64': 'linux-amd64',
  'linux-arm64': 'linux-arm64v8',
  'darwin-x64': 'darwin-amd64',
  'darwin-arm64': 'darwin-arm64v8',
}

/**
 * The folder with Postgres's `bin`, `lib` and `share`. Fetched through Maven on first use only, and kept by the content of pom.xml.
 * @throws StoreProblem PLATFORM_UNKNOWN, FETCH_FAILED or UNPACK_FAILED
 */
export async function postgresBinaries({ folder, log, env }: Cache): Promise<string> {
  const platform = platforms[`${process.platform}-${process.arch}`]
  if (!platform) {
    const here = `${process.platform}-${process.arch}`
    throw new StoreProblem('PLATFORM_UNKNOWN', `There is no Postgres for ${here} to fetch.`, 'Use Linux or macOS.')
  }
  const digest = createHash('sha256')
    .update(await readFile(POM))
    .digest('hex')
    .slice(0, 12)
  return once(join(folder, `postgres-${platform}-${digest}`), async (target) => {
    log('Fetching Postgres 17 (once, about 15 MB) ...')
    await fetchInto(target, platform, env)
    // Another user than the one who fetched it runs it, where that one is root.
    await chmod(target, 0o755)
  })
}

async function fetchInto(target: string, platform: string, env: NodeJS.ProcessEnv): Promise<void> {
  const jar = await mkdtemp(join(tmpdir(), 'dyetrace-postgres-'))
  try {
    // Maven notes what it has unpacked, wherever to, and does it only once. So the note goes with the folder.
    const folders = [`-DoutputDirectory=${jar}`, `-DmarkersDirectory=${join(jar, 'markers')}`]
    const goal = ['dependency:unpack-dependencies', ...folders, `-Dpostgres.platform=${platform}`]
    const fetched = await run('mvn', ['--quiet', '--batch-mode', '-Dstyle.color=never', '--file', POM, ...goal], env)
    const archive = (await readdir(jar)).find((name) => name.endsWith('.txz'))
    if (fetched?.code !== 0 || archive === undefined) {
      const failure = fetched?.output.split('\n').find((line) => line.includes('ERROR'))
      const reason = failure ?? (fetched ? 'it brought no archive' : 'there is no `mvn` on PATH')
      throw new StoreProblem(
        'FETCH_FAILED',
        `Maven could not fetch Postgres: ${reason.trim()}`,
        'Install Maven, or check the network, the proxy or the mirror in Maven settings.xml.',
      )
    }
    await unpack(join(jar, archive), target, env)
  } finally {
    await rm(jar, { recursive: true, force: true })
  }
}

/** An archive of `tar` and `xz`. Node unpacks the latter, as many small systems have no `xz`. */
async function unpack(archive: string, target: string, env: NodeJS.ProcessEnv): Promise<void> {
  const tar = `${archive}.tar`
  const failure = await writeFile(tar, new xz.XzReadableStream(Readable.toWeb(createReadStream(archive)))).catch(String)
  const unpacked = failure ? { code: 1, output: failure } : await run('tar', ['-xf', tar, '-C', target], env)
  if (unpacked?.code === 0) return
  throw new StoreProblem(
    'UNPACK_FAILED',
    `Postgres could not be unpacked: ${unpacked?.output.trim() ?? 'there is no `tar` on PATH'}`,
    'Install tar, and see that the disk is not full.',
  )
}
