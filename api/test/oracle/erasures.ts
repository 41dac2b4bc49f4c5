import type { Instant } from '../../src/instant.ts'
import type { ErasureCommand } from '../../src/modules/ingest/command.ts'
import { identityKey } from './persons.ts'
import type { Reference, Version } from './terms.ts'

/** What an erased version's id stands for: a write, or (`run` null) the origin (`name` null) or a placeholder. */
export type Erased = { artifact: string; name: string | null; run: string | null }

export type Erasing = { command: ErasureCommand; target: Erased }

/** `effective`: it takes the person out; another outcome is only kept on record. */
export type Erasure = { version: Version; identity: string; at: Instant; effective: boolean }

const TAKE_OUT = ['deleted', 'anonymised', 'unlearned']

/** One that names a placeholder refers to it by name, so that it moves to the write of that name. */
export function asReference({ command: { at }, target: { artifact, name, run } }: Erasing): Reference | null {
  return run === null && name !== null ? { artifact, name, from: at, to: at, run: null, only: true } : null
}

export function erasureOf({ command: { at, customer, outcome } }: Erasing, version: Version): Erasure {
  if (!('identity' in customer)) throw new Error('the oracle knows people by identity only')
  return { version, identity: identityKey(customer.identity), at, effective: TAKE_OUT.includes(outcome) }
}
