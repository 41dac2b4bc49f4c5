import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Neo4jProblem } from './problem.ts'

/** Neo4j reserves its transaction logs up front; with less than this much space left a first start fails half-way. */
const LEAST_FREE_BYTES = 512 * 1024 * 1024

/** Files of a database's home folder, beside Neo4j's own data/ and logs/. */
const PASSWORD = 'password'
const ADDRESS = 'address'

/**
 * Makes the home folder usable by its owner alone.
 * @throws Neo4jProblem HOME_NOT_WRITABLE or DISK_FULL
 */
export async function prepareHome(home: string): Promise<void> {
  try {
    await mkdir(join(home, 'logs'), { recursive: true })
    await chmod(home, 0o700)
    await writeFile(join(home, 'logs', 'launcher.log'), '')
  } catch (error) {
    throw fileProblem(home, error)
  }
  const disk = await statfs(home)
  if (disk.bavail * disk.bsize < LEAST_FREE_BYTES) throw diskFull(home)
}

/** Says what is wrong with a home that cannot be written to. */
export function fileProblem(home: string, error: unknown): Neo4jProblem {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return diskFull(home, error)
  return new Neo4jProblem(
    'HOME_NOT_WRITABLE',
    `The database's folder cannot be written: ${home} (${error instanceof Error ? error.message : String(error)}).`,
    'Give this user write permission there, or choose another folder.',
    error,
  )
}

/** Says that the disk under a home is full. */
export function diskFull(home: string, cause?: unknown): Neo4jProblem {
  const least = LEAST_FREE_BYTES / 1024 / 1024
  return new Neo4jProblem(
    'DISK_FULL',
    `The disk is full: a local Neo4j needs at least ${least} MB free under ${home}.`,
    'Free some space, or choose a folder on another disk.',
    cause,
  )
}

/** The stored password, or null when the database has none yet (or its file was deleted to get a new one). */
export async function storedPassword(home: string): Promise<string | null> {
  try {
    return (await readFile(join(home, PASSWORD), 'utf8')).trim()
  } catch {
    return null
  }
}

/** A password of 192 random bits, in characters that need no quoting anywhere. */
export function newPassword(): string {
  return randomBytes(24).toString('base64url')
}

/** Keeps the password where its owner alone can read it; the file appears whole or not at all. */
export async function storePassword(home: string, password: string): Promise<void> {
  const draft = join(home, `${PASSWORD}.${process.pid}`)
  await writeFile(draft, `${password}\n`, { mode: 0o600 })
  await rename(draft, join(home, PASSWORD))
}

/** Notes where the running database answers, for the message that a second start gets. */
export async function noteAddress(home: string, uri: string): Promise<void> {
  await writeFile(join(home, ADDRESS), `${uri}\n`)
}

/** Takes the note back. */
export async function forgetAddress(home: string): Promise<void> {
  await rm(join(home, ADDRESS), { force: true })
}

/** Says that another process runs this home, and how to use that database instead. */
export async function homeInUse(home: string): Promise<Neo4jProblem> {
  const uri = await readFile(join(home, ADDRESS), 'utf8').catch(() => 'bolt://127.0.0.1:<its port>')
  return new Neo4jProblem(
    'HOME_IN_USE',
    `Another process runs the database in ${home}.`,
    `Stop that one, or use it: NEO4J_URI=${uri.trim()} NEO4J_USER=neo4j NEO4J_PASSWORD="$(cat ${join(home, PASSWORD)})"`,
  )
}
