import type { StatementType } from '../../generated/schema.ts'
import { kindOf, type Summary } from './kinds/index.ts'
import { restore } from './storedStatement.ts'

/** What can be shown of a kept statement. `people`: how many stand in its list. `notes`: where it was formally wrong and read leniently. */
export type StoredSummary = Summary & { statement: StatementType; people: number | null; notes: string[] }

/** Throws StoredJsonError. Pure. */
export function summaryOf(body: string): StoredSummary {
  const { command, people } = restore(body)
  const kind = kindOf(command)
  return { ...kind.summary(command), statement: kind.name, people, notes: command.notes ?? [] }
}
