import { z } from 'zod'
import { versionOf } from '../../catalog/artifacts/index.ts'
import type { ArtifactKind } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'

const Nothing = z.object({})

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

export const writeErasures = statement(
  'writeErasures',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (e:Read {ws: $ws, id: row.id})
  SET e:Erasure, e.key = row.key, e.at = row.at, e.outcome = row.outcome, e.effective = row.effective, e.evidence = row.evidence, e.byRef = row.byRef
  WITH e, row MATCH (c:Customer {ws: $ws, ref: row.ref})
  CREATE (e)-[:ASKED {ws: $ws}]->(c)`,
)
