import { z } from 'zod'
import type { CustomerRow } from '../../catalog/customers/index.ts'
import type { VersionInput } from '../../generated/schema.ts'
import { OrdinalSet, peopleAt } from '../../membership/index.ts'
import { askedInstant } from '../../platform/asOf.ts'
import type { Database } from '../../platform/db/index.ts'
import { badUserInput, forbidden } from '../../platform/errors.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { type Affected, affectedIn } from './affectedPeople.ts'
import { withinTime } from './answer.ts'
import type { CompletenessRow } from './caveats.ts'
import { startsById, startsOf, type VersionsQueryContext } from './starts.ts'

export type AffectedArgs = {
  version?: VersionInput | null | undefined
  versionId?: string | null | undefined
  asOf?: InstantInput | null | undefined
  first: number
  after?: string | null | undefined
}

export type CustomerPage = {
  edges: { cursor: string; node: CustomerRow; certain: boolean }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  certain: number
  possible: number
  completeness: CompletenessRow
}

const MOST_PAGED = 100

/**
 * From a version back to people: whoever is CONFIRMED in it for certain, whoever is DERIVED there possibly, those about whom a
 * deployment was asked among them; whoever was erased from it is not in it any more. Pages go by the order in which people became
 * known, so they are stable while others are written. Throws ARTIFACT_NOT_FOUND, VERSION_NOT_FOUND or BAD_USER_INPUT.
 */
export async function affectedCustomers(context: VersionsQueryContext, args: AffectedArgs): Promise<CustomerPage> {
  return pageOfPeople(context.db, await peopleIn(context, args), args)
}

/** One page of people, in the order in which they became known. Throws BAD_USER_INPUT for a page that cannot be, and DatabaseError. */
export async function pageOfPeople(
  db: Database,
  { certain, possible, completeness }: Affected,
  page: PageArgs,
): Promise<CustomerPage> {
  const count = checkCount(page.first, MOST_PAGED, 'first')
  const [after = -1] = keyOf(page.after, z.tuple([z.number()])) ?? []
  const ordinals = upTo(certain, possible, after + 1, count + 1)
  const edges = (await customersAt(db, ordinals.slice(0, count), certain)).map(({ ordinal, ...edge }) => ({
    cursor: cursorOf([ordinal]),
    ...edge,
  }))
  return {
    edges,
    pageInfo: { hasNextPage: ordinals.length > count, endCursor: edges.at(-1)?.cursor ?? null },
    certain: certain.size,
    possible: possible.size,
    completeness,
  }
}

export type AffectedCustomer = { node: CustomerRow; ordinal: number; certain: boolean }

async function customersAt(db: Database, ordinals: number[], certain: OrdinalSet): Promise<AffectedCustomer[]> {
  return (await peopleAt(db, ordinals)).map(({ ref, ordinal, namespaces }) => ({
    node: { ref, namespaces },
    ordinal,
    certain: certain.has(ordinal),
  }))
}

/** All of an answer, for an export: `batches` of people, in the order of pages. Throws as `affectedCustomers`. */
export type WholeAffected = Affected & { asOf: Instant; batches: AsyncIterable<AffectedCustomer[]> }

const AT_ONCE = 1_000

export async function allAffected(
  context: VersionsQueryContext,
  args: Omit<AffectedArgs, 'first' | 'after'>,
): Promise<WholeAffected> {
  const affected = await peopleIn(context, args)
  const { certain, possible } = affected
  async function* batches() {
    for (let next = 0, ordinals = upTo(certain, possible, next, AT_ONCE); ordinals.length > 0; ) {
      yield await customersAt(context.db, ordinals, certain)
      next = (ordinals.at(-1) ?? 0) + 1
      ordinals = upTo(certain, possible, next, AT_ONCE)
    }
  }
  return { ...affected, batches: batches() }
}

/** Everybody in one version, named by its artifact or its id, as of a time. Throws as `affectedCustomers`. */
export async function peopleIn(context: VersionsQueryContext, args: Omit<AffectedArgs, 'first' | 'after'>) {
  const asOf = askedInstant(args.asOf, context.now())
  const versions = await versionsOf(context, args, asOf)
  await checkOpen(context, versions)
  const found = await withinTime(context, async (stop) => {
    const each: Affected[] = []
    for (const version of versions) each.push(await affectedIn(context, version, asOf, stop))
    return each.reduce(together)
  })
  return { asOf, ...(found ?? tooLate) }
}

/** Who is in what is closed is nobody's to see who is not cleared for it. */
async function checkOpen({ clearing }: VersionsQueryContext, versions: readonly string[]): Promise<void> {
  const closing = clearing?.closing
  if (!closing) return
  const closed = await Promise.all(versions.map((id) => closing.thing(id)))
  if (closed.includes(true)) throw forbidden({ message: NOT_CLEARED })
}

const NOT_CLEARED = 'This version is closed to you. Ask an administrator to be cleared for its system.'

/** The people of two versions that stand for one thing, under two names. */
function together(one: Affected, other: Affected): Affected {
  const [certain, possible] = [new OrdinalSet(), new OrdinalSet()]
  for (const set of [one, other]) {
    certain.union(set.certain)
    possible.union(set.possible)
  }
  possible.subtract(certain)
  const caveats = new Map(one.completeness.caveats.map((caveat) => [caveat.code, caveat]))
  for (const caveat of other.completeness.caveats)
    if ((caveats.get(caveat.code)?.count ?? 0) < caveat.count) caveats.set(caveat.code, caveat)
  const [a, b] = [one.completeness, other.completeness]
  const completeness = {
    complete: a.complete && b.complete,
    truncatedBy: a.truncatedBy ?? b.truncatedBy ?? null,
    reached: a.reached + b.reached,
    outside: a.outside + b.outside,
    caveats: [...caveats.values()],
  }
  return { certain, possible, completeness }
}

/** The one version that is asked about, and what is one with it under other names. Throws BAD_USER_INPUT for none or two, and as `startsOf` and `startsById`. */
async function versionsOf(context: VersionsQueryContext, { version, versionId }: Partial<AffectedArgs>, asOf: Instant) {
  if (Boolean(version) === Boolean(versionId))
    throw badUserInput('Name one version: by its artifact in `version`, or by its id in `versionId`.', 'version')
  const found = version
    ? await startsOf(context, [version], asOf, () => 'version')
    : await startsById(context, [versionId ?? ''], asOf, () => 'versionId')
  return found.length > 0 ? found : ['']
}

const tooLate: Affected = {
  certain: new OrdinalSet(),
  possible: new OrdinalSet(),
  completeness: { complete: false, truncatedBy: 'QUERY_TIMEOUT', reached: 0, outside: 0, caveats: [] },
}

/** The first ordinals of two sets together, ascending, from `first` on. */
function upTo(a: OrdinalSet, b: OrdinalSet, first: number, count: number): number[] {
  const take = (set: OrdinalSet) => {
    const found: number[] = []
    for (const ordinal of set.from(first)) {
      if (found.length === count) break
      found.push(ordinal)
    }
    return found
  }
  return [...take(a), ...take(b)].sort((x, y) => x - y).slice(0, count)
}
