import { dayText } from '@/lib/time.ts'
import { dueText } from './due.ts'
import type { CaseFacts } from './types.ts'
import { nextSteps, regimeNames, stateNames, typeNames } from './words.ts'

type Facts = Pick<CaseFacts, 'moves' | 'type' | 'stage' | 'state' | 'receivedAt' | 'closedAt'> & {
  clock: Pick<CaseFacts['clock'], 'regime' | 'due' | 'daysLeft' | 'state'>
  manifest: { gaps: readonly { acknowledged: boolean }[] } | null
  package: { current: boolean } | null
}

/** A request in a few words: what was asked and when, until when, and what to do next. */
export function overviewText(facts: Facts): string {
  const { type, stage, state, receivedAt, closedAt, clock } = facts
  const what = `${typeNames[type]} request under the rules of ${regimeNames[clock.regime]}, received ${dayText(receivedAt)}`
  if (stage === 'CLOSED') return `${what}. ${stateNames[state]}${closedAt ? ` on ${dayText(closedAt)}` : ''}.`
  return `${what}, due ${dayText(clock.due)} (${dueText(clock).toLowerCase()}). Next: ${lowered(nextStep(facts))}`
}

function nextStep({ stage, moves, manifest, package: made }: Facts): string {
  const isChecked = stage === 'PLANNING' && manifest?.gaps.every(({ acknowledged }) => acknowledged)
  if (isChecked && moves.includes('DELIVER'))
    return made?.current ? 'Send the package, and record how it was sent.' : 'Prepare the package.'
  if (isChecked && moves.includes('PLAN')) return 'Make a plan.'
  return nextSteps[stage]
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
