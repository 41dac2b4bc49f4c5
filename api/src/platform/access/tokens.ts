import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Actor } from './actor.ts'
import { roles } from './roles.ts'
import { stampOf } from './stamp.ts'

/**
 * Whose a token is, and what it is good for. `subject` null: nobody said. `expiresAt`: ms, null for no end. Files of other roles
 * are from versions that kept every token in one; they are good until they end.
 */
const TokenFile = z.object({
  workspace: z.string().min(1).max(128),
  roles: z.array(z.enum(roles)).min(1),
  subject: z.string().min(1).max(256).nullable().default(null),
  kind: z.enum(['PERSON', 'MACHINE']).default('MACHINE'),
  expiresAt: z.number().nullable(),
})
type TokenFile = z.infer<typeof TokenFile>

/** As tokens were kept before each had a file of its own; those are still good. */
const Listed = z.array(TokenFile.extend({ hash: z.string().length(64) }))

const folderOf = (home: string) => join(home, 'grants')

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

const fileOf = (home: string, hash: string) => join(folderOf(home), `${hash}.json`)

/**
 * Makes a token of a workspace's first admin, who makes all others with it (`createToken`): its hash is the name of a file (0600)
 * under `<home>/grants`. Returns the token: it is shown nowhere else. No file is ever changed, so any number of processes can do
 * this at once. Clears expired ones away. `expiresAt`: ms, null for no end.
 */
export async function mintAdminToken(admin: {
  home: string
  workspace: string
  subject?: string
  expiresAt?: number | null
}): Promise<string> {
  const token = `dye_${randomBytes(24).toString('base64url')}`
  const { home, workspace, subject = null, expiresAt = null } = admin
  const kept: TokenFile = TokenFile.parse({ workspace, roles: ['admin'], subject, expiresAt })
  await mkdir(folderOf(home), { recursive: true, mode: 0o700 })
  await clearExpired(home, Date.now() - DAY)
  const file = fileOf(home, hashOf(token))
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, `${JSON.stringify(kept)}\n`, { mode: 0o600, flag: 'wx' })
  await rename(draft, file)
  return token
}

const DAY = 86_400_000

/** Removes what ended before a time. Another process may do the same: what is gone already is gone. */
async function clearExpired(home: string, before: number): Promise<void> {
  const names = (await readdir(folderOf(home))).filter((name) => name.endsWith('.json'))
  for (const name of names) {
    const file = join(folderOf(home), name)
    const kept = await readTokenFile(file)
    if (kept?.expiresAt && kept.expiresAt < before) await rm(file, { force: true })
  }
}

/** Null: there is no such file. */
async function readTokenFile(file: string): Promise<TokenFile | null> {
  const text = await readFile(file, 'utf8').catch(unlessMissing)
  return text === null ? null : TokenFile.parse(JSON.parse(text))
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** `find`: whose a token is; null: nobody's, or its time is over. */
export type TokenStore = { find(token: string, now: number): Promise<Actor | null> }

/** Looks tokens up by their files: each time, so that one whose file is removed stops at once. */
export function openTokens(home: string): TokenStore {
  const known = new Map<string, { stamp: string; kept: TokenFile }>()
  const listed = openListed(home)

  async function ofItsOwn(hash: string): Promise<TokenFile | null> {
    const file = fileOf(home, hash)
    const stamp = await stampOf(file)
    if (stamp === '') {
      known.delete(hash)
      return null
    }
    const before = known.get(hash)
    if (before?.stamp === stamp) return before.kept
    const kept = await readTokenFile(file)
    if (kept) known.set(hash, { stamp, kept })
    return kept
  }

  return {
    async find(secret, now) {
      const hash = hashOf(secret)
      const kept = (await ofItsOwn(hash)) ?? (await listed(hash))
      if (!kept || (kept.expiresAt !== null && kept.expiresAt <= now)) return null
      const { workspace, roles: held, subject, kind } = kept
      const token = hash.slice(0, 12)
      return { workspace, roles: held, kind, subject: subject ?? `token ${token}`, token }
    },
  }
}

/** Tokens in `<home>/tokens.json`, which nothing writes any more; read again when somebody changes it. */
function openListed(home: string): (hash: string) => Promise<TokenFile | null> {
  const file = join(home, 'tokens.json')
  let version = ''
  let all: z.infer<typeof Listed> = []
  return async (hash) => {
    const stamp = await stampOf(file)
    if (stamp !== version) {
      all = stamp === '' ? [] : Listed.parse(JSON.parse(await readFile(file, 'utf8')))
      version = stamp
    }
    return all.find((entry) => timingSafeEqual(Buffer.from(entry.hash), Buffer.from(hash))) ?? null
  }
}
