import type { Instant } from './instant.ts'

/** A day, as people write it. */
export const dayOf = (at: Instant): string =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A time to the minute, as people write it. */
export const timeOf = (at: Instant): string => `${dayOf(at)}, ${new Date(at).toISOString().slice(11, 16)} UTC`
