import { BreachKind, type NotificationState, type Notified } from '@/generated/graphql.ts'

/** What a breach does to data, as somebody who reports one would say it. */
export const breachNames: Readonly<Record<BreachKind, string>> = {
  CONFIDENTIALITY: 'Seen by somebody who may not',
  INTEGRITY: 'Changed by somebody who may not, or by mistake',
  AVAILABILITY: 'Lost or out of reach',
}

export const breaches: readonly BreachKind[] = Object.values(BreachKind)

export const notifiedNames: Readonly<Record<Notified, string>> = {
  AUTHORITY: 'Supervisory authority',
  PEOPLE: 'People concerned',
}

export const notificationNames: Readonly<Record<NotificationState, string>> = {
  OPEN: 'Not told yet',
  OVERDUE: 'Overdue',
  DONE: 'Told in time',
  DONE_LATE: 'Told late',
}
