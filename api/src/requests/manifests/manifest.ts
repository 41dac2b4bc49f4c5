import type { ManifestFilter } from '../../generated/schema.ts'
import {
  customerImpact,
  filterParameters,
  type PersonQueryContext,
  rankOf,
  summaryOf,
  verdictOf,
  type Whole,
} from '../../lineage/answers/index.ts'
import type { Database, Transaction } from '../../platform/db/index.ts'
import { type PageArgs, pageOfList } from '../../platform/paging.ts'
import { digestOf, Gaps, type Head, type Item, Items, partsOf } from './frozen.ts'
import * as store from './store.ts'

/** What was looked up and not stored yet. `whole`: what else was known of it at that moment. */
export type Frozen = { head: Head; items: Item[]; parts: string[]; digest: string; whole: Whole }

/**
 * Looks up what a person's data touched by now, with every recorded path. Throws INCOMPLETE where the answer would lack one,
 * CUSTOMER_NOT_FOUND, and DatabaseError.
 */
export async function lookUp(context: PersonQueryContext, request: string, customer: string): Promise<Frozen> {
  const { answer, asOf } = await customerImpact(context, { customer: { ref: customer }, strict: true })
  const whole = await answer.whole(filterParameters(null))
  const items = itemsOf(whole)
  const gaps = whole.completeness.caveats.map(({ code, count, message }) => ({ code, count, message }))
  const head = { request, customer, asOf, epoch: answer.epoch, gaps }
  const parts = partsOf(items)
  return { head, items, parts, digest: digestOf(head, parts), whole }
}

/** An answer's list, as a manifest has it. */
export const itemsOf = ({ versions }: Pick<Whole, 'versions'>): Item[] =>
  versions.map(
    ({ version, artifact, system, rank, live }): Item => ({
      versionId: version.id,
      kind: version.kind,
      namespace: artifact?.namespace ?? '',
      name: artifact?.name ?? '',
      label: version.name ?? '',
      systemKey: system?.key ?? null,
      systemRole: system?.role ?? null,
      verdict: verdictOf(rank),
      live,
      createdAt: version.createdAt,
    }),
  )

/** Stores it beside its request, for ever. */
export async function freeze(
  tx: Transaction,
  { head, parts, digest }: Pick<Frozen, 'head' | 'parts' | 'digest'>,
): Promise<void> {
  const { gaps, ...facts } = head
  const rows = parts.map((items, n) => ({ n, items }))
  await tx.run(store.createManifest, { ...facts, gaps: Gaps.write([...gaps]), digest, parts: rows })
}

/** A manifest as it is asked about. */
export type StoredManifest = store.ManifestRow & {
  acknowledged: readonly string[]
  parts: () => Promise<string[]>
  items: () => Promise<Item[]>
}

/** Null: there is none of this digest. Throws DatabaseError. */
export async function readManifest(
  db: Database,
  { request, digest, acknowledged }: { request: string; digest: string; acknowledged: readonly string[] },
): Promise<StoredManifest | null> {
  const [row] = await db.read(store.manifestByDigest, { request, digest })
  if (!row) return null
  const parts = once(async () => (await db.read(store.manifestParts, { digest })).map(({ items }) => items))
  const items = once(async () => (await parts()).flatMap((part) => Items.read(part)))
  return { ...row, acknowledged, parts, items }
}

/** Several fields of one answer ask for the same: it is looked up when the first does. */
function once<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | null = null
  return () => {
    found ??= find()
    return found
  }
}

/** Whether what is stored is what was frozen. */
export const isIntact = async (manifest: StoredManifest): Promise<boolean> =>
  digestOf(manifest, await manifest.parts()) === manifest.digest

/** Items in the order of the answer: the gravest verdict first. Throws BAD_USER_INPUT for a page that cannot be. */
export async function pageOfItems(
  manifest: StoredManifest,
  { filter, ...page }: PageArgs & { filter?: ManifestFilter | null | undefined },
) {
  return pageOfList((await manifest.items()).filter(passes(filter)), page)
}

function passes(filter: ManifestFilter | null | undefined): (item: Item) => boolean {
  const { verdicts, kinds, live } = filter ?? {}
  return (item) =>
    (!verdicts?.length || verdicts.includes(item.verdict)) &&
    (!kinds?.length || kinds.includes(item.kind)) &&
    (live == null || item.live === live)
}

/** How many items there are, counted as an answer counts its versions. */
export const countsOf = async (manifest: StoredManifest) =>
  summaryOf(
    (await manifest.items()).map(({ kind, systemRole: role, verdict, live }) => ({
      kind,
      role,
      rank: rankOf(verdict),
      live,
      count: 1,
    })),
  )
