import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmod, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Role, roles } from './roles.ts'

/** Who a bearer token speaks for. Only the token's hash is kept. `expiresAt`: ms, null for none. */
const Token = z.object({
  hash: z.string().length(64),
  workspace: z.string().min(1).max(128),
  roles: z.array(z.enum(roles)).min(1),
  expiresAt: z.number().nullable(),
})

export type Grant = { workspace: string; roles: Role[] }

const fileOf = (home: string) => join(home, 'tokens.json')

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Makes a token for a workspace and adds its hash to `<home>/tokens.json` (0600). Returns the token: it is shown nowhere
 * else. Not for use by two processes at once.
 */
export async function mintToken(grant: {
  home: string
  workspace: string
  roles: Role[]
  expiresAt?: number | null
}): Promise<string> {
  const token = `dye_${randomBytes(24).toString('base64url')}`
  const { home, workspace, roles: held, expiresAt = null } = grant
  await mkdir(home, { recursive: true, mode: 0o700 })
  const tokens = await read(home)
  tokens.push(Token.parse({ hash: hashOf(token), workspace, roles: held, expiresAt }))
  const file = fileOf(home)
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 })
  await chmod(draft, 0o600)
  await rename(draft, file)
  return token
}

async function read(home: string): Promise<z.infer<typeof Token>[]> {
  const text = await readFile(fileOf(home), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  return z.array(Token).parse(JSON.parse(text))
}

export type TokenStore = { find(token: string, now: number): Promise<Grant | null> }

/** Looks tokens up in `<home>/tokens.json`, read again when the file changes: a withdrawn token stops at once. */
export function openTokens(home: string): TokenStore {
  let version = ''
  let known: z.infer<typeof Token>[] = []
  return {
    async find(token, now) {
      const current = await stat(fileOf(home)).catch(() => null)
      const stamp = current ? `${current.mtimeMs}:${current.size}:${current.ino}` : ''
      if (stamp !== version) {
        known = current ? await read(home) : []
        version = stamp
      }
      const hash = Buffer.from(hashOf(token))
      const found = known.find((entry) => timingSafeEqual(Buffer.from(entry.hash), hash))
      if (!found || (found.expiresAt !== null && found.expiresAt <= now)) return null
      return { workspace: found.workspace, roles: found.roles }
    },
  }
}
