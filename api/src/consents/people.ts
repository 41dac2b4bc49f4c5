import type { ConsentStatus } from '../generated/schema.ts'
import { OrdinalSet } from '../membership/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { refusals, statusAt } from './states.ts'
import type { ConsentEvent } from './turns.ts'

/** Who is one person, and who shares an identity: by ordinals. */
export type Kinship = {
  /** Customers who are the same person as another that answers for both: that one. */
  linked: ReadonlyMap<number, number>
  /** Customers of identities that several people share: those people. */
  sharing: ReadonlyMap<number, readonly number[]>
}

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
    for (const person of personsOf(this.#kinship, ordinal, reaches)) {
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

/** Whom a statement about one customer is about. `reaches`: each who shares the identity, too. */
const personsOf = ({ linked, sharing }: Kinship, ordinal: number, reaches: boolean): number[] => [
  linked.get(ordinal) ?? ordinal,
  ...(reaches ? (sharing.get(ordinal) ?? []) : []),
]

function put(set: OrdinalSet, ordinal: number, isIn: boolean): void {
  if (isIn) set.add(ordinal)
  else set.delete(ordinal)
}

/** For everybody the statement that counts, where it has to be told why: four bytes for each customer. Statements have to come in the order of `byTurn`. */
export class LastHeard<Said extends Pick<ConsentEvent, 'status' | 'until'>> {
  readonly #kinship: Kinship
  readonly #said: Said[] = []
  #last = new Uint32Array(1_024)

  constructor(kinship: Kinship) {
    this.#kinship = kinship
  }

  hear(said: Said, people: Iterable<number>): void {
    this.#said.push(said)
    const reaches = said.status !== 'GIVEN'
    for (const ordinal of people)
      for (const person of personsOf(this.#kinship, ordinal, reaches)) this.#put(person, this.#said.length)
  }

  /** What counts for the person that a customer is part of; null: nothing was said. */
  of(ordinal: number): Said | null {
    const last = this.#last[this.#kinship.linked.get(ordinal) ?? ordinal] ?? 0
    return this.#said[last - 1] ?? null
  }

  #put(person: number, place: number): void {
    if (person >= this.#last.length) {
      const grown = new Uint32Array(Math.max(person + 1, this.#last.length * 2))
      grown.set(this.#last)
      this.#last = grown
    }
    this.#last[person] = place
  }
}
