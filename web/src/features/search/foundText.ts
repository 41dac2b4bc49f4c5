import { counted, numberText } from '@/lib/words.ts'
import type { Found } from './useFound.ts'

/** How a search stands, in a sentence: what was found, how much of it is shown, and what was not searched. Pure. */
export function foundText({ status, entries, total, limited, problem }: Found): string {
  if (status === 'failed') return problem ?? 'The search failed: the lineage service is not responding. Try again.'
  if (status !== 'ready') return 'Searching …'
  const part = limited ? ' Only what your clearance covers was searched.' : ''
  if (total === 0) return `No name has all of these words.${part}`
  const all = counted(total, 'match', 'matches')
  return `${entries.length < total ? `${numberText(entries.length)} of ${all}` : all}.${part}`
}
