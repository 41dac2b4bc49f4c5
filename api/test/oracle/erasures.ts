import type { Instant } from '../../src/instant.ts'
import type { ErasureCommand } from '../../src/modules/ingest/command.ts'
import { identityKey } from './persons.ts'
import type { Version } from './terms.ts'

/** What an erased version's id stands for: a write, or (`run` null) the origin (`name` null) or a placeholder. */
export type Erased = { artifact: string; name: string | null; run: string | null }

export type Erasing = { command: ErasureCommand; target: Erased }

/** `effective`: it takes the person out; another outcome is only kept on record. */
export type Erasure = { version: Version; identity: string; at: Instant; effective: boolean }

const TAKE_OUT = ['deleted', 'anonymised', 'unlearned']

export function erasureOf({ command, target }: Erasing, versions: Version[]): Erasure {
  const { artifact, name, run } = target
  const version = versions.find(
    (v) =>
      v.artifact === artifact &&
      v.name === name &&
      (run === null ? v.stands !== 'written' : v.writes.some((w) => w.run === run)),
  )
  if (!version) throw new Error(`erased from a version that no statement knows: ${artifact} ${name} ${run}`)
  if (!('identity' in command.customer)) throw new Error('the oracle knows people by identity only')
  const identity = identityKey(command.customer.identity)
  return { version, identity, at: command.at, effective: TAKE_OUT.includes(command.outcome) }
}
