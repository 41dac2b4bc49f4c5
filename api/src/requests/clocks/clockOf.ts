import type { Certainty } from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { calendarOf, usedHolidays } from './calendar.ts'
import { type Day, isoOf, wordsOf, zoneOf } from './dates.ts'
import { extensionOf } from './extension.ts'
import { memberStates } from './memberStates.ts'
import { questionsOf } from './pauses.ts'
import { type Counting, type Ended, note, periodOf } from './period.ts'
import { readingsOf } from './readings.ts'
import { regimes } from './regimes/index.ts'
import { ruleOf } from './ruleOf.ts'
import { escalationsOf, stateAt } from './state.ts'
import { type Clock, type ClockCase, ClockError, type ClockStep } from './types.ts'

/**
 * The clock of a case: every date, with the steps that made it, and how it stands `at` an instant. Pure: the same case and instant give
 * the same clock. Computed, not legal advice. Throws ClockError, with the field, for a case that has none, and for an extension or a question
 * that came too late.
 */
export function clockOf(of: ClockCase, at: Instant): Clock {
  const counting = countingOf(of, at)
  const { zone, received, rule, steps, questions } = counting
  const acknowledge = acknowledged(counting)
  const base = 'hours' in rule.span ? hours(counting, rule.span.hours) : baseOf(counting)
  if (rule.refusal) note(counting, 'REFUSE', base.end, 'In the same time as the answer, with the reasons', rule.refusal)
  const latest = rule.extension && periodOf(counting, 'LATEST', rule.extension.span, rule.extension)
  const extension = extensionOf(of, rule, base, latest)
  const used: Period = extension && latest ? { ...latest, at: zone.endOf(latest.end) } : base
  refuseLate(used)
  const due = used.end
  return {
    ...{ regime: of.regime, duty: of.duty ?? 'REQUEST', zone: zone.name },
    ...{ receivedAt: of.receivedAt, received: isoOf(received) },
    acknowledgeBy: acknowledge === null ? null : isoOf(acknowledge),
    refuseBy: rule.refusal && isoOf(base.end),
    ...{ due: isoOf(due), dueAt: used.at },
    latest: latest && isoOf(latest.end),
    extensionNoticeBy: rule.extension && isoOf(base.end),
    steps,
    readings: readingsOf({ counting, acknowledge, base, latest, used }),
    holidays: usedHolidays(counting.passed, counting.calendar),
    extension,
    pauses: questions.map(({ pause }) => pause),
    escalations: escalationsOf(counting, due, used.at),
    certainty: leastOf(steps, extension ? 'LATEST' : 'DUE'),
    daysLeft: due - zone.dayOf(at),
    state: stateAt(at, due, used.at, zone),
  }
}

/** A period that ends at an instant: a day's last one, but where hours are counted. */
export type Period = Ended & { at: Instant }

function countingOf(of: ClockCase, at: Instant): Counting {
  const zone = zoneOf(zoneNameOf(of))
  const received = zone.dayOf(of.receivedAt)
  if (of.receivedAt > LAST_RECEIPT)
    throw new ClockError('INVALID_DATE', 'receivedAt', 'Nothing is known of holidays after the year 2200.')
  const rule = ruleOf(of, of.duty ?? 'REQUEST', isoOf(received))
  const calendar = calendarOf(of, regimes[of.regime])
  const questions = questionsOf(of, rule, zone, zone.dayOf(at))
  const counting: Counting = { of, rule, zone, calendar, received, questions, steps: [], passed: [] }
  note(counting, 'RECEIVED', received, `Received on ${wordsOf(received)}`, rule.begins)
  for (const { because, ...cited } of rule.notes) note(counting, 'DUE', received, because, cited)
  return counting
}

const LAST_RECEIPT = Date.UTC(2200, 0, 1)

/** The zone that was given, or the usual one of the regime or Member State. */
function zoneNameOf({ zone, regime, memberState }: ClockCase): string {
  const usual = regimes[regime].zone ?? (memberState ? memberStates[memberState].zone : null)
  const name = zone ?? usual
  if (name !== null) return name
  if (regime === 'EU')
    throw new ClockError('MEMBER_STATE_REQUIRED', 'memberState', 'Give the Member State, whose public holidays count.')
  throw new ClockError('INVALID_ZONE', 'zone', 'Give the zone in which days are counted, such as Europe/Berlin.')
}

/** Questions to the person do not wait: the acknowledgement counts from the receipt. */
function acknowledged(counting: Counting): Day | null {
  const { acknowledge } = counting.rule
  return acknowledge === null
    ? null
    : periodOf({ ...counting, questions: [] }, 'ACKNOWLEDGE', acknowledge.span, acknowledge).end
}

/** A period of days or months ends with the last hour of its last day. */
function baseOf(counting: Counting): Period {
  const ended = periodOf(counting, 'DUE', counting.rule.span, counting.rule)
  return { ...ended, at: counting.zone.endOf(ended.end) }
}

/** A period of hours ends at an instant, weekend or not. */
function hours(counting: Counting, count: number): Period {
  const { of, zone, rule, received } = counting
  const at = of.receivedAt + count * 3_600_000
  const end = zone.dayOf(at)
  const because = `${count} hours later, at ${new Date(at).toISOString()}; weekends and holidays count`
  note(counting, 'DUE', end, because, rule)
  return { begins: received, end, unpaused: end, late: null, at }
}

/** A question that is asked when the time is over stops nothing. */
function refuseLate({ late }: Ended): void {
  if (late)
    throw new ClockError(
      'PAUSE_TOO_LATE',
      `${late.field}.askedAt`,
      'The time was over when this was asked, so it stops nothing. Take it out.',
    )
}

const byCertainty: readonly Certainty[] = ['LOW', 'MEDIUM', 'HIGH']

/** Of all steps to a date, the least certain one decides. */
function leastOf(steps: readonly ClockStep[], last: 'DUE' | 'LATEST'): Certainty {
  const those = steps.filter(({ towards }) => towards === last || towards === 'RECEIVED')
  return byCertainty.find((level) => those.some(({ certainty }) => certainty === level)) ?? 'HIGH'
}
