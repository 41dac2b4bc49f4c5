import { open, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Found, RawIdentity } from '../executor.ts'

/** Puts a new file in the place of an old one, both on the disk when this returns. The old one's bytes are no file's any more. */
export async function replace(draft: string, file: string): Promise<void> {
  await flush(draft)
  await rename(draft, file)
  await flush(dirname(file))
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Texts that would be the person's if they were met in a file. A number or a short text is met by chance. */
export function markersOf(found: Found, identities: readonly RawIdentity[]): string[] {
  const texts = [...identities.map(({ value }) => value), ...found.selections.flatMap(({ rows }) => rows.flat())]
  return [...new Set(texts)].filter((text) => text.length >= 6 && /\D/.test(text))
}

/** Read at once: more is no longer looked through. */
const MOST_BYTES = 1024 ** 3

/** How often any of these texts stands in a file, as UTF-8; null: the file is too large to look through. */
export async function occurrences(file: string, markers: readonly string[]): Promise<number | null> {
  if ((await stat(file)).size > MOST_BYTES) return null
  const bytes = await readFile(file)
  return markers.filter((marker) => bytes.includes(marker, 0, 'utf8')).length
}
