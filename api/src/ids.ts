import { createHash } from 'node:crypto'

/**
 * A stable id: 128 bits of SHA-256 over what identifies a thing, in hex. The same statements make the same ids on any
 * machine, in any order; the workspace is part of every one, so ids never meet across workspaces.
 */
export function idOf(ws: string, ...identity: (string | number | null)[]): string {
  return createHash('sha256')
    .update(JSON.stringify([ws, ...identity]))
    .digest('hex')
    .slice(0, 32)
}

/** JSON with sorted keys, so that equal content has equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}
