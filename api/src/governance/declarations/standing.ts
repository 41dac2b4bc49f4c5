import type { DeclarationKind } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { type DeclarationRow, declarationsOf } from './store.ts'

/**
 * Which declarations count at a time: of those about the same thing the latest by `at`, then by arrival; and none about it once that one has ended.
 * @param knownBy leaves out what arrived later, so that nothing can be back-dated
 */
export function standing<Row extends Pick<DeclarationRow, 'id' | 'about' | 'at' | 'until' | 'recordedAt'>>(
  rows: readonly Row[],
  at: Instant,
  knownBy: Instant = Number.MAX_SAFE_INTEGER,
): Row[] {
  const latest = new Map<string, Row>()
  for (const row of rows) {
    if (row.at > at || row.recordedAt > knownBy) continue
    const other = latest.get(row.about)
    if (!other || isLater(row, other)) latest.set(row.about, row)
  }
  return [...latest.values()].filter(({ until }) => until === null || until > at)
}

type Timed = Pick<DeclarationRow, 'id' | 'at' | 'recordedAt'>

const isLater = (one: Timed, other: Timed): boolean =>
  one.at !== other.at
    ? one.at > other.at
    : one.recordedAt !== other.recordedAt
      ? one.recordedAt > other.recordedAt
      : one.id > other.id

/** All that was declared of a kind, at whatever time, in order. Throws DatabaseError. */
export async function declared<Kind extends DeclarationKind>(
  db: Database,
  kind: Kind,
): Promise<DeclarationRow<Kind>[]> {
  return (await db.read(declarationsOf, { kinds: [kind] })) as DeclarationRow<Kind>[]
}

/** The declarations of a kind that count at a time. `knownBy`: of those that had arrived by then. Throws DatabaseError. */
export async function standingOf<Kind extends DeclarationKind>(
  db: Database,
  kind: Kind,
  at: Instant,
  knownBy?: Instant,
): Promise<DeclarationRow<Kind>[]> {
  return standing(await declared(db, kind), at, knownBy)
}
