import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

const Nothing = z.object({})

/**
 * Claims idempotency keys: makes the statements that are new, and answers for each key the digest that stands and
 * whether it is this call's; when each first arrived is kept (`recordedAt`). `forgiven`: it had been refused, or an event that it corrects; `parts`: keys of what was sound of it then. The node's lock is held to the end of the transaction, so two calls with one key queue.
 */
export const claimStatements = statement(
  'claimStatements',
  z.object({
    key: z.string(),
    digest: z.string(),
    fresh: z.boolean(),
    forgiven: z.boolean(),
    parts: z.array(z.string()),
  }),
  `
  UNWIND $statements AS row
  MERGE (s:Statement {ws: $ws, key: row.key})
  ON CREATE SET s.digest = row.digest, s.type = row.type, s.subject = row.subject, s.body = row.body, s.at = row.at, s.by = row.by,
    s.recordedAt = $now, s.claim = $claim
  WITH s, row
  CALL (row) {
    MATCH (x:RefusedEvent {ws: $ws, id: row.key})
    WITH x, coalesce(x.parts, []) AS sound
    DELETE x
    RETURN count(*) > 0 AS forgiven, coalesce(head(collect(sound)), []) AS parts
  }
  CALL (row) {
    MATCH (x:RefusedEvent {ws: $ws, subject: row.corrects.id})
    WHERE all(dataset IN x.datasets WHERE dataset IN row.corrects.datasets)
    DELETE x
    RETURN count(x) > 0 AS corrected
  }
  RETURN s.key AS key, s.digest AS digest, coalesce(s.claim = $claim, false) AS fresh, forgiven OR corrected AS forgiven, parts`,
)

/** Of statements' sound parts, those whose statement came whole. */
export const partsOfKnown = statement(
  'partsOfKnown',
  z.object({ key: z.string() }),
  'UNWIND $parts AS row MATCH (:Statement {ws: $ws, key: row.whole}) RETURN row.key AS key',
)

export const keptParts = statement(
  'keptParts',
  z.object({ body: z.string() }),
  'UNWIND $keys AS key MATCH (s:Statement {ws: $ws, key: key}) RETURN s.body AS body',
)

export const releaseStatements = statement(
  'releaseStatements',
  Nothing,
  'UNWIND $keys AS key MATCH (s:Statement {ws: $ws, key: key}) DELETE s',
)

/**
 * What was refused, by its key: a statement that is sent again, corrected, takes its refusal back. What somebody acknowledged counts again where it has
 * another fault now.
 */
export const writeRefused = statement(
  'writeRefused',
  Nothing,
  `
  UNWIND $refused AS row
  WITH row WHERE size(row.parts) = 0 OR NOT EXISTS { MATCH (:Statement {ws: $ws, key: row.key}) }
  MERGE (r:RefusedEvent {ws: $ws, id: row.key})
  SET r.acknowledgedAt = CASE WHEN r.code = row.code AND r.field = row.field THEN r.acknowledgedAt END
  SET r.code = row.code, r.field = row.field, r.at = row.at, r.by = row.by, r.subject = row.subject, r.datasets = row.datasets,
    r.namespace = row.namespace, r.job = row.job, r.runId = row.runId, r.producer = row.producer,
    r.parts = [x IN coalesce(r.parts, []) WHERE NOT x IN row.parts] + row.parts`,
)

/** Reports that were read leniently, by their keys. */
export const writeNotes = statement(
  'writeNotes',
  Nothing,
  'UNWIND $notes AS row MERGE (n:Note {ws: $ws, id: row.key}) SET n.fields = row.fields',
)

const digestsOf = (label: 'Statement' | 'Earlier') => ({
  /** Statements in the order of their keys; of those that may name people, what they say. */
  after: statement(
    `digestsOf${label}`,
    z.object({ key: z.string(), digest: z.string(), body: z.string().nullable() }),
    `
    MATCH (s:${label} {ws: $ws}) WHERE s.key > $after
    WITH s ORDER BY s.key LIMIT toInteger($limit)
    RETURN s.key AS key, s.digest AS digest, CASE WHEN s.body CONTAINS '"digest"' THEN s.body END AS body`,
  ),
  count: statement(
    `count${label}`,
    z.object({ count: z.number() }),
    `MATCH (s:${label} {ws: $ws}) WHERE s.key > '' RETURN count(s) AS count`,
  ),
  /** A statement that was taken back meanwhile, and came again, has its digest already. */
  wrap: statement(
    `wrap${label}`,
    Nothing,
    `
    UNWIND $rows AS row
    MATCH (s:${label} {ws: $ws, key: row.key}) WHERE s.digest = row.from
    SET s.digest = row.to, s.body = coalesce(row.body, s.body)`,
    { rows: ['key', 'from', 'to'] },
  ),
})

/** Digests of statements, and of whom they name; `Earlier`: of those that a rebuilding did not take in. */
export const statementDigests = { Statement: digestsOf('Statement'), Earlier: digestsOf('Earlier') }
