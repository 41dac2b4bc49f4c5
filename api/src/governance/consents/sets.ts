import { OrdinalSet } from '../../membership/index.ts'

/** The first set without the second, as a set of its own. Pure. */
export function less(a: OrdinalSet, b: OrdinalSet): OrdinalSet {
  const left = new OrdinalSet()
  left.union(a)
  left.subtract(b)
  return left
}

/** Those in both sets, as a set of their own. Pure. */
export const both = (a: OrdinalSet, b: OrdinalSet): OrdinalSet => less(a, less(a, b))
