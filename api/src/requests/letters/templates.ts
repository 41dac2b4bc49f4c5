import type { LetterKind } from '../../generated/schema.ts'
import type { RequestRow } from '../cases/index.ts'
import type { Clock } from '../clocks/index.ts'
import { dayText } from '../mail/index.ts'
import { rights } from '../packages/index.ts'
import { complaints, completions, extensionReasons, refusals } from './words.ts'

export type Draft = { kind: LetterKind; subject: string; text: string }

/** What a letter says is known of the request. */
export type Of = Pick<RequestRow, 'type' | 'stage' | 'state' | 'mode' | 'reference' | 'reason' | 'verifiedAt'> & {
  clock: Pick<Clock, 'regime' | 'received' | 'due' | 'latest' | 'extension' | 'daysLeft'>
}

/** Which letters can be written now. Pure. */
export function kindsFor({ stage, state, mode, clock }: Pick<Of, 'stage' | 'state' | 'mode' | 'clock'>): LetterKind[] {
  if (mode === 'PROCESSOR') return []
  if (state === 'DENIED') return ['REFUSAL']
  if (state === 'FULFILLED') return ['COMPLETION']
  if (stage === 'CLOSED') return []
  return clock.latest === null ? ['ACKNOWLEDGEMENT'] : ['ACKNOWLEDGEMENT', 'EXTENSION']
}

type Template = { subject: (right: string) => string; body: (of: Of, right: string) => string[] }

const templates: Record<LetterKind, Template> = {
  ACKNOWLEDGEMENT: {
    subject: (right) => `We received your request for ${right}`,
    body: ({ clock, verifiedAt, ...of }, right) => [
      `We received your request for ${right} on ${dayText(clock.received)}.${referenceOf(of)}`,
      `We will answer by ${answerBy(clock, clock.due)}. Should it take longer, we will tell you before then, and say why.`,
      ...(verifiedAt === null ? ['We may ask you to show us who you are, so that nobody else gets your data.'] : []),
    ],
  },
  EXTENSION: {
    subject: (right) => `We need more time for your request for ${right}`,
    body: ({ clock, ...of }, right) => [
      `We received your request for ${right} on ${dayText(clock.received)}.${referenceOf(of)}`,
      `It takes longer than we hoped: ${clock.extension ? extensionReasons[clock.extension.reason] : '{{the reason}}'}`,
      `We will answer by ${answerBy(clock, clock.extension?.due ?? clock.latest ?? clock.due)}.`,
      complaints[clock.regime],
    ],
  },
  REFUSAL: {
    subject: (right) => `Your request for ${right}`,
    body: ({ clock, reason, ...of }, right) => [
      `We received your request for ${right} on ${dayText(clock.received)}.${referenceOf(of)}`,
      `We do not act on it: ${refusals[reason ?? 'OTHER']}`,
      complaints[clock.regime],
    ],
  },
  COMPLETION: {
    subject: (right) => `Your request for ${right} is done`,
    body: ({ clock, type, ...of }, right) => [
      `We received your request for ${right} on ${dayText(clock.received)}.${referenceOf(of)}`,
      completions[type],
      `If something is missing, write to us. ${complaints[clock.regime]}`,
    ],
  },
}

/** A day that is over is promised to nobody. */
const answerBy = ({ daysLeft }: Of['clock'], day: string) =>
  daysLeft < 0 ? '{{the day by which you will answer}}' : dayText(day)

const referenceOf = ({ reference }: Pick<Of, 'reference'>) =>
  reference === null ? '' : ` Our reference is ${reference}.`

/** A letter to begin with. What nobody but its sender knows stands in {{ }}. Pure. */
export function draftOf(kind: LetterKind, of: Of): Draft {
  const { subject, body } = templates[kind]
  const right = rights[of.type]
  const text = ['Hello,', ...body(of, right), '{{your name and company}}'].join('\n\n')
  return { kind, subject: subject(right), text }
}

/** What is still to be filled in, each once. Pure. */
export const placeholdersIn = (text: string): string[] => [...new Set(text.match(/\{\{[^{}]*\}\}/g))]
