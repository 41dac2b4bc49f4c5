/** Ordinals of one chunk: 2^14. Smaller ones read slowly by the thousand, larger ones test a bit slowly (ADR 6). */
export const RANGE = 16_384

/** Lists of up to so many people have a relationship with each of them instead of chunks (ADR 6). */
export const MOST_NAMED = 200

/** Up to so many people of a range are kept as numbers, more as bits: from there bits take less than 4 bytes a person. */
const SPARSE = 768

/**
 * The people of one list within one range of ordinals. `high`: which range. Either `people`: their places in it, or
 * `bits`: base64 of one bit a place, the highest of each byte first, without the zero bytes at its end. Text, since the
 * driver reads it natively and bytes one by one; base64, since Cypher can test a bit of it.
 */
export type Chunk = { high: number; count: number; people: number[] | null; bits: string | null }

/** Cuts ordinals, ascending and distinct, into the chunks that hold them. Pure. */
export function chunksOf(ordinals: Iterable<number>): Chunk[] {
  const chunks: Chunk[] = []
  let high = -1
  let places: number[] = []
  const close = () => {
    if (places.length > 0) chunks.push(chunkOf(high, places))
    places = []
  }
  for (const ordinal of ordinals) {
    const range = Math.floor(ordinal / RANGE)
    if (range !== high) close()
    high = range
    places.push(ordinal % RANGE)
  }
  close()
  return chunks
}

function chunkOf(high: number, places: number[]): Chunk {
  const count = places.length
  if (count <= SPARSE) return { high, count, people: places, bits: null }
  const bytes = Buffer.alloc(((places.at(-1) ?? 0) >> 3) + 1)
  for (const place of places) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (0x80 >> (place & 7))
  return { high, count, people: null, bits: bytes.toString('base64') }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** For each of the six bits that a base64 character holds, the characters in which it is set: `holds` looks there. */
export const setBits: readonly (readonly string[])[] = [5, 4, 3, 2, 1, 0].map((bit) =>
  [...ALPHABET].filter((_, value) => (value >> bit) & 1),
)

/** Cypher: whether chunk `m` holds this place. Needs the parameter `$setBits`. */
export const holds = (m: string, place: string) =>
  `CASE WHEN ${m}.bits IS NULL THEN ${place} IN ${m}.people ELSE substring(${m}.bits, ${place} / 6, 1) IN $setBits[${place} % 6] END`
