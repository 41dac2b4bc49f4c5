import { type inferParserType, parseAsString, parseAsStringLiteral } from 'nuqs'
import type { AuditFilter } from '@/generated/graphql.ts'
import { addressOf } from '@/lib/paths.ts'
import { actions, outcomes } from './words.ts'

/** What narrows the audit, as an address holds it. `from`, `before`: minutes in UTC, as a field for a time gives them. */
export const auditParsers = {
  actor: parseAsString.withDefault(''),
  customer: parseAsString.withDefault(''),
  action: parseAsStringLiteral(actions),
  outcome: parseAsStringLiteral(outcomes),
  from: parseAsString.withDefault(''),
  before: parseAsString.withDefault(''),
}

export type AuditChoice = inferParserType<typeof auditParsers>

export const isNarrowed = (choice: AuditChoice): boolean => Object.keys(filterOf(choice)).length > 0

/** What is asked of the API. A time that is none is left for it to refuse. */
export function filterOf({ actor, customer, action, outcome, from, before }: AuditChoice): AuditFilter {
  return {
    ...(actor.trim() === '' ? {} : { actor: actor.trim() }),
    ...(customer.trim() === '' ? {} : { customer: customer.trim() }),
    ...(action === null ? {} : { action }),
    ...(outcome === null ? {} : { outcome }),
    ...(from === '' ? {} : { from: inUtc(from) }),
    ...(before === '' ? {} : { before: inUtc(before) }),
  }
}

/** `2026-03-01T09:00` is a minute in UTC. */
const inUtc = (time: string): string => (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(time) ? `${time}:00Z` : time)

/** Where the same is as a file. */
export const filePath = (choice: AuditChoice, format: 'csv' | 'ndjson'): string =>
  addressOf('/api/audit', { ...(filterOf(choice) as Record<string, string>), format })
