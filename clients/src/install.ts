import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { run } from '../../neo4j/run.ts'
import type { Client } from './clients.ts'

/** Where clients are kept between runs; ignored by git. */
const CACHE = resolve(import.meta.dirname, '..', '..', '.dyetrace', 'clients')

/** A client that can be run: the folder of its own programs, its jars, and its files in this project. */
export type Installed = { bin: string; jars: string; files: string }

/** Why it cannot be run here. */
export type Missing = { missing: string }

/**
 * Installs a client into a folder of its own: Python packages into a virtual environment, jars by Maven. Both are kept by
 * the content of what names them, so that a later run fetches nothing.
 */
export async function install(client: Client, say: (line: string) => void): Promise<Installed | Missing> {
  const files = resolve(import.meta.dirname, '..', client.name)
  const folder = join(CACHE, `${client.name}-${await digest(files, client)}`)
  const installed = { bin: join(folder, 'venv', 'bin'), jars: join(folder, 'jars'), files }
  const done = join(folder, 'installed')
  if (existsSync(done)) return installed
  say(`Installing ${client.name} (once) ...`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [program, args] of steps(client, installed, join(folder, 'venv'))) {
    const finished = await run(program, args, process.env)
    if (finished === null) return { missing: `there is no ${program} on PATH` }
    if (finished.code !== 0) return { missing: reasonOf(program, finished.output) }
  }
  await writeFile(done, '')
  return installed
}

function steps(client: Client, { bin, jars, files }: Installed, venv: string): [string, string[]][] {
  const pip = ['-m', 'pip', 'install', '--quiet', '--requirement', join(files, 'requirements.txt')]
  const maven = ['--quiet', '--batch-mode', '-Dstyle.color=never', '--file', join(files, 'pom.xml')]
  return [
    ['python3', ['-m', 'venv', venv]],
    [join(bin, 'python'), pip],
    ...(client.jars
      ? [['mvn', [...maven, 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`]] as [string, string[]]]
      : []),
  ]
}

/** The last line that says ERROR, else the last one. */
function reasonOf(program: string, output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return `${program}: ${(lines.findLast((line) => line.includes('ERROR')) ?? lines.at(-1) ?? 'it failed').trim()}`
}

async function digest(files: string, client: Client): Promise<string> {
  const hash = createHash('sha256')
  for (const name of ['requirements.txt', ...(client.jars ? ['pom.xml'] : [])])
    hash.update(await readFile(join(files, name)))
  return hash.digest('hex').slice(0, 12)
}

/** What the person at the terminal has set for their own clients must not reach these. */
const OWN_SETTINGS = /^(OPENLINEAGE|AIRFLOW|DBT|FEAST|PYTHON|SPARK)_?/

/** This process's environment without settings for the clients, and with the client's programs first on PATH. */
export function withPrograms({ bin }: Installed): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OWN_SETTINGS.test(name))
  return { ...Object.fromEntries(kept), PATH: [bin, process.env.PATH].join(delimiter) }
}
