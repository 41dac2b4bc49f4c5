import type { ClockInput, ClockResolvers, QueryResolvers } from '../../generated/schema.ts'
import { instantOf } from '../../platform/asOf.ts'
import { badUserInput } from '../../platform/errors.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { clockOf } from './clockOf.ts'
import { type ClockCase, ClockError } from './types.ts'

const Query: Pick<Required<QueryResolvers>, 'clock'> = {
  clock: (_, { input }, { now }) => {
    const at = instantOf(input.at, now(), 'input.at')
    try {
      return clockOf(caseOf(input), at)
    } catch (error) {
      if (error instanceof ClockError)
        throw badUserInput(error.message, `input.${inputField[error.field] ?? error.field}`)
      throw error
    }
  },
}

const Clock: Pick<Required<ClockResolvers>, 'notice'> = { notice: () => 'Computed, not legal advice.' }

/** What the input calls otherwise than the case. */
const inputField: Record<string, string> = {
  'holidays.added': 'addedHolidays',
  'holidays.removed': 'removedHolidays',
}

/** The times of an input. Throws BAD_USER_INPUT for one without a zone. */
function caseOf({ addedHolidays, removedHolidays, at: _, ...input }: ClockInput): ClockCase {
  const given = (time: ClockInput['receivedAt'], path: string): Instant => instantOf(time, 0, path)
  return {
    ...input,
    receivedAt: given(input.receivedAt, 'input.receivedAt'),
    pauses: input.pauses.map(({ reason, askedAt, answeredAt }, i) => ({
      reason,
      askedAt: given(askedAt, `input.pauses.${i}.askedAt`),
      answeredAt: answeredAt == null ? null : given(answeredAt, `input.pauses.${i}.answeredAt`),
    })),
    extension: input.extension && {
      reason: input.extension.reason,
      noticeAt: given(input.extension.noticeAt, 'input.extension.noticeAt'),
    },
    holidays: { added: addedHolidays, removed: removedHolidays },
  }
}

export const clockResolvers = { Query, Clock }
