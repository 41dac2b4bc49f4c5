import { artifactsOneWith } from '../../catalog/artifacts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { groupBy } from '../../vocabulary/groups.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { type DeclarationRow, declared, standing, standingOf } from '../declarations/index.ts'
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
  return standingIn(rows, await namesOf(db, rows))
}

/** As `authorisedAt`, for many times by one look. Throws DatabaseError. */
export async function authorisations(db: Database): Promise<(at: Instant) => Standing> {
  const rows = await declared(db, 'AUTHORISATION')
  const names = await namesOf(db, rows)
  return (at) => standingIn(standing(rows, at), names)
}

type Names = readonly { id: string; others: string[] }[]

async function namesOf(db: Database, rows: readonly DeclarationRow[]): Promise<Names> {
  const ids = [...new Set(rows.map(({ artifact }) => artifact ?? ''))]
  return ids.length > 0 ? db.read(artifactsOneWith, { ids }) : []
}

function standingIn(rows: readonly DeclarationRow<'AUTHORISATION'>[], names: Names): Standing {
  const said = groupBy(rows, ({ artifact }) => artifact ?? '')
  const declarations = new Map<string, DeclarationRow<'AUTHORISATION'>[]>(said)
  for (const { id, others } of names)
    for (const other of others) {
      const its = [...(declarations.get(other) ?? []), ...(said.get(id) ?? [])]
      if (its.length > 0) declarations.set(other, its)
    }
  return { authorised: authorisedBy(declarations), declarations }
}

type Said = { said: { purposes: readonly string[] } }

/** What all that is said of each artifact allows. */
export const authorisedBy = (declarations: ReadonlyMap<string, readonly Said[]>): Authorised =>
  new Map([...declarations].map(([id, its]) => [id, allowedByAll(its)]))

const allowedByAll = (rows: readonly Said[]): PurposeSet =>
  rows.map(({ said }) => setOf(said.purposes)).reduce((set, one) => meet(set, one))
