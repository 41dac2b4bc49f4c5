import { type Day, isoOf, wordsOf, type Zone } from './dates.ts'
import type { Rule } from './rules.ts'
import { type ClockCase, ClockError, type Pause, type PauseInput } from './types.ts'

/** One question as days. `beginsAnew`: time counts from its answer; else it adds `pause.days`. */
export type Question = { pause: Pause; field: string; asked: Day; answered: Day; beginsAnew: boolean }

/**
 * The questions of a case under its rule, in the order in which they were given. Days that two of them share count once, for the one that was
 * asked first. One that is open counts as answered `today`. Throws ClockError for one that cannot be.
 */
export function questionsOf(of: ClockCase, rule: Rule, zone: Zone, today: Day): Question[] {
  const received = zone.dayOf(of.receivedAt)
  if ((of.pauses?.length ?? 0) > MOST_QUESTIONS)
    throw new ClockError('INVALID_PAUSE', 'pauses', `Give at most ${MOST_QUESTIONS} questions.`)
  const spans = (of.pauses ?? []).map((pause, i) => spanOf(pause, of, zone, today, `pauses.${i}`))
  const begins = spans
    .filter(({ pause }) => rule.pauses[pause.reason].effect === 'BEGINS_ANEW')
    .reduce((latest, { answered }) => Math.max(latest, answered), received)
  const counted = new Set<string>()
  const days = new Map<Span, number>()
  for (const span of inOrder(spans)) {
    const more = addedBy(span, rule, begins).filter((day) => !counted.has(day))
    for (const day of more) counted.add(day)
    days.set(span, more.length)
  }
  return spans.map((span) => {
    const { effect, ...cited } = rule.pauses[span.pause.reason]
    const beginsAnew = effect === 'BEGINS_ANEW'
    const added = beginsAnew ? span.answered - received : (days.get(span) ?? 0)
    return { ...span, beginsAnew, pause: { ...span.pause, days: added, ...cited } }
  })
}

/** The one asked first is the first. */
export const inOrder = <Asked extends { asked: Day }>(questions: readonly Asked[]): Asked[] =>
  [...questions].sort((a, b) => a.asked - b.asked)

/** What a question did, in words. */
export function becauseOf({ pause, asked, answered }: Question): string {
  const [what, open] = [pause.days === 1 ? 'day' : 'days', pause.answeredAt === null]
  return `${pause.days} ${what} of waiting: asked on ${wordsOf(asked)}, ${open ? 'if answered' : 'answered'} on ${wordsOf(answered)}`
}

const MOST_QUESTIONS = 100
const MOST_DAYS = 3_650

type Span = { pause: PauseInput; field: string; asked: Day; answered: Day }

function spanOf(pause: PauseInput, of: ClockCase, zone: Zone, today: Day, field: string): Span {
  const { askedAt, answeredAt } = pause
  if (askedAt < of.receivedAt)
    throw new ClockError(
      'INVALID_PAUSE',
      `${field}.askedAt`,
      'It was asked before the request came. Give the time of the question.',
    )
  if (answeredAt !== null && answeredAt < askedAt)
    throw new ClockError(
      'INVALID_PAUSE',
      `${field}.answeredAt`,
      'The answer is before its question. Give a later time, or none.',
    )
  const asked = zone.dayOf(askedAt)
  const answered = answeredAt === null ? Math.max(asked, today) : zone.dayOf(answeredAt)
  if (answered - asked > MOST_DAYS)
    throw new ClockError('INVALID_PAUSE', `${field}.answeredAt`, `The answer is more than ${MOST_DAYS} days later.`)
  return { pause, field, asked, answered }
}

/** The days that one question adds. Those of before time began are none. */
function addedBy({ pause, asked, answered }: Span, rule: Rule, begins: Day): string[] {
  const { effect } = rule.pauses[pause.reason]
  if (effect === 'NONE' || effect === 'BEGINS_ANEW') return []
  const first = Math.max(effect === 'BOTH_DAYS' ? asked : asked + 1, begins)
  const count = Math.max(0, answered - first + 1)
  return Array.from({ length: count }, (_, i) => isoOf(first + i))
}
