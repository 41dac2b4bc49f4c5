import type { Instant } from '../../vocabulary/instant.ts'
import { type DeclarationRow, standing } from '../declarations/index.ts'
import { basisFor } from '../gate/index.ts'

type Basis = DeclarationRow<'BASIS'>

/** The basis that covers a category for a purpose at a time, whenever it arrived. `inTime`: it had arrived by then. Null: none. */
export type Covering = (at: Instant, purpose: string, category: string) => { basis: Basis; inTime: boolean } | null

/** Looks up, of all bases that were ever declared, what covered what. What arrives later never hides what had arrived. */
export function coveringOf(bases: readonly Basis[]): Covering {
  const known = new Map<Instant, { inTime: Basis[]; all: Basis[] }>()
  return (at, purpose, category) => {
    const then = known.get(at) ?? { inTime: standing(bases, at, at), all: standing(bases, at) }
    known.set(at, then)
    const inTime = basisFor(then.inTime, purpose, category)
    if (inTime) return { basis: inTime, inTime: true }
    const late = basisFor(then.all, purpose, category)
    return late ? { basis: late, inTime: false } : null
  }
}
