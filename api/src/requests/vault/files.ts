import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../vocabulary/instant.ts'

/** Where sealed texts are kept, by ids that tell nothing. A bucket can be another one. */
export type SealedFiles = {
  /** Whole, or not at all. */
  write(id: string, text: string): Promise<void>
  /** As `write`, of what comes in pieces. */
  writePieces(id: string, pieces: AsyncIterable<Uint8Array>): Promise<void>
  /** Null: there is none. */
  read(id: string): Promise<string | null>
  /** Null: there is none. */
  readPieces(id: string): Promise<AsyncIterable<Buffer> | null>
  /** Its beginning, which says for whom it was sealed; null: there is none. */
  head(id: string): Promise<string | null>
  /** Removing what is not there is no error. */
  remove(id: string): Promise<void>
  list(): Promise<{ id: string; writtenAt: Instant }[]>
}

/** 0600 files of one folder. Each is written beside and renamed, so that a full disk leaves no half of one. */
export function openSealedFiles(folder: string): SealedFiles {
  const fileOf = (id: string) => join(folder, `${checked(id)}.jwe`)
  return {
    write: (id, text) => writeWhole(folder, fileOf(id), text),
    writePieces: (id, pieces) => writeWhole(folder, fileOf(id), pieces),
    read: (id) => readFile(fileOf(id), 'utf8').catch(ifMissing),
    readPieces: async (id) => {
      const handle = await open(fileOf(id)).catch(ifMissing)
      return handle ? handle.createReadStream() : null
    },
    head: async (id) => {
      const handle = await open(fileOf(id)).catch(ifMissing)
      if (!handle) return null
      const { buffer, bytesRead } = await handle
        .read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
        .finally(() => handle.close())
      return buffer.toString('latin1', 0, bytesRead)
    },
    remove: (id) => rm(fileOf(id), { force: true }),
    list: () => listed(folder),
  }
}

/** More than what a sealed text says of itself. */
const HEAD_BYTES = 4_096

async function writeWhole(folder: string, file: string, content: string | AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  try {
    await writeFile(draft, content, { mode: 0o600, flag: 'wx', flush: true })
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
  await flushed(folder)
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Drafts that a crash left behind count as well: they begin with the id that they were for. */
async function listed(folder: string): Promise<{ id: string; writtenAt: Instant }[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const found = names.map(async (name) => {
    const [, id, draft] = /^([0-9a-f]{32})\.jwe(\.[0-9a-f]{8})?$/.exec(name) ?? []
    const about = id === undefined ? null : await stat(join(folder, name)).catch(() => null)
    if (id === undefined || !about) return []
    if (draft !== undefined && Date.now() - about.mtimeMs > STALE_MS) await rm(join(folder, name), { force: true })
    return draft === undefined ? [{ id, writtenAt: about.mtimeMs }] : []
  })
  return (await Promise.all(found)).flat()
}

/** A draft of that age is nobody's any more. */
const STALE_MS = 3_600_000

/** The rename itself is on the disk, too. */
async function flushed(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** An id is never a path. */
function checked(id: string): string {
  if (/^[0-9a-f]{32}$/.test(id)) return id
  throw new Error('An id of the vault is 32 hex digits.')
}
