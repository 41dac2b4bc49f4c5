import * as crypto from 'node:crypto'

/**
 * A stable id: 128 bits of SHA-256 over what identifies a thing, in hex. The same statements make the same ids on any
 * machine, in any order; the workspace is part of every one, so ids never meet across workspaces.
 */
export function idOf(ws: string, ...identity: (string | number | null)[]): string {
  return sha256(JSON.stringify([ws, ...identity])).slice(0, 32)
}

/** Hex. At once where Node can (20.12): ids are made by the million. */
const sha256: (text: string) => string =
  typeof crypto.hash === 'function'
    ? (text) => crypto.hash('sha256', text)
    : (text) => crypto.createHash('sha256').update(text).digest('hex')

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isUuid = (text: string): boolean => UUID.test(text)

/** A run's id as it is compared, by whatever entrance it comes: upper case is the same UUID (RFC 9562 §4); others are as they are. */
export const runIdOf = (text: string): string => (isUuid(text) ? text.toLowerCase() : text)

/** JSON with sorted keys, so that equal content has equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}
