import { type Answer, filterParameters, type PersonQueryContext, type Whole } from '../../lineage/answers/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { RequestRow } from '../cases/index.ts'
import { exemptionsOf, standing } from '../exemptions/index.ts'
import { standingHolds } from '../holds/index.ts'
import { type Frozen, type Item, itemsOf, lookUp, readManifest } from '../manifests/index.ts'
import { type PositionRow, standingPositions, textOf } from '../positions/index.ts'
import { type Draft, draftOf, type Fact, type Facts } from './draft.ts'

/** What a plan would be now. `isCurrent`: the person's data is as the manifest has it. */
export type Looked = { draft: Draft; frozen: Frozen; isCurrent: boolean }

/**
 * Looks at the person's data as it is now, and plans for it. Null: nobody knows yet whose request it is, or there is no manifest.
 * Throws INCOMPLETE where the answer would lack a recorded path, CUSTOMER_NOT_FOUND, and DatabaseError.
 */
export async function lookNow(context: PersonQueryContext, request: RequestRow): Promise<Looked | null> {
  const { id, customer, manifest: digest, acknowledged } = request
  if (customer === null || digest === null) return null
  const [frozen, manifest] = await Promise.all([
    lookUp(context, id, customer),
    readManifest(context.db, { request: id, digest, acknowledged }),
  ])
  if (!manifest) return null
  const isCurrent = sameItems(frozen.items, await manifest.items())
  return { draft: draftOf(await factsOf(context, request, frozen)), frozen, isCurrent }
}

/**
 * The plan for everything that an answer lists, had the person asked for deletion under EU law at its time: with the positions and holds
 * of then, and without exemptions, which are of a request. Throws DatabaseError.
 */
export async function draftFor({ db }: Pick<PersonQueryContext, 'db'>, answer: Answer): Promise<Draft> {
  const whole = await answer.whole(filterParameters(null))
  const items = factsIn(whole, itemsOf(whole))
  return draftOf({ ...(await stated(db, whole.asOf)), regime: 'EU', items, exemptions: [] })
}

async function factsOf({ db }: PersonQueryContext, { id, clock }: RequestRow, frozen: Frozen): Promise<Facts> {
  const { asOf } = frozen.head
  return {
    ...(await stated(db, asOf)),
    regime: clock.regime,
    items: factsIn(frozen.whole, frozen.items),
    exemptions: standing(await exemptionsOf(db, id), asOf),
  }
}

/** The plan for some versions at a time, wherever the person was found in them, and what was said of models then. Throws DatabaseError. */
export async function draftOfVersions(
  db: Database,
  whole: Whole,
  itemOf: (item: Item) => Item,
): Promise<{ draft: Draft; positions: ReadonlyMap<string, PositionRow> }> {
  const rows = await standingPositions(db, whole.asOf)
  const items = factsIn(whole, itemsOf(whole).map(itemOf))
  const draft = draftOf({ ...(await stated(db, whole.asOf, rows)), regime: 'EU', items, exemptions: [] })
  return { draft, positions: new Map(rows.map((row) => [row.id, row])) }
}

/** What was said in the workspace about anybody's data, and stood at that time. */
const stated = async (
  db: Database,
  at: Instant,
  positions?: readonly PositionRow[],
): Promise<Pick<Facts, 'at' | 'positions' | 'holds'>> => ({
  at,
  positions: (positions ?? (await standingPositions(db, at))).map(positionOf),
  holds: await standingHolds(db, at),
})

const positionOf = (row: PositionRow) => ({ ...row, words: textOf(row) })

/** What is on a list, with what the same look told of it besides. */
function factsIn(whole: Whole, items: readonly Item[]): Fact[] {
  const parents = parentsIn(whole)
  return items.map((item, at): Fact => {
    const { version, system } = whole.versions[at] ?? {}
    return {
      ...item,
      artifact: version?.artifact ?? '',
      destroyedAt: version?.destroyedAt ?? null,
      retentionDays: system?.retentionDays ?? null,
      parents: parents.get(item.versionId) ?? [],
    }
  })
}

/** The model versions from which each model version was made: straight, or by a run that read them. */
function parentsIn({ versions, flows }: Whole): ReadonlyMap<string, string[]> {
  const models = new Set(versions.filter(({ version }) => version.kind === 'MODEL').map(({ version }) => version.id))
  const read = new Map<string, string[]>()
  for (const { from, to } of flows) if (models.has(from)) read.set(to, [...(read.get(to) ?? []), from])
  const parents = new Map<string, Set<string>>()
  for (const { from, to } of flows) {
    if (!models.has(to)) continue
    const found = models.has(from) ? [from] : (read.get(from) ?? [])
    const its = parents.get(to) ?? new Set()
    for (const parent of found) if (parent !== to) its.add(parent)
    parents.set(to, its)
  }
  return new Map([...parents].map(([id, its]) => [id, [...its].sort()]))
}

/** Whether two lists have the same versions, judged alike. */
function sameItems(some: readonly Item[], others: readonly Item[]): boolean {
  const said = ({ versionId, verdict, live, systemKey, systemRole }: Item) =>
    JSON.stringify([versionId, verdict, live, systemKey, systemRole])
  const known = new Set(some.map(said))
  return some.length === others.length && others.every((item) => known.has(said(item)))
}
