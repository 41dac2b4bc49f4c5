import type { ClockState } from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { type Day, isoOf, type Zone } from './dates.ts'
import type { Counting } from './period.ts'
import type { Escalation } from './types.ts'

/** After so much of the time, in percent, somebody is told. */
export const ESCALATION_PERCENTS = [50, 80, 100] as const

/** Due today is in time. Overdue is what comes after the last instant. */
export function stateAt(at: Instant, due: Day, dueAt: Instant, zone: Zone): ClockState {
  if (at > dueAt) return 'OVERDUE'
  return due > zone.dayOf(at) ? 'IN_TIME' : 'DUE_TODAY'
}

/**
 * When so much of the time has gone: at the beginning of a day, and where a part of a day is left over, of the day before; of hours, at the
 * instant.
 */
export function escalationsOf({ of, rule, received, zone }: Counting, due: Day, dueAt: Instant): Escalation[] {
  const days = due - received
  return ESCALATION_PERCENTS.map((percent) => {
    if ('hours' in rule.span) {
      const at = of.receivedAt + Math.floor(((dueAt - of.receivedAt) * percent) / 100)
      return { percent, date: isoOf(zone.dayOf(at)), at }
    }
    const day = received + Math.floor((days * percent) / 100)
    return { percent, date: isoOf(day), at: Math.max(of.receivedAt, zone.startOf(day)) }
  })
}
