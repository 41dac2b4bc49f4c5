import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mintToken, openTokens, type Role } from '../../../api/src/platform/access/index.ts'

const DAY = 86_400_000

/** The token that this workspace's part plays, from a 0600 file under `<home>/tokens`; made when there is no valid one. */
export async function tokenOf(home: string, workspace: string, role: Role): Promise<{ token: string; file: string }> {
  const file = join(home, 'tokens', `${workspace}-${role}`)
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim()
  const tomorrow = Date.now() + DAY
  if (kept && (await openTokens(home).find(kept, tomorrow))) return { token: kept, file }
  const token = await mintToken({
    home,
    workspace,
    roles: [role],
    subject: `${workspace} ${role}`,
    expiresAt: Date.now() + 90 * DAY,
  })
  await mkdir(join(home, 'tokens'), { recursive: true, mode: 0o700 })
  await writeFile(file, `${token}\n`, { mode: 0o600 })
  return { token, file }
}

/**
 * The moment that the demo's calendar ends before. A story that has `begun` is told on by the calendar it began with, so
 * that what was said already is said again word for word; another one starts from `now`.
 */
export async function storyTime(home: string, now: number, begun: boolean): Promise<number> {
  const file = join(home, 'demo.json')
  const kept: unknown = begun ? JSON.parse(await readFile(file, 'utf8').catch(() => 'null')) : null
  if (isStory(kept)) return kept.now
  await mkdir(home, { recursive: true, mode: 0o700 })
  await writeFile(file, `${JSON.stringify({ now })}\n`, { mode: 0o600 })
  return now
}

const isStory = (value: unknown): value is { now: number } =>
  typeof value === 'object' && value !== null && 'now' in value && typeof value.now === 'number'
