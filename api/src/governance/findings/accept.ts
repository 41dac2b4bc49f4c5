import type { AcceptFindingInput, UserError, WithdrawAcceptanceInput } from '../../generated/schema.ts'
import type { VersionsQueryContext } from '../../lineage/answers/index.ts'
import { keepFirst, onRecord, reasonIn } from '../../platform/access/index.ts'
import { futureInstant } from '../../platform/asOf.ts'
import { idOf } from '../../vocabulary/ids.ts'
import { type Declaring, refuse } from '../declarations/index.ts'
import { findingsBy } from './findings.ts'
import * as store from './store.ts'

type Accepting = Declaring & VersionsQueryContext

export type Accepted = { acceptance: store.AcceptanceRow | null; userErrors: UserError[] }

const YEAR = 366 * 24 * 3_600_000
const LONGEST = 2_000

const refused = (error: UserError): Accepted => ({ acceptance: null, userErrors: [error] })

/** Decides to live with a finding until a day; the first answer to a key stays. Throws as `findingsBy`; then nothing was stored. */
export async function acceptFinding(by: Accepting, input: AcceptFindingInput): Promise<Accepted> {
  const at = by.now()
  const until = futureInstant(input.until, at, ['until'])
  if (typeof until !== 'number') return refused(until)
  const reason = reasonIn(input.reason)
  const wrong = wrongIn(input, reason) ?? (until > at + YEAR ? TOO_LONG : null)
  if (wrong) return refused(wrong)
  const { list } = await findingsBy(by, at)
  const finding = list.find(({ id }) => id === input.finding)
  if (!finding) return refused(NOT_FOUND)
  const row = {
    id: idOf(by.ws, 'acceptance', input.idempotencyKey),
    finding: finding.id,
    ...{ reason, at, until, by: by.actor.subject, certain: finding.certain, possible: finding.possible },
  }
  const acceptance = await keepFirst(by, 'acceptFinding', {
    statement: store.accept,
    row,
    isSame: (kept) => kept.finding === row.finding && kept.reason === reason && kept.until === until,
    about: (kept) => kept.finding,
  })
  return acceptance ? { acceptance, userErrors: [] } : refused(CONFLICT)
}

const NOT_FOUND = refuse('NOT_FOUND', 'Nothing is found with this id now. `findings` lists all.', 'finding')
const TOO_LONG = refuse('INVALID_RANGE', 'Give a day within a year: then somebody has to look at it again.', 'until')
const CONFLICT = refuse(
  'IDEMPOTENCY_CONFLICT',
  'This key came before with other content. Use a new key.',
  'idempotencyKey',
)

function wrongIn({ idempotencyKey }: AcceptFindingInput, reason: string): UserError | null {
  if (idempotencyKey.trim() === '')
    return refuse('MISSING', 'Give a key of your own, so that it can be sent again.', 'idempotencyKey')
  if (reason === '') return refuse('MISSING', 'Say why it may stay as it is.', 'reason')
  return reason.length > LONGEST ? refuse('TOO_LONG', `Give at most ${LONGEST} characters.`, 'reason') : null
}

/** The finding counts again. Throws DatabaseError. */
export async function withdrawAcceptance(
  by: Accepting,
  { finding }: WithdrawAcceptanceInput,
): Promise<{ userErrors: UserError[] }> {
  const done = await onRecord(
    by,
    'withdrawAcceptance',
    (tx) => tx.run(store.withdrawAcceptance, { finding, now: by.now(), by: by.actor.subject }),
    (rows) => (rows.length > 0 ? { about: [finding] } : null),
  )
  return {
    userErrors: done.length > 0 ? [] : [refuse('NOT_FOUND', 'No finding with this id is accepted now.', 'finding')],
  }
}
