import { type Chunk, chunksOf, RANGE } from './chunks.ts'

const BYTES = RANGE / 8
const scratch = Buffer.from(new ArrayBuffer(BYTES))
const scratchWords = new Uint32Array(scratch.buffer)

/** A set of ordinals: one bit each, up to the highest. A million customers are 128 KiB. */
export class OrdinalSet {
  #bytes = new Uint8Array(0)
  #words = new Uint32Array(0)

  static of(ordinals: Iterable<number>): OrdinalSet {
    const set = new OrdinalSet()
    for (const ordinal of ordinals) set.add(ordinal)
    return set
  }

  add(ordinal: number): void {
    this.#reach(ordinal + 1)
    const at = Math.floor(ordinal / 8)
    this.#bytes[at] = (this.#bytes[at] ?? 0) | (0x80 >> (ordinal % 8))
  }

  delete(ordinal: number): void {
    const at = Math.floor(ordinal / 8)
    if (at < this.#bytes.length) this.#bytes[at] = (this.#bytes[at] ?? 0) & ~(0x80 >> (ordinal % 8))
  }

  has(ordinal: number): boolean {
    return ((this.#bytes[Math.floor(ordinal / 8)] ?? 0) & (0x80 >> (ordinal % 8))) !== 0
  }

  /** Adds everyone in a chunk. */
  addChunk({ high, people, bits }: Pick<Chunk, 'high' | 'people' | 'bits'>): void {
    this.#reach((high + 1) * RANGE)
    for (const place of people ?? []) this.add(high * RANGE + place)
    if (bits === null) return
    scratch.fill(0, scratch.write(bits, 'base64'))
    const words = this.#words
    const from = (high * BYTES) / 4
    for (let i = 0; i < scratchWords.length; i += 1) words[from + i] = (words[from + i] ?? 0) | (scratchWords[i] ?? 0)
  }

  union(other: OrdinalSet): void {
    this.#reach(other.#bytes.length * 8)
    const [mine, theirs] = [this.#words, other.#words]
    for (let i = 0; i < theirs.length; i += 1) mine[i] = (mine[i] ?? 0) | (theirs[i] ?? 0)
  }

  subtract(other: OrdinalSet): void {
    const [mine, theirs] = [this.#words, other.#words]
    const most = Math.min(mine.length, theirs.length)
    for (let i = 0; i < most; i += 1) mine[i] = (mine[i] ?? 0) & ~(theirs[i] ?? 0)
  }

  /** How many. Counts bits; a millisecond for some million. */
  get size(): number {
    let size = 0
    for (const word of this.#words) size += ones(word)
    return size
  }

  /** Ascending, from `first` on. */
  *from(first = 0): Generator<number> {
    const bytes = this.#bytes
    for (let at = Math.floor(first / 8); at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === 0) continue
      for (let place = 0; place < 8; place += 1)
        if (byte & (0x80 >> place) && at * 8 + place >= first) yield at * 8 + place
    }
  }

  [Symbol.iterator](): Generator<number> {
    return this.from(0)
  }

  /** Equal for equal sets. */
  toJSON(): Chunk[] {
    return chunksOf(this)
  }

  #reach(ordinals: number): void {
    if (ordinals <= this.#bytes.length * 8) return
    const ranges = Math.ceil(ordinals / RANGE)
    const grown = new Uint8Array(Math.max(ranges * BYTES, this.#bytes.length * 2))
    grown.set(this.#bytes)
    this.#bytes = grown
    this.#words = new Uint32Array(grown.buffer)
  }
}

/** Bits set in a word (Hacker's Delight, 5-1). */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
