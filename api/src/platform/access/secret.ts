import { createHash, randomBytes } from 'node:crypto'

/** Bytes of chance in a secret: 192 bits. */
const BYTES = 24

/** What a secret is of: an API token (a machine's), or a link to one task. */
export type SecretKind = 'm' | 't'

const FORM = new RegExp(`^dye_([mt])_[0-9a-f]{${2 * BYTES}}_([\\w-]{1,684})$`)

/** A new secret of a workspace. It names the workspace, so that it can be looked for in there and nowhere else. */
export const newSecret = (kind: SecretKind, ws: string): string =>
  `dye_${kind}_${randomBytes(BYTES).toString('hex')}_${Buffer.from(ws).toString('base64url')}`

/** What a secret says of itself, which its hash has yet to prove. Null: it is of another form. */
export function readSecret(secret: string): { kind: SecretKind; ws: string } | null {
  const [, kind, named] = FORM.exec(secret) ?? []
  if ((kind !== 'm' && kind !== 't') || named === undefined) return null
  return { kind, ws: Buffer.from(named, 'base64url').toString() }
}

/** What is kept of a secret. It has so much chance in it that nothing slower is needed. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
