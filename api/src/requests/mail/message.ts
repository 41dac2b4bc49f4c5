import type { RightType } from '../../generated/schema.ts'
import type { Alarm } from '../cases/index.ts'
import type { Clock } from '../clocks/index.ts'
import type { Message } from './smtp.ts'

type Of = { id: string; type: RightType; reference: string | null; clock: Clock; percent: number; pages: string }

/**
 * What whoever handles requests is told when so much of the time has gone. Nothing in it is about the person, and the handler's own
 * reference, in which a name may be, is in the text alone: subjects are seen by more people, and logged.
 */
export function escalationMessage({ id, type, reference, clock, percent, pages }: Of): Message {
  const what = typeNames[type]
  const due = dayText(clock.due)
  const left = percent < 100 ? `${percent} % of its time has gone.` : 'This is its last day.'
  return {
    id: `${id}.${percent}.${clock.due}`,
    subject: percent < 100 ? `${what}: due ${due}, ${percent} % of the time has gone` : `${what}: due today, ${due}`,
    text: `A request is open that falls due on ${due}. ${left}

Type: ${what}
Reference: ${reference ?? 'none'}
Due: ${due}, counted in ${clock.zone}
${pages}/requests/${encodeURIComponent(id)}

The date is computed, and no legal advice. The page has the steps and articles that made it.
`,
  }
}

type Alarmed = Omit<Of, 'clock' | 'percent'> & { alarm: Alarm; alarmAt: number | null }

/** What whoever handles requests is told where somebody has to look at a request again. Nothing in it is about the person. */
export function alarmMessage({ id, type, reference, alarm, alarmAt, pages }: Alarmed): Message {
  const { subject, text } = alarmTexts[alarm]
  return {
    id: `${id}.${alarm.toLowerCase()}.${alarmAt}`,
    subject: `${typeNames[type]}: ${subject}`,
    text: `${text}

Type: ${typeNames[type]}
Reference: ${reference ?? 'none'}
${pages}/requests/${encodeURIComponent(id)}
`,
  }
}

const alarmTexts: Record<Alarm, { subject: string; text: string }> = {
  REAPPEARED: {
    subject: 'the person is back',
    text: 'The data of somebody whose request was fulfilled is on record, or in a store, again. What has it is a task of the request.',
  },
  DEFERRAL_OVER: {
    subject: 'what was deferred is to be done',
    text: 'The time is over to which tasks of this request were deferred. They are to be done now.',
  },
  RETRAINING_OVERDUE: {
    subject: 'a model was not trained again in time',
    text: 'The time is over within which a model was to be trained again without the person, and no newer version without them is in use. The task of the request waits for somebody.',
  },
}

const typeNames: Record<RightType, string> = {
  ACCESS: 'Access request',
  PORTABILITY: 'Portability request',
  RECTIFICATION: 'Rectification request',
  DELETION: 'Deletion request',
  RESTRICTION: 'Restriction request',
  OBJECTION: 'Objection',
  OPT_OUT_OF_SALE: 'Opt-out of sale',
  OPT_OUT_OF_AUTOMATED_DECISIONS: 'Opt-out of automated decisions',
  RESET_PROFILE: 'Profile reset',
  WITHDRAW_CONSENT: 'Withdrawal of consent',
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** Such as `3 Mar 2026`. @param day ISO date */
export const dayText = (day: string): string => days.format(new Date(`${day}T00:00:00Z`))
