import { isWithin } from '../vocabularies/index.ts'

/** Purposes that are allowed: those named here and all that are part of them. None is part of another. */
export type PurposeSet = readonly string[]

/** Whether a purpose is allowed: it is named, or part of one that is. */
export const allows = (set: PurposeSet, purpose: string): boolean => set.some((one) => isWithin(purpose, one))

/** The set in which these purposes, and all that are part of them, are allowed. */
export const setOf = (purposes: readonly string[]): PurposeSet => {
  const all = [...new Set(purposes)].sort()
  return all.filter((one) => !all.some((other) => other !== one && isWithin(one, other)))
}

/** What both allow. */
export const meet = (some: PurposeSet, others: PurposeSet): PurposeSet =>
  setOf([...some.filter((one) => allows(others, one)), ...others.filter((one) => allows(some, one))])

/** Sets by small numbers. Most of a graph's versions share a few of them, so that each meeting is worked out once. */
export class PurposeSets {
  readonly #sets: PurposeSet[] = []
  readonly #places = new Map<string, number>()
  readonly #met = new Map<number, Map<number, number>>()

  place(set: PurposeSet): number {
    const key = set.join(' ')
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#sets.push(set)
    this.#places.set(key, this.#sets.length - 1)
    return this.#sets.length - 1
  }

  at(place: number): PurposeSet {
    return this.#sets[place] ?? []
  }

  meet(a: number, b: number): number {
    if (a === b) return a
    const [low, high] = a < b ? [a, b] : [b, a]
    const row = this.#met.get(low) ?? new Map<number, number>()
    this.#met.set(low, row)
    const known = row.get(high)
    if (known !== undefined) return known
    const met = this.place(meet(this.at(low), this.at(high)))
    row.set(high, met)
    return met
  }
}
