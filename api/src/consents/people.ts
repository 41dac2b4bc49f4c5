import type { ConsentStatus } from '../generated/schema.ts'
import { OrdinalSet } from '../membership/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { statusAt } from './states.ts'
import type { ConsentEvent } from './turns.ts'

/** Who is one person, and who shares an identity: by ordinals. */
export type Kinship = {
  /** Customers who are the same person as another that answers for both: that one. */
  linked: ReadonlyMap<number, number>
  /** Customers of identities that several people share: those people. */
  sharing: ReadonlyMap<number, readonly number[]>
}

/** Statuses by which a person said no. */
const refusals: ReadonlySet<ConsentStatus> = new Set<ConsentStatus>(['REFUSED', 'WITHDRAWN', 'INVALIDATED'])

/**
 * Who has consented to one purpose at a time, over everybody at once: `given` and `refused`, by the ordinals of canonical customers.
 * Statements have to come in the order of `byTurn`.
 */
export class ConsentFold {
  readonly given = new OrdinalSet()
  readonly refused = new OrdinalSet()
  readonly #kinship: Kinship
  readonly #asOf: Instant

  constructor(kinship: Kinship, asOf: Instant) {
    this.#kinship = kinship
    this.#asOf = asOf
  }

  /** Hears one statement about a few people, or about a set of any size, which is changed. */
  hear(said: Pick<ConsentEvent, 'status' | 'until'>, people: readonly number[] | OrdinalSet): void {
    const status = statusAt(said, this.#asOf)
    // Of a shared identity, what restricts may be about each who uses it.
    const reaches = said.status !== 'GIVEN'
    if (people instanceof OrdinalSet) this.#hearMany(status, this.#persons(people, reaches))
    else for (const ordinal of people) this.#hearOf(status, ordinal, reaches)
  }

  #hearOf(status: ConsentStatus, ordinal: number, reaches: boolean): void {
    const { linked, sharing } = this.#kinship
    const others = reaches ? (sharing.get(ordinal) ?? []) : []
    for (const person of [linked.get(ordinal) ?? ordinal, ...others]) {
      put(this.given, person, status === 'GIVEN')
      put(this.refused, person, refusals.has(status))
    }
  }

  #hearMany(status: ConsentStatus, people: OrdinalSet): void {
    this.given.subtract(people)
    this.refused.subtract(people)
    if (status === 'GIVEN') this.given.union(people)
    if (refusals.has(status)) this.refused.union(people)
  }

  /** The same set, changed so that each is counted as their canonical customer. */
  #persons(people: OrdinalSet, reaches: boolean): OrdinalSet {
    const { linked, sharing } = this.#kinship
    const others = reaches ? [...sharing].flatMap(([ordinal, those]) => (people.has(ordinal) ? those : [])) : []
    for (const [ordinal, customer] of linked)
      if (people.has(ordinal)) {
        people.delete(ordinal)
        people.add(customer)
      }
    for (const ordinal of others) people.add(ordinal)
    return people
  }
}

function put(set: OrdinalSet, ordinal: number, isIn: boolean): void {
  if (isIn) set.add(ordinal)
  else set.delete(ordinal)
}
