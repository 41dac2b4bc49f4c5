import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

const Nothing = z.object({})

/**
 * Write-locks artifacts in the order given, making those not seen yet. `seen`: somebody reports writing or describing it.
 * Answers those of which that is news.
 */
export const lockArtifacts = statement(
  'lockArtifacts',
  z.object({ id: z.string() }),
  `
  UNWIND $artifacts AS row
  MERGE (a:Artifact {ws: $ws, id: row.id})
  ON CREATE SET a:$(row.label), a.kind = row.kind, a.namespace = row.namespace, a.name = row.name,
    a.datasource = row.namespace, a.producerSeen = false
  SET a:Artifact
  WITH a, row WHERE row.seen AND NOT a.producerSeen
  SET a.producerSeen = true
  RETURN a.id AS id`,
)

/** The terms of both (vocabulary/terms.ts), each once and sorted. */
const together = (before: string, more: string) => `reduce(text = '', term IN COLLECT {
      UNWIND split(coalesce(${before}, ''), ' ') + split(${more}, ' ') AS one
      WITH DISTINCT one WHERE one <> '' RETURN one ORDER BY one
    } | CASE text WHEN '' THEN term ELSE text + ' ' + term END)`

/** The spellings of an artifact's name that are kept: more differ only in what no rule needs. */
const MOST_SPELLINGS = 20

/**
 * How statements call artifacts that are there and locked: what is shown is the first by (at, key), and it is found by any. Answers
 * those that are shown or found otherwise than before.
 */
export const nameArtifacts = statement(
  'nameArtifacts',
  z.object({ id: z.string(), fresh: z.boolean() }),
  `
  UNWIND $called AS row
  MATCH (a:Artifact {ws: $ws, id: row.id})
  WITH a, row, coalesce(a.spellings, []) AS known, a.namedAt IS NULL AS fresh,
    a.namedAt IS NULL OR row.at < a.namedAt OR (row.at = a.namedAt AND row.key < a.namedBy) AS first
  WITH a, row, first, fresh, COLLECT { UNWIND known + row.spellings AS s RETURN DISTINCT s ORDER BY s LIMIT ${MOST_SPELLINGS} } AS spellings, known
  WHERE first OR spellings <> known
  SET a.spellings = spellings, a.search = reduce(text = '', s IN spellings | text + toLower(s) + '\n'),
    a.terms = ${together('a.terms', 'row.terms')}
  FOREACH (_ IN CASE WHEN first THEN [1] ELSE [] END |
    SET a.namespace = row.namespace, a.name = row.name, a.namedAt = row.at, a.namedBy = row.key)
  RETURN a.id AS id, fresh`,
  { called: ['id', 'namespace', 'name', 'at', 'key', 'spellings', 'terms'] },
)

/** What new artifacts look like, in the order of the likenesses, which are locked: two that are alike and new see each other. */
export const writeLikenesses = statement(
  'writeLikenesses',
  Nothing,
  `
  UNWIND $rows AS row
  MERGE (l:Likeness {ws: $ws, id: row.id})
  SET l:Likeness
  WITH l, row
  MATCH (a:Artifact {ws: $ws, id: row.artifact})
  FOREACH (_ IN CASE WHEN row.whole THEN [1] ELSE [] END | MERGE (a)-[s:SPELLED]->(l) ON CREATE SET s.ws = $ws)
  FOREACH (_ IN CASE WHEN row.whole THEN [] ELSE [1] END | MERGE (a)-[s:SHORTENED]->(l) ON CREATE SET s.ws = $ws)`,
  { rows: ['id', 'artifact', 'whole'] },
)

/** The artifacts that look like these. */
export const artifactsAlike = statement(
  'artifactsAlike',
  z.object({ id: z.string() }),
  `
  UNWIND $artifacts AS id
  MATCH (a:Artifact {ws: $ws, id: id})
  CALL (a) {
    MATCH (a)-[:SPELLED]->(:Likeness)<-[:SPELLED|SHORTENED]-(b:Artifact) RETURN b
    UNION
    MATCH (a)-[:SHORTENED]->(:Likeness)<-[:SPELLED]-(b:Artifact) RETURN b
  }
  WITH DISTINCT a, b WHERE a <> b
  RETURN DISTINCT b.id AS id`,
)

/** Artifacts that views read on behalf of whoever reads them. */
export const lockSources = statement(
  'lockSources',
  Nothing,
  'UNWIND $artifacts AS id MATCH (a:Artifact {ws: $ws, id: id}) SET a:Artifact',
)
