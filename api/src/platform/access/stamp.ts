import { stat } from 'node:fs/promises'

/** What tells one state of a file from the next; empty where there is no such file. */
export async function stampOf(file: string): Promise<string> {
  const current = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return current ? `${current.mtimeMs}:${current.size}:${current.ino}` : ''
}
