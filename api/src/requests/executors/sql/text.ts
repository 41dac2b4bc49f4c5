import { ExecutorProblem } from '../executor.ts'

/** An identifier in SQL, whatever it holds. Throws for U+0000, which no store takes. */
export function quoted(name: string): string {
  if (name.includes('\0')) throw new ExecutorProblem('DATASET_INVALID', 'A name holds the character U+0000.')
  return `"${name.replaceAll('"', '""')}"`
}

/** A text in SQL, where no parameter can stand. For stores in which a backslash is a character like others. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
