import { createHash, timingSafeEqual } from 'node:crypto'

/** Of RFC 9530's algorithms those that are not insecure, by the names that Node has of them. */
const algorithms = { 'sha-256': 'sha256', 'sha-512': 'sha512' } as const
type Algorithm = keyof typeof algorithms

/** What a sender says that a body's digests are. */
export type Digests = ReadonlyMap<Algorithm, Buffer>

// RFC 8941: members of a dictionary that are byte sequences. Parameters are not read: RFC 9530 defines none.
const MEMBER = /^([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/]*={0,2}):$/

/**
 * Reads `Content-Digest` (RFC 9530): of the bytes as they come, compressed as they are. Algorithms that we do not know are left out. Null:
 * it is not in this form, or names none that we know. A message can be whole without: absent, it says nothing.
 */
export function readDigests(header: string | undefined): Digests | null {
  const digests = new Map<Algorithm, Buffer>()
  if (header === undefined) return digests
  for (const member of header.split(',')) {
    const [, name = '', base64 = ''] = MEMBER.exec(member.trim()) ?? []
    if (name === '') return null
    if (!(name in algorithms)) continue
    const algorithm = name as Algorithm
    const digest = Buffer.from(base64, 'base64')
    if (digest.length !== createHash(algorithms[algorithm]).digest().length) return null
    digests.set(algorithm, digest)
  }
  return digests.size > 0 ? digests : null
}

/** Takes the digests of a body as it comes: those that its sender told, and SHA-256. */
export class BodyDigests {
  readonly #told: Digests
  readonly #hashes

  constructor(told: Digests) {
    this.#told = told
    const names = new Set<Algorithm>(['sha-256', ...told.keys()])
    this.#hashes = new Map([...names].map((name) => [name, createHash(algorithms[name])]))
  }

  add(bytes: Buffer): void {
    for (const hash of this.#hashes.values()) hash.update(bytes)
  }

  /** Called once, with the whole body. `text`: its SHA-256 in the header's form. `isTold`: all is as the sender said. */
  finish(): { text: string; isTold: boolean } {
    const found = new Map([...this.#hashes].map(([name, hash]) => [name, hash.digest()]))
    const isTold = [...this.#told].every(([name, digest]) =>
      timingSafeEqual(digest, found.get(name) ?? Buffer.alloc(0)),
    )
    return { text: `sha-256=:${found.get('sha-256')?.toString('base64')}:`, isTold }
  }
}
