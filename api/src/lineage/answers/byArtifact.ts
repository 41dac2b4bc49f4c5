import { z } from 'zod'
import type { Closing } from '../../catalog/closed/index.ts'
import { ArtifactKind, type ArtifactOrder } from '../../generated/schema.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { strengthOf } from './ranks.ts'
import { ordered, type TouchedArtifact, touchedArtifacts } from './touchedSystems.ts'
import { firstOf, type ListedVersion } from './verdicts.ts'

export type ByArtifactArgs = PageArgs & { order: ArtifactOrder; descending: boolean }

const MOST_PAGED = 100

/** `isLast`: 1 where it has nothing to be sorted by. Then come verdict, newest first, and id. */
const Key = z.tuple([z.number(), z.union([z.string(), z.number()]), z.number(), z.number(), z.string()])
type ArtifactKey = z.infer<typeof Key>

/**
 * A page of a list by artifact, sorted over all of it. A cursor holds the sort key of the last row, so that a page stays right while writes
 * go on. Throws BAD_USER_INPUT for a page of less than 1 or more than 100, or a cursor that is not ours.
 */
export function artifactsPage(
  list: readonly ListedVersion[],
  { first, after, order, descending }: ByArtifactArgs,
  closing?: Pick<Closing, 'opens'> | null,
) {
  const count = checkCount(first, MOST_PAGED, 'first')
  const last = keyOf(after, Key)
  const rows = touchedArtifacts(list).map((node) => ({ node, key: keyIn(node, order, closing) }))
  const compare = comparing(descending ? -1 : 1)
  const rest = last ? rows.filter(({ key }) => compare(key, last) > 0) : rows
  const found = firstOf(rest, count + 1, (a, b) => compare(a.key, b.key))
  const page = connectionOf(found, count, rows.length, ({ node, key }) => ({ cursor: cursorOf(key), node }))
  return { ...page, versions: list.length }
}

/** Names of what is closed sort nothing: its place would tell what it is called. */
function keyIn(row: TouchedArtifact, order: ArtifactOrder, closing?: Pick<Closing, 'opens'> | null): ArtifactKey {
  const value = byName.has(order) && closing && !closing.opens(row.strongest.place) ? null : sortedValue(row, order)
  return [value === null ? 1 : 0, value ?? 0, strengthOf(row.rank), row.newest, row.artifact]
}

const byName: ReadonlySet<ArtifactOrder> = new Set<ArtifactOrder>(['NAME', 'SYSTEM', 'OWNER'])

const kinds = Object.values(ArtifactKind)

function sortedValue({ strongest, kind, rank, newest, live, versions }: TouchedArtifact, order: ArtifactOrder) {
  const { name, system, owner } = strongest.place.names
  const values: Record<ArtifactOrder, string | number | null> = {
    VERDICT: strengthOf(rank),
    NAME: name.toLowerCase(),
    KIND: kinds.indexOf(kind),
    SYSTEM: system?.toLowerCase() ?? null,
    OWNER: owner?.toLowerCase() ?? null,
    CREATED: newest,
    CURRENT: live,
    VERSIONS: versions,
  }
  return values[order]
}

const comparing =
  (direction: 1 | -1) =>
  (a: ArtifactKey, b: ArtifactKey): number =>
    a[0] - b[0] || direction * byValue(a[1], b[1]) || a[2] - b[2] || b[3] - a[3] || ordered(a[4], b[4])

/** Of one list all are texts, or all are numbers. */
const byValue = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : ordered(String(a), String(b))
