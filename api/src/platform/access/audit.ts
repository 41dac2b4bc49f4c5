import type { Actor } from './actor.ts'
import type { Action } from './roles.ts'

/**
 * One thing that somebody did, or was refused. `field`: of Query or Mutation, or the HTTP route. `about`: what it was done to, as the
 * caller named it; null: nothing of its own.
 */
export type AuditEntry = {
  actor: Actor
  action: Action
  field: string
  about: string | null
  reason: string | null
  outcome: 'ALLOWED' | 'REFUSED'
}

/** Told before the thing is done: where it cannot record, it throws, and the thing is not done. */
export type Audit = { record(entry: AuditEntry): Promise<void> }

/** Keeps nothing. */
export const noAudit: Audit = { record: async () => {} }
