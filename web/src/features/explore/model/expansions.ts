import type { Way } from './neighbours.ts'

/** A version whose neighbours in one direction are drawn, up to so many. */
export type Opened = { id: string; way: Way; most: number }

/** More siblings than these fold into one counted node. */
export const SIBLINGS = 12
/** What opens more at a time. */
const MORE = 50

const letters = { UPSTREAM: 'u', DOWNSTREAM: 'd' } as const
const waysOf = { u: 'UPSTREAM', d: 'DOWNSTREAM' } as const

/** As it stands in an address: `<id>.d`, `<id>.u.62`. Pure. */
export const openedText = ({ id, way, most }: Opened): string =>
  `${id}.${letters[way]}${most === SIBLINGS ? '' : `.${most}`}`

/** Reads one; null for what none of our pages wrote. Pure. */
export function readOpened(text: string): Opened | null {
  const [, id, letter, most] = /^([\w-]+)\.([ud])(?:\.(\d{1,4}))?$/.exec(text) ?? []
  if (!id || (letter !== 'u' && letter !== 'd')) return null
  return { id, way: waysOf[letter], most: most === undefined ? SIBLINGS : Number(most) }
}

export const keyOf = ({ id, way }: Pick<Opened, 'id' | 'way'>): string => `${id}.${letters[way]}`

/** With the neighbours of a version opened in these directions; what is open already stays as it is. Pure. */
export function opening(opened: readonly Opened[], id: string, ways: readonly Way[]): Opened[] {
  const open = new Set(opened.map(keyOf))
  return [...opened, ...ways.filter((way) => !open.has(keyOf({ id, way }))).map((way) => ({ id, way, most: SIBLINGS }))]
}

/** With more of the neighbours that were folded. Pure. */
export const openingMore = (opened: readonly Opened[], fold: Pick<Opened, 'id' | 'way'>): Opened[] =>
  opened.map((one) => (keyOf(one) === keyOf(fold) ? { ...one, most: one.most + MORE } : one))

/** Without what was opened at a version. Pure. */
export const closing = (opened: readonly Opened[], id: string): Opened[] => opened.filter((one) => one.id !== id)

/** How many to ask for, so that opening more seldom asks again: the API lists 999 at most. */
export const toAsk = (most: number): number => (most <= 62 ? 62 : most <= 300 ? 300 : 999)
