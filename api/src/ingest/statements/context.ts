import type { Actor, ChangeAudit } from '../../platform/access/index.ts'
import type { Database, Transaction } from '../../platform/db/index.ts'
import type { Digest, PersonKeys } from '../../platform/keys/index.ts'
import type { Allowance } from '../../platform/rates/index.ts'
import type { Command } from '../../vocabulary/command.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { Refusal } from './kinds/index.ts'

/** What ingest needs of its caller. `digest`: keyed HMAC of the workspace, so that stored digests tell nothing. */
export type IngestContext = {
  ws: string
  db: Database
  digest: Digest
  /** Under which people are named; null: nobody can be. */
  personKeys: PersonKeys | null
  now: () => Instant
  /** What is wrong with purposes that the workspace does not know. Absent: any will do. */
  unknownPurpose?: (purposes: readonly string[], field: string) => Promise<Refusal | null>
  /** Which of these the gate never answered. Absent: any will do. */
  unknownAdmissions?: (ids: readonly string[]) => Promise<ReadonlySet<string>>
  /** What looks like an identifier in names gives way to a pseudonym. */
  masksIdentifiers?: boolean
  /** Who sends. Absent: nobody by a name. */
  actor?: Pick<Actor, 'subject'>
  /** What is recorded of the request in the transaction of its statements. */
  audit?: ChangeAudit
  /** What the sender may send. Absent: any number. */
  allowance?: Pick<Allowance, 'note' | 'pace'>
  /** Where calls of this process wait for each other. */
  intake?: WorkspaceQueue
}

/**
 * One statement's fate: accepted where there are no errors, else not written at all. `notes`: what its sender has to know of one
 * that was accepted.
 */
export type Outcome = { errors: Refusal[]; notes?: Refusal[] }

/**
 * What is written beside statements in their transaction, once the nodes that they name are there. Calls that share a
 * transaction and have the same `write` share that too. It must be safe to repeat; it is left out where no statement is new.
 */
export type Beside = { rows: unknown[]; write(tx: Transaction, ws: string, rows: unknown[]): Promise<void> }

/** Takes statements in, as `acceptAtOnce`; calls that come while others are under way may share a transaction. */
export type WorkspaceQueue = {
  accept(context: IngestContext, commands: Command[], beside?: Beside[]): Promise<Outcome[]>
}
