import type {
  AskAgainInput,
  ExtendInput,
  ExtensionReason,
  PauseRequestInput,
  ResumeRequestInput,
  UserError,
} from '../../generated/schema.ts'
import { pastInstant } from '../../platform/asOf.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { type Change, change, type Handling, type Outcome, type RequestRow, refuse, type Said } from './change.ts'
import { due } from './open.ts'
import type { ClockCase } from './stored.ts'

/** The person was told in time that it takes longer. Throws DatabaseError. */
export const extendRequest = (by: Handling, input: ExtendInput): Promise<Outcome> =>
  change(by, 'extendRequest', input, (row) =>
    atTime(by, row, input.noticeAt, 'noticeAt', (noticeAt) => extendedBy(by, row, { ...input, noticeAt }, 'noticeAt')),
  )

type Notice = { noticeAt: Instant; reason: ExtensionReason; note?: string | null | undefined }

/** A change that extends a request by a notice that was given then; or why it is none. `field`: where the notice's time was said. */
export function extendedBy(
  by: Pick<Handling, 'now'>,
  row: RequestRow,
  { noticeAt, reason, note = null }: Notice,
  field: string,
): Change | UserError {
  if (row.clock.extension) return refuse('TOO_MANY', 'The request was extended already; no law allows it twice.', 'id')
  const said = { kind: 'EXTENDED', body: { noticeAt, reason, note } } as const
  return timed(by, { ...row.clock, extension: { noticeAt, reason } }, said, field)
}

/** Whoever asked was asked something. Throws DatabaseError. */
export const pauseRequest = (by: Handling, input: PauseRequestInput): Promise<Outcome> =>
  change(by, 'pauseRequest', input, (row) =>
    atTime(by, row, input.askedAt, 'askedAt', (askedAt) => {
      const { reason } = input
      if (openPause(row))
        return refuse('TOO_MANY', 'A question is open already. Answer it first, with resumeRequest.', 'id')
      if (reason === 'IDENTITY' && row.verifiedAt !== null)
        return refuse('WRONG_STAGE', 'Whoever asked has proved who they are. Give another reason.', 'reason')
      const isIdentity = reason === 'IDENTITY'
      const said = { kind: isIdentity ? 'IDENTITY_ASKED' : 'PAUSED', body: { reason, askedAt } } as const
      const clock = { ...row.clock, pauses: [...row.clock.pauses, { reason, askedAt, answeredAt: null }] }
      const made = timed(by, clock, said, 'askedAt')
      if ('code' in made || !isIdentity) return made
      return { ...made, moves: ['ASK_IDENTITY'], set: { reason: 'NEED_USER_VERIFICATION' } }
    }),
  )

/** They answered. Throws DatabaseError. */
export const resumeRequest = (by: Handling, input: ResumeRequestInput): Promise<Outcome> =>
  change(by, 'resumeRequest', input, (row) =>
    atTime(by, row, input.answeredAt, 'answeredAt', (answeredAt) => {
      const open = openPause(row)
      if (!open) return refuse('NOT_FOUND', 'No question is open.', 'id')
      if (answeredAt < open.askedAt)
        return refuse('INVALID_RANGE', 'The answer would be earlier than the question.', 'answeredAt')
      const pauses = row.clock.pauses.map((pause) => (pause === open ? { ...pause, answeredAt } : pause))
      const said = { kind: 'RESUMED', body: { reason: open.reason, answeredAt } } as const
      return timed(by, { ...row.clock, pauses }, said, 'answeredAt')
    }),
  )

/** The same was asked once more: the dates stay. Throws DatabaseError. */
export const askAgain = (by: Handling, input: AskAgainInput): Promise<Outcome> =>
  change(by, 'askAgain', input, (row) =>
    atTime(by, row, input.receivedAt, 'receivedAt', (receivedAt) => ({
      said: [{ kind: 'ASKED_AGAIN', body: { receivedAt, reference: input.reference ?? null } }],
    })),
  )

const openPause = ({ clock }: RequestRow) => clock.pauses.find(({ answeredAt }) => answeredAt === null)

function atTime(
  by: Handling,
  row: RequestRow,
  given: InstantInput,
  field: string,
  decide: (time: Instant) => Change | UserError,
): Change | UserError {
  if (row.stage === 'CLOSED') return refuse('WRONG_STAGE', 'The request is closed.', 'id')
  const time = pastInstant(given, by.now(), [field])
  if (typeof time !== 'number') return time
  if (time < row.receivedAt) return refuse('INVALID_RANGE', 'This is earlier than the request itself.', field)
  return decide(time)
}

/** A change of what the dates depend on, unless it gives none. */
function timed(by: Pick<Handling, 'now'>, clock: ClockCase, said: Said, field: string): Change | UserError {
  const dates = due(clock, by.now())
  return 'code' in dates ? { ...dates, field: [field] } : { clock, said: [said] }
}
