import type { Transaction } from '../../platform/db/index.ts'
import { bySpelling, type Said, standingOf } from './said.ts'
import { askedErasures, writeErased } from './store/erased.ts'

/** Identities by digest, each with its customer and all that was said of it and others. */
export type Neighbours = Map<string, { digest: string; ref: string; links: { other: string; said: Said[] }[] }>

/**
 * Whom erasures clear: the identity that they name, in all its spellings; by a ref, every identity that was linked to it at the
 * erasure's time (docs/adr/0005). `linked`: these customers' identities, and all that were ever linked with them, locked.
 */
export async function settleErasures(tx: Transaction, refs: string[], linked: Neighbours): Promise<void> {
  const rows = (await tx.run(askedErasures, { refs })).flatMap(({ id, at, byRef, ref, cleared }) => {
    const joins = byRef ? (said: Said[]) => standingOf(said, at)?.how === 'SAME_PERSON' : isSpelling
    const wanted = reached(linked, ref, joins)
    return wanted.join() === cleared.toSorted().join() ? [] : [{ id, refs: wanted }]
  })
  if (rows.length > 0) await tx.run(writeErased, { rows })
}

const isSpelling = (said: Said[]) => said.some((one) => bySpelling(one) && one.how === 'SAME_PERSON')

/** The customers whose identities links of a kind join to those of one, sorted. */
function reached(linked: Neighbours, ref: string, joins: (said: Said[]) => boolean): string[] {
  const digests = new Set([...linked.values()].flatMap((one) => (one.ref === ref ? one.digest : [])))
  for (const digest of digests)
    for (const { other, said } of linked.get(digest)?.links ?? []) if (joins(said)) digests.add(other)
  return [...new Set([...digests].flatMap((digest) => linked.get(digest)?.ref ?? []))].sort()
}
