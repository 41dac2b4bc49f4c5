import { createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { idOf } from '../../vocabulary/ids.ts'
import type { Connection } from '../db/index.ts'
import { checkKey } from './store.ts'

/** Digests under a workspace's key: without the key, which never leaves its file, they tell nothing. */
export type Keyed = { digest(text: string): string }

/** The key in the file is not the one that this workspace's people were digested with: nobody would be found. */
export class KeyMismatch extends Error {
  constructor(ws: string) {
    super(`The key of workspace ${ws} is not the one its data was recorded with. Restore the key file from its backup.`)
    this.name = 'KeyMismatch'
  }
}

/**
 * Keys of workspaces, from 0600 files under `<home>/keys`; a new workspace gets a new one. The database keeps a check
 * value, so that a lost or exchanged key stops everything instead of silently finding nobody. Throws KeyMismatch.
 */
export function openKeys(home: string, connection: Connection): (ws: string) => Promise<Keyed> {
  const opened = new Map<string, Promise<Keyed>>()
  return (ws) => {
    const known = opened.get(ws) ?? open(home, connection, ws)
    opened.set(ws, known)
    known.catch(() => opened.delete(ws))
    return known
  }
}

async function open(home: string, connection: Connection, ws: string): Promise<Keyed> {
  const key = await keyOf(home, ws)
  const digest = (text: string) => createHmac('sha256', key).update(text).digest('hex')
  const check = digest('dyetrace key check')
  const rows = await connection.workspace(ws).write('checkKey', (tx) => tx.run(checkKey, { check }))
  if (rows[0]?.check !== check) throw new KeyMismatch(ws)
  return { digest }
}

/**
 * Reads the key, or makes it. It is written beside and then linked: of two makers at once the first wins, and a full disk leaves no half
 * of a key. The file's name is a digest: any workspace id is safe.
 */
async function keyOf(home: string, ws: string): Promise<Buffer> {
  const folder = join(home, 'keys')
  const file = join(folder, `${idOf(ws, 'key')}.key`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = (await readKey(file)) ?? (await makeKey(file))
  const key = Buffer.from(kept.trim(), 'hex')
  if (key.length !== 32) throw new Error(`The key file of workspace ${ws} is damaged. Restore it from its backup.`)
  return key
}

/** Null: there is none. */
const readKey = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

async function makeKey(file: string): Promise<string> {
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  try {
    await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
  return readFile(file, 'utf8')
}
