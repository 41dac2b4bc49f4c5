import { createHash, randomBytes } from 'node:crypto'

/** Bytes of chance in a token: 192 bits. */
const BYTES = 24

const FORM = new RegExp(`^dye_m_([0-9a-f]{${2 * BYTES}})_([\\w-]{1,684})$`)

/** A new token of a workspace. It names the workspace, so that it can be looked for in there and nowhere else. */
export const newSecret = (ws: string): string =>
  `dye_m_${randomBytes(BYTES).toString('hex')}_${Buffer.from(ws).toString('base64url')}`

/** The workspace that a token names, which its hash has yet to prove. Null: it is of another form. */
export function workspaceOf(secret: string): string | null {
  const [, , named] = FORM.exec(secret) ?? []
  return named === undefined ? null : Buffer.from(named, 'base64url').toString()
}

/** What is kept of a token. It has so much chance in it that nothing slower is needed. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
