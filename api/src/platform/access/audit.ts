import type { Transaction } from '../db/index.ts'
import type { Actor } from './actor.ts'
import type { Action } from './roles.ts'

/**
 * What became of it. FAILED: it was allowed, and nothing was answered or changed. FROM_OUTSIDE: somebody of another workspace asked, and
 * was answered as if there were no such thing.
 */
export const outcomes = ['ALLOWED', 'REFUSED', 'FAILED', 'FROM_OUTSIDE'] as const

export type Outcome = (typeof outcomes)[number]

/** One thing that somebody did, or was refused. */
export type AuditEntry = {
  /** By this server's clock, in ms. */
  at: number
  actor: Actor
  action: Action
  /** Of Query or Mutation, or the HTTP route. */
  fields: readonly string[]
  /** Whom it was about, by their ref, never by an identity. */
  customer: string | null
  /** Ids and names of artifacts, versions and systems; of a change, the keys of its statements. */
  about: readonly string[]
  /** Rows or nodes of the answer, or statements of the change; null: it is not known. */
  count: number | null
  reason: string | null
  outcome: Outcome
  /** The request's id, as the log and the database have it. */
  request: string
}

/** Where entries are kept. */
export type Audit = {
  /** Resolves once they are kept. Rejects where they cannot be: then no answer may leave. */
  record(entries: readonly AuditEntry[]): Promise<void>
  /** Keeps entries of one workspace in the transaction of the change that they tell of. */
  recordIn(tx: Pick<Transaction, 'run'>, entries: readonly AuditEntry[]): Promise<void>
}

/** Keeps nothing. */
export const noAudit: Audit = { record: async () => {}, recordIn: async () => {} }
