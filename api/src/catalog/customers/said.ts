import { z } from 'zod'
import { storedJson } from '../../platform/storedJson.ts'
import type { Instant } from '../../vocabulary/instant.ts'

/** What a statement makes of two identities: one person; something that several people use; nothing any more. */
export type How = 'SAME_PERSON' | 'SHARED' | 'APART'

/** What one statement says of a pair of identities. */
export type Said = { at: Instant; key: string; how: How; evidence: string }

/** What is said of two spellings of one identity, or of what was lost of one: before everything, by no statement. */
export const SPELLING = { at: 0, key: '' } as const

export const bySpelling = ({ at, key }: Said): boolean => at === SPELLING.at && key === SPELLING.key

/** What stands of two identities. `contradiction`: statements of one instant differ about them. */
export type Standing = Said & { contradiction: boolean }

/**
 * Of one instant, the last of these counts: who is linked is included, and what is shared joins nobody (docs/adr/0012).
 */
const rank: Readonly<Record<How, number>> = { APART: 0, SAME_PERSON: 1, SHARED: 2 }

/** In the order in which statements about a pair are heard. */
export const byTurn = (a: Said, b: Said): number =>
  a.at - b.at || rank[a.how] - rank[b.how] || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** What all that was said of a pair by `asOf` comes to; null: nothing was. Pure. */
export function standingOf(said: readonly Said[], asOf: Instant = Number.POSITIVE_INFINITY): Standing | null {
  const heard = said.filter(({ at }) => at <= asOf).sort(byTurn)
  const last = heard.at(-1)
  if (!last) return null
  return { ...last, contradiction: heard.some(({ at, how }) => at === last.at && how !== last.how) }
}

/** Once a key, in order: equal for equal sets. Pure. */
export function together(said: readonly Said[]): Said[] {
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()].sort(byTurn)
}

/** What a link between two identities rests on (`said`): each a text. */
const storedSaid = storedJson(
  'what is said of two identities',
  z.tuple([z.number(), z.string(), z.enum(['APART', 'SAME_PERSON', 'SHARED']), z.string()]),
)

export const asText = ({ at, key, how, evidence }: Said): string => storedSaid.write([at, key, how, evidence])

/** Throws StoredJsonError. */
export function fromText(text: string): Said {
  const [at, key, how, evidence] = storedSaid.read(text)
  return { at, key, how, evidence }
}
