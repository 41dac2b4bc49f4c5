import type { ClockState } from '@/generated/graphql.ts'
import { counted } from '@/lib/words.ts'

/** How near a due date is: `soon` is within three days. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'later'

const SOON_DAYS = 3

type Clock = { daysLeft: number; state: ClockState }

export function urgencyOf({ daysLeft, state }: Clock): Urgency {
  if (state === 'OVERDUE') return 'overdue'
  if (state === 'DUE_TODAY') return 'today'
  return daysLeft <= SOON_DAYS ? 'soon' : 'later'
}

/** Such as `3 days left`, `Due today` or `2 days overdue`. */
export function dueText(clock: Clock): string {
  if (clock.state === 'DUE_TODAY') return 'Due today'
  if (clock.state === 'OVERDUE')
    return clock.daysLeft === 0 ? 'Overdue since today' : `${counted(-clock.daysLeft, 'day')} overdue`
  return `${counted(clock.daysLeft, 'day')} left`
}
