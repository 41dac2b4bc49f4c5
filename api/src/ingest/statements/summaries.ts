import type { StatementType } from '../../generated/schema.ts'
import type { Command } from '../../vocabulary/command.ts'
import { type StatementKind, type Summary, statementKinds } from './kinds/index.ts'

/** What can be shown of a kept statement. `people`: how many stand in its list. `notes`: where it was formally wrong and read leniently. */
export type KeptSummary = Summary & { statement: StatementType; people: number | null; notes: string[] }

/** Null for a statement of a type that this version does not know. Pure. */
export function summaryOf(type: string, body: string): KeptSummary | null {
  if (!Object.hasOwn(statementKinds, type)) return null
  const kind = statementKinds[type as Command['type']] as unknown as StatementKind<Command>
  const kept = JSON.parse(body)
  return {
    ...kind.summary(kept),
    statement: kind.name,
    people: typeof kept.members === 'number' ? kept.members : null,
    notes: kept.notes ?? [],
  }
}
