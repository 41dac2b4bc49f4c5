import { z } from 'zod'
import { statement, type Transaction } from '../../platform/db/index.ts'
import { bySpelling, type Said, standingOf } from './said.ts'

/** Identities by digest, each with its customer and all that was said of it and others. */
export type Neighbours = Map<string, { digest: string; ref: string; links: { other: string; said: Said[] }[] }>

const Nothing = z.object({})

/** Erasures that were asked for one of these customers: by their ref, or by an identity. */
const askedErasures = statement(
  'askedErasures',
  z.object({ id: z.string(), at: z.number(), byRef: z.boolean(), ref: z.string(), cleared: z.array(z.string()) }),
  `
  UNWIND $refs AS ref
  MATCH (c:Customer {ws: $ws, ref: ref})<-[:ASKED]-(e:Erasure)
  RETURN e.id AS id, e.at AS at, coalesce(e.byRef, false) AS byRef, c.ref AS ref, [(e)-[:ERASES]->(x:Customer) | x.ref] AS cleared`,
)

const writeErased = statement(
  'writeErased',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (e:Read {ws: $ws, id: row.id})
  CALL (e, row) { MATCH (e)-[old:ERASES]->(c:Customer) WHERE NOT c.ref IN row.refs DELETE old }
  UNWIND row.refs AS ref
  MATCH (c:Customer {ws: $ws, ref: ref})
  MERGE (e)-[r:ERASES]->(c) SET r.ws = $ws`,
)

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
