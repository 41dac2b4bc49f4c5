import { randomUUID } from 'node:crypto'
import { joinSpellings } from '../../catalog/customers/index.ts'
import { emptyChangeSet, recordChange } from '../../changes/index.ts'
import { reportsId } from '../../history/runs/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { guardKeys, isComparable, raiseStored, underNewestKey } from '../../platform/keys/index.ts'
import type { Command, EventSubject, NamesPeople, ReportedBy } from '../../vocabulary/command.ts'
import { canonicalJson } from '../../vocabulary/ids.ts'
import type { Beside, IngestContext, Outcome } from './context.ts'
import { isEventKey } from './earlier.ts'
import { identitiesIn, spelledBefore, spelledNow, underNewest, withIdentities } from './identities.ts'
import { JoinedMeanwhile, joinsIn } from './joins.ts'
import { kindOf, type Refusal } from './kinds/index.ts'
import { restorePart } from './part.ts'
import { apply } from './statements.ts'
import * as store from './store/index.ts'
import { keep } from './storedStatement.ts'
import { validate } from './validate.ts'

/**
 * Takes statements in: all valid ones in one transaction, each invalid one refused by itself. A key that came before with
 * the same content is accepted again and changes nothing. Outcomes are in the order of the commands. Throws DatabaseError,
 * in which case nothing was written and the call can be repeated as it is.
 */
export const accept = (context: IngestContext, commands: Command[], beside: Beside[] = []): Promise<Outcome[]> =>
  commands.length > 0 && context.intake
    ? context.intake.accept(context, commands, beside)
    : acceptAtOnce(context, commands, beside)

/** A call whose statements share a transaction with those of others. `count`: how many it has. */
export type CallAudit = { audit: IngestContext['audit']; count: number }

/**
 * As `accept`, without waiting for other calls.
 * @param senders of each command, by the names that the record has of them
 * @param audits of each call
 */
export async function acceptAtOnce(
  context: IngestContext,
  commands: Command[],
  beside: Beside[] = [],
  senders: readonly (string | null)[] = commands.map(() => senderOf(context)),
  audits: readonly CallAudit[] = [{ audit: context.audit, count: commands.length }],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = commands.map((command) => ({ errors: validate(command, context.now()) }))
  await refuseUnknownPurposes(context, commands, outcomes)
  await refuseUnknownAdmissions(context, commands, outcomes)
  if (outcomes.every(({ errors }) => errors.length > 0)) return outcomes
  const refused = await underNewestKey(context.personKeys, (count) => {
    const claims = claimsOf(context, commands, outcomes, senders)
    return unlessJoined(() =>
      context.db.write('ingest', async (tx) => {
        await recordCalls(tx, audits)
        const refused = await take(tx, context, claims, beside)
        if (namesAnybody(claims)) await guardKeys(tx, count)
        return refused
      }),
    )
  })
  for (const { audit } of audits) audit?.recorded()
  for (const [{ outcomes: its }, error] of refused)
    for (const outcome of its) {
      if (error.code === 'STILL_LINKED') outcome.notes = [error]
      else outcome.errors.push(error)
    }
  return outcomes
}

/** A purpose that nobody knows is a slip of the pen: what it covers could not be said. */
async function refuseUnknownPurposes(
  { unknownPurpose }: IngestContext,
  commands: readonly Command[],
  outcomes: readonly Outcome[],
): Promise<void> {
  const named = commands.map((command) => kindOf(command).purposes(command))
  const all = [...new Set(named.flat())]
  // All of a call are known as a rule, which one look tells.
  if (!unknownPurpose || all.length === 0 || !(await unknownPurpose(all, 'purposes'))) return
  for (const [place, purposes] of named.entries()) {
    const unknown = purposes.length > 0 ? await unknownPurpose(purposes, 'purposes') : null
    if (unknown) outcomes[place]?.errors.push(unknown)
  }
}

/** What the gate decided refuses no run; but an admission that nobody got is a slip of the pen, or another workspace's. */
async function refuseUnknownAdmissions(
  { unknownAdmissions }: IngestContext,
  commands: readonly Command[],
  outcomes: readonly Outcome[],
): Promise<void> {
  const named = commands.map((command) => kindOf(command).admission(command))
  const ids = [...new Set(named.filter((id) => id !== null))]
  if (!unknownAdmissions || ids.length === 0) return
  const unknown = await unknownAdmissions(ids)
  for (const [place, id] of named.entries())
    if (id !== null && unknown.has(id)) outcomes[place]?.errors.push(noAdmission)
}

/** `field`: as `recordRun` has it. */
export const noAdmission: Refusal = {
  code: 'NOT_FOUND',
  field: ['admission'],
  message: 'There is no admission with this id. `admissions` lists all. Ask for one with admitRun, or leave it out.',
}

const namesAnybody = (claims: ReadonlyMap<string, Claim[]>): boolean =>
  [...claims.values()].flat().some(({ command }) => identitiesIn(command).length > 0)

