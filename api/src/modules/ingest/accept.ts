import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '../../db/index.ts'
import { canonicalJson } from '../../ids.ts'
import type { Instant } from '../../instant.ts'
import { nothingTouched, recordChange } from '../adjacency/index.ts'
import { reportsId } from '../runs/index.ts'
import type { Command, EventSubject } from './command.ts'
import * as cypher from './cypher.ts'
import type { Intake } from './intake.ts'
import { keep } from './kept.ts'
import { apply } from './statements.ts'
import { type Refusal, validate } from './validate.ts'

/** What ingest needs of its caller. `digest`: keyed HMAC of the workspace, so that stored digests tell nothing. */
export type IngestContext = {
  ws: string
  db: Database
  digest: (text: string) => string
  now: () => Instant
  /** Where calls of this process wait for each other. */
  intake?: Intake
}

/** One statement's fate: accepted where there are no errors, else not written at all. */
export type Outcome = { errors: Refusal[] }

/**
 * Takes statements in: all valid ones in one transaction, each invalid one refused by itself. A key that came before with
 * the same content is accepted again and changes nothing. Outcomes are in the order of the commands. Throws DatabaseError,
 * in which case nothing was written and the call can be repeated as it is.
 */
export const accept = (context: IngestContext, commands: Command[]): Promise<Outcome[]> =>
  commands.length > 0 && context.intake ? context.intake.accept(context, commands) : acceptAtOnce(context, commands)

/** As `accept`, without waiting for other calls. */
export async function acceptAtOnce(context: IngestContext, commands: Command[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = commands.map((command) => ({ errors: validate(command, context.now()) }))
  const claims = new Map<string, Claim>()
  commands.forEach((command, index) => {
    const outcome = outcomes[index]
    if (!outcome || outcome.errors.length > 0) return
    const claim = claimOf(context, command)
    const earlier = claims.get(command.key)
    if (earlier && earlier.digest !== claim.digest) outcome.errors.push(conflict)
    else claims.set(command.key, { ...claim, outcomes: [...(earlier?.outcomes ?? []), outcome] })
  })
  if (claims.size === 0) return outcomes
  const refused = await context.db.write('ingest', (tx) => take(tx, context, claims))
  for (const [key, error] of refused) for (const outcome of claims.get(key)?.outcomes ?? []) outcome.errors.push(error)
  return outcomes
}

const conflict: Refusal = {
  code: 'IDEMPOTENCY_CONFLICT',
  field: ['idempotencyKey'],
  message: 'This key came before with other content. Send the same content again, or use a new key.',
}

/** What could not be taken in: until it comes again and is, answers say that the record lacks it. */
export async function recordRefused(
  { db, now }: Pick<IngestContext, 'db' | 'now'>,
  refused: { key: string; subject?: EventSubject | null; errors: { code: string; field: string[] }[] }[],
): Promise<void> {
  const rows = refused.flatMap(({ key, subject, errors: [first] }) =>
    first && first.code !== 'FORBIDDEN' && key.length <= 1_024
      ? [{ key, code: first.code, field: first.field.join('.'), at: now(), ...refusedSubject(subject) }]
      : [],
  )
  if (rows.length === 0) return
  await db.write('recordRefused', async (tx) => {
    await tx.run(cypher.writeRefused, { refused: rows })
    await recordChange(tx, nothingTouched(), { at: now(), accepted: [], refused: rows.map(({ key }) => key) })
  })
}

const refusedSubject = (subject: EventSubject | null | undefined) => ({
  subject: subject?.id ?? null,
  datasets: subject?.datasets ?? null,
})

type Claim = { command: Command; digest: string; outcomes: Outcome[] }

/** Systems and artifacts are described without a time; theirs is when they arrived, so it is no part of the content. */
function claimOf({ digest }: IngestContext, command: Command): Claim {
  const timeless = command.type === 'system' || command.type === 'artifact' ? { at: null } : {}
  const content = { ...command, ...timeless, corrects: undefined }
  return { command, digest: digest(canonicalJson(content)), outcomes: [] }
}

async function take(
  tx: Transaction,
  context: IngestContext,
  claims: Map<string, Claim>,
): Promise<Map<string, Refusal>> {
  const claim = randomUUID()
  const refused = new Map<string, Refusal>()
  const statements = [...claims.values()]
    .map(({ command, digest }) => ({
      key: command.key,
      digest,
      type: command.type,
      subject: subjectOf(context.ws, command),
      body: keep(command),
      corrects: command.corrects ?? null,
      at: command.at,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const rows = await tx.run(cypher.claimStatements, { statements, claim })
  const fresh: Command[] = []
  for (const row of rows) {
    const taken = claims.get(row.key)
    if (!taken) continue
    if (row.digest !== taken.digest) refused.set(row.key, conflict)
    else if (row.fresh) fresh.push(taken.command)
  }
  if (fresh.length === 0) {
    if (rows.some((row) => row.forgiven)) await recordChange(tx, nothingTouched())
    return refused
  }
  const { refused: notApplied, touched } = await apply(tx, context.ws, fresh)
  if (notApplied.size > 0) await tx.run(cypher.releaseStatements, { keys: [...notApplied.keys()] })
  for (const [key, error] of notApplied) refused.set(key, error)
  const taken = fresh.flatMap(({ key }) => (notApplied.has(key) ? [] : key))
  await recordChange(tx, touched, { at: taken.length > 0 ? context.now() : null, accepted: taken, refused: [] })
  return refused
}

/** What statements of one subject add up to: only those about a run do. */
function subjectOf(ws: string, command: Command): string | null {
  if (command.type === 'run') return reportsId(ws, command.runId)
  if (command.type === 'modelVersion' && command.trainedBy !== null) return reportsId(ws, command.trainedBy)
  return null
}
