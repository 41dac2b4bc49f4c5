import type { Closing } from '../../catalog/closed/index.ts'
import { ArtifactKind, type ArtifactOrder } from '../../generated/schema.ts'
import type { PageArgs } from '../../platform/paging.ts'
import { strengthOf } from './ranks.ts'
import { type SortKey, sortedPage } from './sortedPage.ts'
import { type TouchedArtifact, touchedArtifacts } from './touchedSystems.ts'
import type { ListedVersion } from './verdicts.ts'

export type ByArtifactArgs = PageArgs & { order: ArtifactOrder; descending: boolean }

/** A page of a list by artifact, what is alike by verdict. Throws as `sortedPage`. */
export function artifactsPage(
  list: readonly ListedVersion[],
  args: ByArtifactArgs,
  closing?: Pick<Closing, 'opens'> | null,
) {
  const rows = touchedArtifacts(list).map((node) => ({ node, key: keyIn(node, args.order, closing) }))
  return { ...sortedPage(rows, args), versions: list.length }
}

/** Names of what is closed sort nothing: its place would tell what it is called. */
function keyIn(row: TouchedArtifact, order: ArtifactOrder, closing?: Pick<Closing, 'opens'> | null): SortKey {
  const value =
    byName.has(order) && closing && !closing.opens(row.artifact, row.strongest.place) ? null : sortedValue(row, order)
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
