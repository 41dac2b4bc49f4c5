import type { RequestReason, UserError, UserErrorCode } from '../../generated/schema.ts'
import { type Actor, type ChangeAudit, onRecord } from '../../platform/access/index.ts'
import type { Database, Transaction } from '../../platform/db/index.ts'
import type { PersonKeys } from '../../platform/keys/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { clockOf } from '../clocks/index.ts'
import { type Move, movesFrom, next, stateOf } from '../stages/index.ts'
import type { Vault } from '../vault/index.ts'
import { chained, type EventRow } from './events.ts'
import * as events from './store/events.ts'
import * as store from './store/requests.ts'
import { ClockCase, GivenIdentities } from './stored.ts'

export type { RequestRow } from './store/requests.ts'

/** Who changes a request. */
export type Handling = {
  ws: string
  db: Database
  actor: Pick<Actor, 'subject'>
  audit: ChangeAudit
  /** Under which people's identities are digested; null: they were destroyed. */
  personKeys: PersonKeys | null
  /** Where raw identifiers are sealed. */
  vault: Pick<Vault, 'seal' | 'closedIn'>
  now: () => Instant
  /** Everybody who speaks when the actor does, each in one word. */
  behind: () => Promise<readonly string[]>
}

export type Outcome = { request: store.RequestRow | null; duplicate?: store.RequestRow | null; userErrors: UserError[] }

/** Which request, and as of which change of it the caller saw it. */
export type Seen = { id: string; version: number }

/** What a change says happened. */
export type Said = { kind: EventRow['kind']; body: Record<string, unknown> }

/** Why somebody has to look at a request again: its person is back, what was deferred is to be done, or a model was not trained again in time. */
export const alarms = ['REAPPEARED', 'DEFERRAL_OVER', 'RETRAINING_OVERDUE'] as const
export type Alarm = (typeof alarms)[number]

/** `moves`: one after the other. `duplicate`: why it did not go further. */
export type Change = {
  set?: Partial<Omit<store.RequestRow, 'clock' | 'identities' | 'stage' | 'state' | 'closedBy'>>
  clock?: ClockCase
  identities?: store.RequestRow['identities']
  moves?: readonly Move[]
  said: readonly Said[]
  duplicate?: store.RequestRow
  /** What whoever handles requests is mailed of at once. */
  alarm?: Alarm
  /** Of a request that is closed: it stays closed as it was, and is shredded when it was to be. */
  keepsClose?: true
  /** It decides about what others did: whoever made it has not handled the request. */
  decides?: true
}

export const refuse = (code: UserErrorCode, message: string, ...field: string[]): UserError => ({
  code,
  field,
  message,
})

export const refused = (error: UserError, duplicate: store.RequestRow | null = null): Outcome => ({
  request: null,
  duplicate,
  userErrors: [error],
})

/**
 * Changes a request in one transaction, which has its events and its audit entry as well. Of two changes that saw the same version
 * the second is refused. Throws DatabaseError, in which case nothing was changed.
 * @param decide what is to change, or why not
 */
export async function change(by: Handling, name: string, { id, version }: Seen, decide: Decide): Promise<Outcome> {
  return onRecord(by, name, (tx) => changeIn(tx, by, { id, version }, decide), recordOf)
}

type Decide = (row: store.RequestRow, tx: Transaction) => Promise<Change | UserError> | Change | UserError

/** As `change`, in a transaction that somebody else began and puts on record. */
export async function changeIn(tx: Transaction, by: Handling, { id, version }: Seen, decide: Decide): Promise<Outcome> {
  const [row] = await tx.run(store.lockRequest, { id })
  if (!row) return refused(NO_REQUEST)
  if (row.version !== version) return refused(changedMeanwhile(row.version))
  const decided = await decide(row, tx)
  if ('code' in decided) return refused(decided)
  return apply(tx, by, row, decided)
}

/** What of a change goes on record; null: nothing was changed. */
export const recordOf = ({ request }: Outcome) =>
  request ? { about: [request.id, ...(request.customer ? [request.customer] : [])] } : null

const NO_REQUEST = refuse('NOT_FOUND', 'There is no request with this id. `requests` lists all.', 'id')

const changedMeanwhile = (version: number) =>
  refuse('CHANGED_MEANWHILE', `Somebody changed this request: it is at version ${version}. Read it again.`, 'version')

async function apply(tx: Transaction, by: Handling, row: store.RequestRow, made: Change): Promise<Outcome> {
  let { stage, closedBy } = row
  for (const move of made.moves ?? []) {
    const to = movesFrom(stage, row.type).includes(move) ? next(stage, move) : null
    if (to === null) return refused(wrongStage(stage, row.type))
    stage = to
    if (to === 'CLOSED') closedBy = move
  }
  const at = by.now()
  const isClosing = stage === 'CLOSED' && !(made.keepsClose && row.stage === 'CLOSED')
  const clock = made.clock ?? row.clock
  const said = chained(row.id, { n: row.events, hash: row.lastHash }, made.said, { at, by: by.actor.subject })
  const last = said.at(-1)
  const set = {
    ...made.set,
    stage,
    closedBy,
    state: stateOf(stage, closedBy),
    ...(isClosing ? { closedAt: at } : {}),
    ...queueOf(clock, stage === 'CLOSED' ? (isClosing ? at : row.closedAt) : null, at),
    ...(made.alarm ? { alarm: made.alarm, alarmAt: at, escalateAt: at } : {}),
    clock: ClockCase.write(clock),
    identities: GivenIdentities.write(made.identities ?? row.identities),
    v: row.version + 1,
    handlers: made.decides ? row.handlers : [...new Set([...row.handlers, ...(await by.behind())])],
    events: last?.n ?? row.events,
    lastHash: last?.hash ?? row.lastHash,
  }
  await tx.run(events.appendEvents, { id: row.id, rows: said })
  if (isClosing) for (const { id } of await tx.run(store.sealedOf, { id: row.id })) await by.vault.closedIn(tx, id, at)
  const [request = null] = await tx.run(store.setRequest, { id: row.id, set })
  return { request, duplicate: made.duplicate ?? null, userErrors: [] }
}

/** What somebody is told who wants what the stage does not allow. */
export const wrongStage = (stage: store.RequestRow['stage'], type: store.RequestRow['type']) => {
  const allowed = movesFrom(stage, type)
    .map((move) => move.toLowerCase().replaceAll('_', ' '))
    .join(', ')
  return refuse(
    'WRONG_STAGE',
    allowed ? `The request is at ${stage}. What can happen now: ${allowed}.` : 'The request is closed.',
    'id',
  )
}

/** Later than any due date: the places of closed requests, the last closed first. */
export const CLOSED_FROM = 1e15

type Queue = { due: number; place: number; escalateAt: number | null }

/** Where a request stands in the queue, when it falls due, and when somebody is told of it (`mail/`). @param closedAt null: it is open */
export function queueOf(clock: ClockCase, closedAt: Instant | null, at: Instant): Queue {
  const { dueAt: due, escalations } = clockOf(clock, at)
  if (closedAt !== null) return { due, place: 2 * CLOSED_FROM - closedAt, escalateAt: null }
  return { due, place: due, escalateAt: escalations[0]?.at ?? null }
}

/** Reasons for which a request may be denied. */
export const isDenial = (reason: RequestReason | null | undefined): reason is RequestReason =>
  reason != null && reason !== 'NEED_USER_VERIFICATION'
