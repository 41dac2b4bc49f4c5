import { artifactsOneWith } from '../../catalog/artifacts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { groupBy } from '../../vocabulary/groups.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { type DeclarationRow, standingOf } from '../declarations/index.ts'
import type { Authorised } from './flows.ts'
import { meet, type PurposeSet, setOf } from './sets.ts'

/** What is authorised at a time, and by which declarations, both by the id of an artifact. */
export type Standing = {
  authorised: Authorised
  declarations: ReadonlyMap<string, readonly DeclarationRow<'AUTHORISATION'>[]>
}

/**
 * What is authorised at a time. What is said under one name of an artifact holds under its others (docs/adr/0013-names.md).
 * @param knownBy leaves out what arrived later
 * Throws DatabaseError.
 */
export async function authorisedAt(db: Database, at: Instant, knownBy?: Instant): Promise<Standing> {
  const rows = await standingOf(db, 'AUTHORISATION', at, knownBy)
  const said = groupBy(rows, ({ artifact }) => artifact ?? '')
  const ids = [...said.keys()]
  const declarations = new Map<string, DeclarationRow<'AUTHORISATION'>[]>(said)
  const groups = ids.length > 0 ? await db.read(artifactsOneWith, { ids }) : []
  for (const { id, others } of groups)
    for (const other of others) declarations.set(other, [...(declarations.get(other) ?? []), ...(said.get(id) ?? [])])
  return { authorised: authorisedBy(declarations), declarations }
}

type Said = { said: { purposes: readonly string[] } }

/** What all that is said of each artifact allows. */
export const authorisedBy = (declarations: ReadonlyMap<string, readonly Said[]>): Authorised =>
  new Map([...declarations].map(([id, its]) => [id, allowedByAll(its)]))

const allowedByAll = (rows: readonly Said[]): PurposeSet =>
  rows.map(({ said }) => setOf(said.purposes)).reduce((set, one) => meet(set, one))
