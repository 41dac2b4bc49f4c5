import type { Command, ErasureCommand } from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'
import { identityKey, linkedWith } from './persons.ts'
import { type Reference, sameWrite, type Version, type Write, type WriteName } from './terms.ts'
import { inOrder } from './timeline.ts'

/** What an erased version's id stands for: a write, or (`run` null) the origin (`name` null) or a placeholder. */
export type Erased = { artifact: string; name: string | null; run: string | null }

export type Erasing = { command: ErasureCommand; target: Erased }

/** Whose identity a ref stands for, since the oracle makes no refs. */
export type Known = (ref: string) => string

/** `clears`: the identities that it speaks of. `effective`: it takes them out; another outcome is only kept on record. */
export type Erasure = { version: Version; clears: Set<string>; at: Instant; effective: boolean }

const TAKE_OUT = ['deleted', 'anonymised', 'unlearned']

/** One that names a placeholder refers to it by name, so that it moves to the write of that name. */
export function asReference({ command: { at }, target: { artifact, name, run } }: Erasing): Reference | null {
  return run === null && name !== null
    ? { artifact, name, from: at, to: at, blind: [], about: 'END', byId: true }
    : null
}

/** The write that an erased version's id stands for. What a run began without a name and named at its end is one write. */
export function erasedWrite({ artifact, name, run }: Erased, writes: Write[]): WriteName | null {
  if (run === null) return null
  const its = writes.filter((w) => w.artifact === artifact && w.run === run).sort(inOrder)
  return its.find((w) => sameWrite(w, { artifact, name, run })) ?? its[0] ?? null
}

/** It clears the identity that it names; by a ref, all that were linked with it at its time. Before it was made nothing was in a version. */
export function erasureOf({ command }: Erasing, version: Version, commands: Command[], known: Known): Erasure {
  const { at, customer, outcome } = command
  const clears =
    'identity' in customer ? new Set([identityKey(customer.identity)]) : linkedWith(commands, known(customer.ref), at)
  return { version, clears, at, effective: TAKE_OUT.includes(outcome) && !isEarly(at, version.createdAt) }
}

/** A time without milliseconds may be any within its second. */
export const isEarly = (at: Instant, madeAt: Instant) => (at % 1000 === 0 ? at + 999 : at) < madeAt
