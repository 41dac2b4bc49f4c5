import type { Instant } from '../../src/instant.ts'
import type { ErasureCommand } from '../../src/modules/ingest/command.ts'
import { identityKey } from './persons.ts'
import { type Reference, sameWrite, type Version, type Write, type WriteName } from './terms.ts'
import { inOrder } from './timeline.ts'

/** What an erased version's id stands for: a write, or (`run` null) the origin (`name` null) or a placeholder. */
export type Erased = { artifact: string; name: string | null; run: string | null }

export type Erasing = { command: ErasureCommand; target: Erased }

/** `effective`: it takes the person out; another outcome is only kept on record. */
export type Erasure = { version: Version; identity: string; at: Instant; effective: boolean }

const TAKE_OUT = ['deleted', 'anonymised', 'unlearned']

/** One that names a placeholder refers to it by name, so that it moves to the write of that name. */
export function asReference({ command: { at }, target: { artifact, name, run } }: Erasing): Reference | null {
  return run === null && name !== null ? { artifact, name, from: at, to: at, blind: [], about: 'END' } : null
}

/** The write that an erased version's id stands for. What a run began without a name and named at its end is one write. */
export function erasedWrite({ artifact, name, run }: Erased, writes: Write[]): WriteName | null {
  if (run === null) return null
  const its = writes.filter((w) => w.artifact === artifact && w.run === run).sort(inOrder)
  return its.find((w) => sameWrite(w, { artifact, name, run })) ?? its[0] ?? null
}

export function erasureOf({ command: { at, customer, outcome } }: Erasing, version: Version): Erasure {
  if (!('identity' in customer)) throw new Error('the oracle knows people by identity only')
  return { version, identity: identityKey(customer.identity), at, effective: TAKE_OUT.includes(outcome) }
}
