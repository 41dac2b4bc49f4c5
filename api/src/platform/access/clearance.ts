import type { ArtifactKind } from '../../generated/schema.ts'
import type { Grants } from './grants.ts'

/** What one person or token is cleared for, as it was set. Null: all of it. */
export type ClearedFor = {
  systems: readonly string[] | null
  withoutSystem: boolean
  categories: readonly string[] | null
  purposes: readonly string[] | null
  withoutPurpose: boolean
}

/**
 * What somebody may see by name. `systems`: keys; `kinds`: of artifacts. Null: all of it. `purposes`: what an artifact may be used for has to
 * meet each of these lists; none: artifacts for whatever purpose are open.
 */
export type Clearance = Omit<ClearedFor, 'purposes'> & {
  kinds: readonly ArtifactKind[] | null
  purposes: readonly (readonly string[])[]
}

/** What somebody has been granted, and what they are cleared for: null, everything. */
export type Standing = { grants: Grants; clearance: Clearance | null }

/**
 * What is open to somebody for whom all of these count, such as a token, its owner and its maker: what each of them may see. Null:
 * everything. Pure.
 * @param kinds that are open; null: all
 */
export function clearanceOf(all: readonly ClearedFor[], kinds: Clearance['kinds']): Clearance | null {
  const systems = inEach(
    all.map((one) => one.systems),
    (key, others) => others.includes(key),
  )
  const categories = inEach(
    all.map((one) => one.categories),
    isUnderOne,
  )
  const purposes = all.map((one) => one.purposes).filter((list) => list !== null)
  if (systems === null && categories === null && kinds === null && purposes.length === 0) return null
  const withoutSystem = all.every((one) => one.systems === null || one.withoutSystem)
  const withoutPurpose = all.every((one) => one.purposes === null || one.withoutPurpose)
  return { systems, withoutSystem, categories, purposes, withoutPurpose, kinds }
}

/** What every list has; a list that is null has all. */
function inEach(
  lists: readonly (readonly string[] | null)[],
  has: (one: string, list: readonly string[]) => boolean,
): readonly string[] | null {
  const given = lists.filter((list) => list !== null)
  if (given.length === 0) return null
  return [...new Set(given.flat())].filter((one) => given.every((list) => has(one, list))).sort()
}

/** Whether a category is one of these, or below one of them: `user.contact.email` is below `user.contact`. */
export const isUnderOne = (category: string, open: readonly string[]): boolean =>
  open.some((one) => category === one || category.startsWith(`${one}.`))
