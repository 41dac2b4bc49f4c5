import type { Carries } from '@/generated/graphql.ts'
import type { Link } from '@/graph-view/index.ts'
import { shownName } from '@/lib/closed.ts'
import { type FoldedGraph, PERSON } from './foldedGraph.ts'
import { nameOf } from './words.ts'

/** What a line says of what it carries. */
export const carriesWords: Readonly<Record<Carries, string>> = {
  PERSONAL: 'Carries personal data',
  PSEUDONYMISED: 'Carries pseudonymised data',
  AGGREGATED: 'Carries aggregates',
  ANONYMISED: 'Carries anonymised data',
  NONE: 'Carries nothing of a person',
}

/** The jobs by which data comes along a link; none: it is carried on without one. Pure. */
export function jobsOfLink({ runNodes, jobs }: FoldedGraph, { id, from, to }: Link): readonly string[] {
  const runNode = runNodes.find((one) => one.id === from || one.id === to)
  return runNode ? [runNode.job] : (jobs.get(id) ?? [])
}

/** Such as `crm.contacts → mart.customers`. Pure. */
export function linkEnds({ cards, runNodes }: FoldedGraph, { from, to }: Link): string {
  const names = new Map(cards.map((card) => [card.id, shownName(nameOf(card))]))
  const name = (id: string): string => {
    if (id === PERSON) return 'This person'
    return names.get(id) ?? runNodes.find((one) => one.id === id)?.job ?? ''
  }
  return `${name(from)} → ${name(to)}`
}

const NAMED = 4

/** Such as `Jobs: a, b and 3 more`. */
export function jobsText(jobs: readonly string[]): string {
  const more = jobs.length - NAMED
  return `${jobs.length === 1 ? 'Job' : 'Jobs'}: ${jobs.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
