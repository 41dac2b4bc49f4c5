import type { Digest } from '../../platform/keys/index.ts'
import type { Command, EventSubject, ReportedBy } from '../../vocabulary/command.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { Beside, Refusal } from '../statements/index.ts'

/** Why a delivery was not taken: a code to branch on, the path in what was sent, and what to do. Quotes no value. */
export type Reason = { code: string; field: string[]; message: string }

/**
 * Under what a refusal is counted: the same for a redelivery. `subject`: what it is about, so that a corrected delivery clears it. `about`: for
 * whoever looks after it.
 */
export type RefusedAs = { key: string; subject?: EventSubject | null; about?: ReportedBy | null }

/** What a protocol brought, one by one: a mutation's input, an event, a line. */
export type Delivery<R extends Reason = Refusal> = {
  /** Its statements; none where it could not be read. */
  commands: Command[]
  /** Why it is refused whole, as far as reading it showed. */
  refusals: R[]
  /** Why some of its people are refused alone. */
  unfit?: R[]
  /** How many people that are, where not each has a reason of its own. */
  unfitCount?: number
  /** What is written with it, in one transaction. */
  beside?: Beside[]
  /** What its sender has to know, though it is taken. */
  notes?: Refusal[]
  /** Called where it is refused, in whole or in part. */
  refusedAs(): RefusedAs
}

/** How texts are looked through for identifiers of people. `masks`: what is found gives way to pseudonyms under the key. */
export type LooksThrough = { digest: Digest; masks: boolean; now: () => Instant }
