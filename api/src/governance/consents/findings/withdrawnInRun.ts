import { both } from '../sets.ts'
import type { Rule } from './facts.ts'

/** The run read data of people who had said no before it began. */
export const withdrawnInRun: Rule = ({ run, startedAt, purpose, read, refusedThen }) => {
  const certain = both(read.certain, refusedThen).size
  const possible = both(read.possible, refusedThen).size
  if (certain + possible === 0) return []
  const remedy = `Leave them out of what the run reads, and run it again. POST /consents/members?purpose=${purpose} says whom.`
  return [
    { code: 'WITHDRAWN_IN_RUN', since: startedAt, purpose, run, version: null, certain, possible, due: null, remedy },
  ]
}
