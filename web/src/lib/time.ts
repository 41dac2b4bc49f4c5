/** Times are shown in UTC everywhere, so that two people who look at one record read the same thing. */
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const dayOfMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const second = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
})

/** Such as `3 Mar 2026`. @param instant RFC 3339 */
export function dayText(instant: string): string {
  return day.format(new Date(instant))
}

/** Such as `3 Mar 2026, 09:05 UTC`. @param instant RFC 3339 */
export function timeText(instant: string): string {
  const date = new Date(instant)
  return `${day.format(date)}, ${clock.format(date)} UTC`
}

/** Such as `March 2026`. @param instant RFC 3339 */
export const monthText = (instant: string): string => month.format(new Date(instant))

/** Such as `3 Mar`. @param instant RFC 3339 */
export const dayOfMonthText = (instant: string): string => dayOfMonth.format(new Date(instant))

/** Such as `Tuesday`. @param instant RFC 3339 */
export const weekdayText = (instant: string): string => weekday.format(new Date(instant))

/** Such as `09:05`, in UTC. @param instant RFC 3339 */
export const clockText = (instant: string): string => clock.format(new Date(instant))

/** To the second, such as `3 Mar, 09:05:07 UTC`. @param instant RFC 3339 */
export function momentText(instant: string): string {
  const date = new Date(instant)
  return `${dayOfMonth.format(date)}, ${second.format(date)} UTC`
}
