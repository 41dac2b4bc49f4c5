import type { Direction } from './neighbours.ts'

/** A version whose neighbours in one direction are drawn, up to so many. */
export type Expansion = { id: string; direction: Direction; most: number }

/** More siblings than these fold into one counted node. */
export const SIBLINGS = 12
/** How many more are drawn at a time. */
const MORE = 50

const letters = { UPSTREAM: 'u', DOWNSTREAM: 'd' } as const
const directionOf = { u: 'UPSTREAM', d: 'DOWNSTREAM' } as const

/** As it stands in an address: `<id>.d`, `<id>.u.62`. Pure. */
export const expansionText = ({ id, direction, most }: Expansion): string =>
  `${id}.${letters[direction]}${most === SIBLINGS ? '' : `.${most}`}`

/** Reads one; null for what none of our pages wrote. Pure. */
export function readExpansion(text: string): Expansion | null {
  const [, id, letter, most] = /^([\w-]+)\.([ud])(?:\.(\d{1,4}))?$/.exec(text) ?? []
  if (!id || (letter !== 'u' && letter !== 'd')) return null
  return { id, direction: directionOf[letter], most: most === undefined ? SIBLINGS : Number(most) }
}

export const keyOf = ({ id, direction }: Pick<Expansion, 'id' | 'direction'>): string => `${id}.${letters[direction]}`

/** With a version expanded in these directions; what is expanded already stays as it is. Pure. */
export function expand(expansions: readonly Expansion[], id: string, directions: readonly Direction[]): Expansion[] {
  const open = new Set(expansions.map(keyOf))
  return [
    ...expansions,
    ...directions
      .filter((direction) => !open.has(keyOf({ id, direction })))
      .map((direction) => ({ id, direction, most: SIBLINGS })),
  ]
}

/** With more of the neighbours that were folded. Pure. */
export const expandMore = (expansions: readonly Expansion[], fold: Pick<Expansion, 'id' | 'direction'>): Expansion[] =>
  expansions.map((one) => (keyOf(one) === keyOf(fold) ? { ...one, most: one.most + MORE } : one))

/** With a version collapsed. Pure. */
export const collapse = (expansions: readonly Expansion[], id: string): Expansion[] =>
  expansions.filter((one) => one.id !== id)

/** How many to ask for, so that drawing more seldom asks again: the API lists 999 at most. */
export const toAsk = (most: number): number => (most <= 62 ? 62 : most <= 300 ? 300 : 999)