/** By the keys of the statements that are valid: those of their contents. */
function claimsOf(
  context: IngestContext,
  commands: readonly Command[],
  outcomes: readonly Outcome[],
  senders: readonly (string | null)[],
): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>()
  commands.forEach((command, index) => {
    const outcome = outcomes[index]
    if (!outcome || outcome.errors.length > 0) return
    const claim = claimOf(context, command, senders[index] ?? null)
    const known = claims.get(command.key) ?? []
    const same = known.find(({ digest }) => digest === claim.digest)
    if (same) same.outcomes.push(outcome)
    else claims.set(command.key, [...known, { ...claim, outcomes: [outcome] }])
  })
  return claims
}

/** What the calls do goes on record with it, or nothing is done. */
async function recordCalls(tx: Transaction, audits: readonly CallAudit[]): Promise<void> {
  const entries = audits.flatMap(({ audit, count }) => audit?.pending(count) ?? [])
  const recorder = audits.find(({ audit }) => audit)?.audit
  if (entries.length > 0) await recorder?.recordIn(tx, entries)
}

export const senderOf = ({ actor }: Pick<IngestContext, 'actor'>): string | null => actor?.subject ?? null

/** Names are joined once in a while: whoever read them apart meanwhile begins anew. */
const MOST_JOINED = 20

async function unlessJoined<T>(work: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof JoinedMeanwhile) || round === MOST_JOINED) throw error
    }
  }
}

const conflict: Refusal = {
  code: 'IDEMPOTENCY_CONFLICT',
  field: ['idempotencyKey'],
  message: 'This key came before with other content. Send the same content again, or use a new key.',
}

/** What could not be taken in: until it comes again and is, answers say that the record lacks it. */
export async function recordRefused(
  context: Pick<IngestContext, 'db' | 'now' | 'actor'>,
  refused: {
    key: string
    subject?: EventSubject | null
    about?: ReportedBy | null
    errors: { code: string; field: string[] }[]
    /** Keys of what is sound of it, and was accepted. */
    parts?: string[]
  }[],
): Promise<void> {
  const { db, now } = context
  const by = senderOf(context)
  const rows = refused.flatMap(({ key, subject, about, errors: [first], parts = [] }) =>
    first && key.length <= 1_024
      ? [
          {
            key,
            code: first.code,
            field: first.field.join('.'),
            at: now(),
            by,
            parts,
            ...refusedSubject(subject),
            ...(about ?? ofNothing),
          },
        ]
      : [],
  )
  if (rows.length === 0) return
  await db.write('recordRefused', async (tx) => {
    await tx.run(store.writeRefused, { refused: rows })
    await recordChange(tx, emptyChangeSet(), { at: now(), accepted: [], refused: rows.map(({ key }) => key) })
  })
}

const ofNothing: ReportedBy = { namespace: null, job: null, runId: null, producer: null }

const refusedSubject = (subject: EventSubject | null | undefined) => ({
  subject: subject?.id ?? null,
  datasets: subject?.datasets ?? null,
})

/**
 * One content under a key. A call may bring several: which of them stands, the database says, or the first if none did. `earlier`: its digest
 * before each new key of the workspace. `formers`: of the same content as earlier versions would have kept it; asked for only where the
 * key came before with another digest.
 */
type Claim = {
  command: Command
  sender: string | null
  digest: string
  earlier: string[]
  formers: () => string[]
  outcomes: Outcome[]
}

/** By what makes two statements the same: neither how they came, nor when, where they are described without a time. */
function claimOf({ digest, personKeys }: IngestContext, sent: Command, sender: string | null): Claim {
  const command = underNewest(personKeys, sent)
  const { notes: _, corrects: __, unmasked, ...said } = command
  const kind = kindOf(command)
  const content = kind.content(said as Command)
  const digestOf = (one: Command, by: typeof spelledNow) => {
    const spelled = withIdentities(one, by)
    const first = digest(canonicalJson(kind.timeless ? { ...spelled, at: null } : spelled))
    return personKeys?.wrapped(first) ?? [first]
  }
  const formers = () => {
    const first = kind.firstContent(content)
    const came = unmasked ? digestOf(kind.content(unmasked as Command), spelledNow) : []
    return [
      ...digestOf(content, spelledBefore),
      ...digestOf(first, spelledNow),
      ...digestOf(first, spelledBefore),
      // Before the workspace had its rule, it was taken in as it is.
      ...came,
    ]
  }
  const earlier = digestOf(content, spelledNow)
  return { command, sender, digest: earlier.pop() ?? '', earlier, formers, outcomes: [] }
}

/**
 * Under an event's key the same content comes, though it was read by other rules before. What was digested under a key that is destroyed
 * counts as the same, since nobody can compare it.
 */
