import { randomBytes } from 'node:crypto'
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { DAMAGED, type KeyEncryption } from './encryption.ts'

/** Where keys are kept, by ids that tell nothing. */
export type KeyStore = {
  /** Null: there is none. */
  read(id: string): Promise<Buffer | null>
  /** Keeps a new key unless there is one. @returns the one that is kept: of two makers at once the first wins */
  make(id: string, key: Buffer): Promise<Buffer>
  /** The key is gone for good, and none is made under this id again. */
  destroy(id: string): Promise<void>
  /** Encrypts every key as new ones are, where that is not so. @returns how many were encrypted */
  encryptAll(): Promise<number>
}

const KEY_BYTES = 32

/** A key as a file has it when it is encrypted. `by`: the name of the key that it is encrypted under. */
const Wrapped = z.strictObject({ v: z.literal(1), by: z.string(), wrapped: z.base64() })

/**
 * Keys in 0600 files of one folder: as 64 hex digits, or encrypted. A file is written beside and then linked or renamed, so a full disk leaves
 * no half of a key. A destroyed key leaves an empty file behind, so that nobody who is about to write it brings it back.
 */
export function openKeyFiles(folder: string, encryption: KeyEncryption | null): KeyStore {
  const fileOf = (id: string) => join(folder, `${id}.key`)
  const traceOf = (id: string) => join(folder, `${id}.destroyed`)
  const isDestroyed = async (id: string) => (await readFile(traceOf(id)).catch(unless('ENOENT'))) !== null

  const write = async (id: string, key: Buffer, place: (draft: string, file: string) => Promise<void>) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const draft = `${fileOf(id)}.${randomBytes(4).toString('hex')}`
    try {
      const text = await textOf(id, key, encryption)
      await writeFile(draft, `${text}\n`, { mode: 0o600, flag: 'wx', flush: true })
      await place(draft, fileOf(id))
    } finally {
      await rm(draft, { force: true })
    }
    if (await isDestroyed(id)) await rm(fileOf(id), { force: true })
  }
  const stored = async (id: string) => {
    const text = await readFile(fileOf(id), 'utf8').catch(unless('ENOENT'))
    return text === null || (await isDestroyed(id)) ? null : keyIn(id, text.trim(), encryption)
  }
  return {
    read: async (id) => (await stored(id))?.key ?? null,
    make: async (id, key) => {
      await write(id, key, (draft, file) =>
        link(draft, file)
          .catch(unless('EEXIST'))
          .then(() => {}),
      )
      const kept = await stored(id)
      if (!kept) throw new Error('This key was destroyed.')
      return kept.key
    },
    destroy: async (id) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(traceOf(id), '', { mode: 0o600, flush: true })
      await rm(fileOf(id), { force: true })
    },
    encryptAll: async () => {
      let count = 0
      for (const name of (await readdir(folder).catch(unless('ENOENT'))) ?? []) {
        const [, id] = /^([0-9a-f]{32})\.key$/.exec(name) ?? []
        const found = id === undefined ? null : await stored(id)
        if (id === undefined || !found || found.isCurrent) continue
        await write(id, found.key, rename)
        count += 1
      }
      return count
    },
  }
}

async function textOf(id: string, key: Buffer, encryption: KeyEncryption | null): Promise<string> {
  if (!encryption) return key.toString('hex')
  const wrapped = await encryption.wrap(key, id)
  return JSON.stringify({ v: 1, by: encryption.name, wrapped: wrapped.toString('base64') })
}

async function keyIn(id: string, text: string, encryption: KeyEncryption | null) {
  if (/^[0-9a-f]{64}$/.test(text)) return { key: Buffer.from(text, 'hex'), isCurrent: encryption === null }
  const stored = wrappedIn(text)
  if (!encryption)
    throw new Error(`The keys are encrypted under the key "${stored.by}". Set KEY_ENCRYPTION_KEYS to it.`)
  const key = await encryption.unwrap(Buffer.from(stored.wrapped, 'base64'), stored.by, id)
  if (key.length !== KEY_BYTES) throw new Error(DAMAGED)
  return { key, isCurrent: stored.by === encryption.name }
}

function wrappedIn(text: string): z.infer<typeof Wrapped> {
  try {
    return Wrapped.parse(JSON.parse(text))
  } catch {
    throw new Error(DAMAGED)
  }
}

function unless(code: string) {
  return (error: NodeJS.ErrnoException): null => {
    if (error.code === code) return null
    throw error
  }
}
