import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mintAdminToken, openTokens } from '../../../api/src/platform/access/index.ts'
import { openClient } from '../../../testkit/client.ts'
import { createToken } from '../../../testkit/tokens.ts'

const DAY_HOURS = 24
const HOUR = 3_600_000
const HOURS = 90 * DAY_HOURS

/** Where the API is, and its folder of tokens and keys. */
export type ApiAt = { url: string; home: string }

/**
 * The token that this workspace's part plays, from a 0600 file under `<home>/tokens`; made by the workspace's first admin when
 * there is no valid one.
 * @throws Refused if the API makes none
 */
export async function tokenOf({ url, home }: ApiAt, workspace: string, role: 'pipeline' | 'handler'): Promise<string> {
  const name = `${workspace} ${role}`
  return keptToken(home, `${workspace}-${role}`, {
    isGood: async (token) => (await openClient(url, { token }).graphql('{ __typename }')).status !== 401,
    make: async () => {
      const admin = openClient(url, { token: await adminTokenOf(home, workspace) })
      return createToken(admin, role === 'handler' ? 'HANDLER' : 'PIPELINE', name, HOURS)
    },
  })
}

const adminTokenOf = (home: string, workspace: string): Promise<string> =>
  keptToken(home, `${workspace}-admin`, {
    isGood: async (token) => (await openTokens(home).find(token, Date.now() + DAY_HOURS * HOUR)) !== null,
    make: () =>
      mintAdminToken({ home, workspace, subject: `${workspace} admin`, expiresAt: Date.now() + HOURS * HOUR }),
  })

async function keptToken(
  home: string,
  name: string,
  { isGood, make }: { isGood(token: string): Promise<boolean>; make(): Promise<string> },
): Promise<string> {
  const file = join(home, 'tokens', name)
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim()
  if (kept && (await isGood(kept))) return kept
  const token = await make()
  await mkdir(join(home, 'tokens'), { recursive: true, mode: 0o700 })
  await writeFile(file, `${token}\n`, { mode: 0o600 })
  return token
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