const isSame = ({ key, digest }: { key: string; digest: string }, taken: Claim): boolean =>
  digest === taken.digest ||
  isEventKey(key) ||
  !isComparable(digest, taken.digest) ||
  taken.earlier.includes(digest) ||
  taken.formers().includes(digest)

async function take(
  tx: Transaction,
  context: IngestContext,
  claims: Map<string, Claim[]>,
  beside: Beside[],
): Promise<Map<Claim, Refusal>> {
  const claim = randomUUID()
  const refused = new Map<Claim, Refusal>()
  const joins = await joinsIn(tx)
  await leaveOutParts(tx, claims)
  const statements = [...claims.values()]
    .flatMap(([first]) => first ?? [])
    .map(({ command, sender, digest }) => ({
      key: command.key,
      by: sender,
      digest,
      type: command.type,
      subject: subjectOf(context.ws, command),
      body: keep(command),
      corrects: command.corrects ?? null,
      at: command.at,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const rows = await tx.run(store.claimStatements, { statements, claim, now: context.now() })
  const fresh = new Map<string, Claim>()
  for (const row of rows)
    for (const taken of claims.get(row.key) ?? []) {
      if (!isSame(row, taken)) refused.set(taken, conflict)
      else if (row.fresh) fresh.set(row.key, taken)
    }
  const known = [...claims.values()].flat().filter((claim) => !refused.has(claim))
  const named = known.flatMap(({ command }) => identitiesIn(command))
  await raiseStored(tx, context.personKeys, named)
  const joined = await joinSpellings(tx, named)
  if (fresh.size === 0) {
    if (joined || rows.some((row) => row.forgiven)) await recordChange(tx, { ...emptyChangeSet(), people: joined })
    await noteAfterwards(tx, claims, refused)
    return refused
  }
  const commands = [...fresh.values()].map(({ command }) => command)
  const parts = await standingParts(
    tx,
    rows.filter(({ key }) => fresh.has(key)).flatMap((row) => row.parts),
  )
  const { refused: notApplied, touched, joined: namesJoined } = await apply(tx, context.ws, commands, parts)
  const released = [...notApplied.keys(), ...parts.map(({ key }) => key)]
  if (released.length > 0) await tx.run(store.releaseStatements, { keys: released })
  for (const [key, error] of notApplied) {
    const its = fresh.get(key)
    if (its) refused.set(its, error)
  }
  await noteAfterwards(tx, claims, refused)
  await writeBeside(tx, context.ws, beside)
  const taken = commands.flatMap(({ key }) => (notApplied.has(key) ? [] : key))
  await noteDown(
    tx,
    commands.filter(({ key }) => !notApplied.has(key)),
  )
  touched.people ||= joined
  await recordChange(tx, touched, { at: taken.length > 0 ? context.now() : null, accepted: taken, refused: [] })
  if ((await joinsIn(tx)) !== joins + Number(namesJoined)) throw new JoinedMeanwhile()
  return refused
}

/** What is sound of a statement is not taken in once that came whole: it may be delivered again, late. */
async function leaveOutParts(tx: Transaction, claims: Map<string, Claim[]>): Promise<void> {
  const parts = [...claims].flatMap(([key, [first]]) =>
    first?.command.partOf === undefined ? [] : [{ key, whole: first.command.partOf }],
  )
  if (parts.length === 0) return
  for (const { key } of await tx.run(store.partsOfKnown, { parts })) claims.delete(key)
}

/** The parts that statements which now come whole take the place of. */
async function standingParts(tx: Transaction, keys: string[]): Promise<NamesPeople[]> {
  if (keys.length === 0) return []
  return (await tx.run(store.keptParts, { keys })).map(({ body }) => restorePart(body))
}

/** What senders have to know of statements that were accepted all the same. */
async function noteAfterwards(
  tx: Transaction,
  claims: Map<string, Claim[]>,
  refused: Map<Claim, Refusal>,
): Promise<void> {
  for (const claim of [...claims.values()].flat()) {
    if (refused.has(claim)) continue
    const note = await kindOf(claim.command).afterwards?.(tx, claim.command)
    if (note) refused.set(claim, note)
  }
}

async function writeBeside(tx: Transaction, ws: string, beside: Beside[]): Promise<void> {
  for (const write of new Set(beside.map((one) => one.write))) {
    const rows = beside.flatMap((one) => (one.write === write ? one.rows : []))
    if (rows.length > 0) await write(tx, ws, rows)
  }
}

/** What answers say of reports beside what is in them: how they were read. */
async function noteDown(tx: Transaction, commands: Command[]): Promise<void> {
  const notes = commands.flatMap(({ key, notes }) => (notes ? { key, fields: notes } : []))
  if (notes.length > 0) await tx.run(store.writeNotes, { notes })
}

/** What statements of one subject add up to: only those about a run do. */
export function subjectOf(ws: string, command: Command): string | null {
  const run = kindOf(command).reports(command)
  return run && reportsId(ws, run.runId)
}
