import { z } from 'zod'
import { versionOf } from '../../catalog/artifacts/index.ts'
import { settleErased } from '../../catalog/customers/index.ts'
import type { ArtifactKind } from '../../generated/schema.ts'
import { statement, type Transaction } from '../../platform/db/index.ts'
import type { ErasureCommand } from '../../vocabulary/command.ts'
import type { Instant } from '../../vocabulary/instant.ts'

const Nothing = z.object({})

/** Outcomes that take the person out of the version; the others are kept on record and change no verdict. */
export const erasing: ReadonlySet<string> = new Set(['deleted', 'anonymised', 'unlearned'])

export const outcomes: readonly string[] = [
  ...erasing,
  'masked',
  'retained_exempt',
  'retained_hold',
  'deferred_until',
  'retrain_committed',
  'notified',
  'not_found',
  'failed',
]

/**
 * A version by its id, also by one that it had before; with its artifact, how it is named, and when what the id
 * stands for was made; null: nobody reported that.
 */
export const findVersions = statement(
  'findVersions',
  z.object({
    asked: z.string(),
    id: z.string(),
    artifact: z.string(),
    kind: z.custom<ArtifactKind>((value) => typeof value === 'string'),
    namespace: z.string(),
    artifactName: z.string(),
    name: z.string().nullable(),
    written: z.boolean(),
    madeAt: z.number().nullable(),
  }),
  `
  UNWIND $ids AS id
  ${versionOf('id', 'coalesce(w, later) AS w, ')}
  WITH id, w, coalesce(own, joined) AS v WHERE v IS NOT NULL
  MATCH (v)-[:VERSION_OF]->(a:Artifact)
  RETURN id AS asked, v.id AS id, a.id AS artifact, a.kind AS kind, a.namespace AS namespace, a.name AS artifactName,
    v.name AS name, v.view IS NOT NULL OR EXISTS { (:Write)-[:BOUND]->(v) } AS written,
    coalesce(w.at, CASE WHEN v.view IS NOT NULL THEN v.createdAt END) AS madeAt`,
)

/** Customers by ref or by an identity's digest, as far as they are known. */
export const findErased = statement(
  'findErased',
  z.object({ key: z.string(), ref: z.string() }),
  `
  UNWIND $rows AS row
  OPTIONAL MATCH (byRef:Customer {ws: $ws, ref: row.ref})
  OPTIONAL MATCH (:Identity {ws: $ws, digest: row.digest})-[:IDENTIFIES]->(byIdentity:Customer)
  WITH row, coalesce(byRef, byIdentity) AS c WHERE c IS NOT NULL
  RETURN row.key AS key, c.ref AS ref`,
)

const writeErasures = statement(
  'writeErasures',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (e:Read {ws: $ws, id: row.id})
  SET e:Erasure, e.at = row.at, e.outcome = row.outcome, e.effective = row.effective, e.evidence = row.evidence, e.byRef = row.byRef
  WITH e, row MATCH (c:Customer {ws: $ws, ref: row.ref})
  CREATE (e)-[:ASKED {ws: $ws}]->(c)`,
)

/**
 * Whether an erasure is dated before what it names was made: nothing can have been deleted from that. A time that was cut to the
 * second may lie before one within that second.
 */
export const isBefore = (erasedAt: Instant, madeAt: Instant): boolean =>
  erasedAt < madeAt && !(erasedAt % 1000 === 0 && madeAt < erasedAt + 1000)

/** Writes erasures onto their reads, which bind them to their versions. */
export async function recordErasures(
  tx: Transaction,
  erasures: { id: string; ref: string; command: ErasureCommand }[],
): Promise<void> {
  if (erasures.length === 0) return
  const rows = erasures.map(({ id, ref, command: { at, customer, outcome, evidence } }) => ({
    id,
    ref,
    byRef: 'ref' in customer,
    at,
    outcome,
    evidence,
    effective: erasing.has(outcome),
  }))
  await tx.run(writeErasures, { rows })
  await settleErased(
    tx,
    rows.map(({ ref }) => ref),
  )
}
