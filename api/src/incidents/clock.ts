import type { NotificationState, Notified } from '../generated/schema.ts'
import { formatInstant, type Instant } from '../vocabulary/instant.ts'

/** By when somebody has to be told; `due` null: the law gives no number. */
export type Clock = { whom: Notified; source: string; due: Instant | null; state: NotificationState; steps: string[] }

/** What the clocks of an incident go by. Null: nobody was told yet. */
export type Awareness = { awareAt: Instant; authorityNotifiedAt: Instant | null; peopleNotifiedAt: Instant | null }

const HOUR = 3_600_000
const AUTHORITY_HOURS = 72

/**
 * The clocks of a breach under the GDPR. Art. 33(1): the authority is told within 72 hours of awareness. They are exact hours: a
 * weekend or holiday does not move them. Art. 34(1): people are told without undue delay where the risk is high, which is no number.
 * Computed, not legal advice. Pure.
 */
export const clocksOf = (incident: Awareness, now: Instant): Clock[] => [
  authorityClock(incident, now),
  peopleClock(incident),
]

function authorityClock({ awareAt, authorityNotifiedAt: told }: Awareness, now: Instant): Clock {
  const due = awareAt + AUTHORITY_HOURS * HOUR
  const state = told === null ? (now > due ? 'OVERDUE' : 'OPEN') : told > due ? 'DONE_LATE' : 'DONE'
  const steps = [
    `Awareness: ${formatInstant(awareAt)}.`,
    `${AUTHORITY_HOURS} hours later: ${formatInstant(due)}. Weekends and holidays do not move it.`,
    'No notification is needed where the breach is unlikely to result in a risk to people. After 72 hours it has to give the reasons for the delay.',
    ...(told === null ? [] : [`Notified: ${formatInstant(told)}.`]),
  ]
  return { whom: 'AUTHORITY', source: 'GDPR Art. 33(1)', due, state, steps }
}

function peopleClock({ awareAt, peopleNotifiedAt: told }: Awareness): Clock {
  const steps = [
    `Awareness: ${formatInstant(awareAt)}.`,
    'Without undue delay, where the breach is likely to result in a high risk to people. The law gives no number of hours.',
    ...(told === null ? [] : [`Told: ${formatInstant(told)}.`]),
  ]
  return { whom: 'PEOPLE', source: 'GDPR Art. 34(1)', due: null, state: told === null ? 'OPEN' : 'DONE', steps }
}
