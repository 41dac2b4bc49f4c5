import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Fills a folder exactly once, whole or not at all, also when two processes try at the same time. */
export async function once(folder: string, fill: (target: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder
  await mkdir(join(folder, '..'), { recursive: true })
  const draft = await mkdtemp(`${folder}.draft-`)
  try {
    await fill(draft)
    await rename(draft, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return folder
}
