import { randomUUID } from 'node:crypto'
import type { Database, Statement } from '../db/index.ts'
import { onRecord } from './onRecord.ts'
import type { ChangeAudit } from './requestAudit.ts'

type Kept = { fresh: boolean }

/**
 * What is said once, under an id that its sender chose. `statement` makes it unless there is one, and gives back what stands, with whether `claim` made it.
 * `isSame`: whether that says what is said now. `about`: what goes on record where it is new.
 */
type Saying<Row extends Kept> = {
  statement: Statement<Row>
  row: object
  isSame(kept: Omit<Row, 'fresh'>): boolean
  about(kept: Omit<Row, 'fresh'>): string
}

/**
 * Keeps what came first under an id, and puts it on record with that. Sent again it changes nothing. @returns what stands; null: it says something else
 * Throws DatabaseError, in which case nothing was kept.
 */
export async function keepFirst<Row extends Kept>(
  by: { db: Pick<Database, 'write'>; audit: ChangeAudit },
  name: string,
  { statement, row, isSame, about }: Saying<Row>,
): Promise<Omit<Row, 'fresh'> | null> {
  const claim = randomUUID()
  const done = await onRecord(
    by,
    name,
    async (tx) => {
      const [found] = await tx.run(statement, { rows: [row], claim })
      if (!found) throw new Error(`${name} kept nothing`)
      const { fresh, ...kept } = found
      return isSame(kept) ? { fresh, kept } : null
    },
    (said) => (said?.fresh ? { about: [about(said.kept)] } : null),
  )
  return done?.kept ?? null
}
