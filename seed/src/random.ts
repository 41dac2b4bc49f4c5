import { createHash } from 'node:crypto'

/** Numbers that look random and are the same for the same seed on any machine. */
export type Random = {
  /** In [0, 1). */
  next(): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** A whole number in [0, below). */
  below(limit: number): number
}

/** Mulberry32: 32 bits of state, enough for a demo's variety. Source: Tommy Ettinger, public domain. */
export function randomFrom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, chance: (probability) => next() < probability, below: (limit) => Math.floor(next() * limit) }
}

/** The same items in an order that only the seed decides (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result: Item[] = []
  for (const item of items) {
    const place = random.below(result.length + 1)
    const moved = result[place]
    if (moved === undefined) result.push(item)
    else {
      result[place] = item
      result.push(moved)
    }
  }
  return result
}

/** A UUID that names this text, always the same one (RFC 9562 §5.8, version 8). */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
