import type { ClockState } from '@/generated/graphql.ts'

const DAY = 86_400_000

/** How much time a task has, as due dates of requests are shown. @param due RFC 3339 @param now in ms */
export function taskDue(due: string, now: number): { daysLeft: number; state: ClockState } {
  const left = Date.parse(due) - now
  if (left < 0) return { daysLeft: -Math.floor(-left / DAY), state: 'OVERDUE' }
  return { daysLeft: Math.floor(left / DAY), state: left < DAY ? 'DUE_TODAY' : 'IN_TIME' }
}
