import type { ClockDate } from '../../generated/schema.ts'
import type { Calendar } from './calendar.ts'
import { type Day, isoOf, wordsOf, type Zone } from './dates.ts'
import { becauseOf, inOrder, type Question } from './pauses.ts'
import type { Cited, Rule, Span } from './rules.ts'
import { spanEnd } from './spans.ts'
import type { ClockCase, ClockStep } from './types.ts'

/** What the dates of a case are found with, and where their steps and holidays are noted. */
export type Counting = {
  of: ClockCase
  rule: Rule
  zone: Zone
  calendar: Calendar
  received: Day
  questions: readonly Question[]
  steps: ClockStep[]
  passed: Day[]
}

/**
 * Where a period ends. `begins`: the day from which it is counted; `unpaused`: its end if no question added days; `late`: the first question
 * that was asked when it was over.
 */
export type Ended = { begins: Day; end: Day; unpaused: Day; late: Question | null }

/**
 * The end of a period: counted from the receipt or the answer that it begins with, with the days of questions, moved to a working day where
 * the rule says so. A question that is asked when the period is over changes nothing.
 */
export function periodOf(counting: Counting, towards: ClockDate, span: Span, cited: Cited): Ended {
  const { rule, calendar } = counting
  const moved = (day: Day) => (rule.rolls ? calendar.workingDayFrom(day) : day)
  const begin = beginningOf(counting, towards, (day) => moved(spanEnd(counting, day, span).day))
  const { day, because, holidays } = spanEnd(counting, begin.day, span)
  counting.passed.push(...holidays)
  note(counting, towards, day, because, cited)
  let paused = day
  let late = begin.late
  for (const question of inOrder(counting.questions.filter(({ beginsAnew, pause }) => !beginsAnew && pause.days > 0))) {
    if (question.asked > moved(paused)) late ??= question
    else {
      paused = paused + question.pause.days
      note(counting, towards, paused, becauseOf(question), question.pause)
    }
  }
  return { begins: begin.day, end: roll(counting, towards, paused), unpaused: moved(day), late }
}

/** Adds a step. */
export function note(
  { steps }: Counting,
  towards: ClockDate,
  day: Day,
  because: string,
  { rule, certainty }: Cited,
): void {
  steps.push({ towards, date: isoOf(day), because, rule, certainty })
}

/** Time begins with the receipt, or with the last answer that it has to wait for. */
function beginningOf(counting: Counting, towards: ClockDate, endFrom: (day: Day) => Day) {
  let [day, late]: [Day, Question | null] = [counting.received, null]
  for (const question of inOrder(counting.questions.filter(({ beginsAnew }) => beginsAnew))) {
    if (question.asked > endFrom(day)) late ??= question
    else if (question.answered > day) {
      day = question.answered
      const open = question.pause.answeredAt === null ? ', if the answer comes that day' : ''
      note(counting, towards, day, `The time begins on ${wordsOf(day)}${open}`, question.pause)
    }
  }
  return { day, late }
}

function roll(counting: Counting, towards: ClockDate, end: Day): Day {
  const { rule, calendar, passed } = counting
  const { rolls } = rule
  if (!rolls) return end
  return calendar.workingDayFrom(end, (free, why) => {
    passed.push(free)
    note(counting, towards, free + 1, why, rolls)
  })
}
