import { z } from 'zod'
import { AdmissionDecision } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'
import { Answers } from './stored.ts'

const Row = z.object({
  id: z.string(),
  purpose: z.string(),
  jobNamespace: z.string(),
  jobName: z.string(),
  /** Ids of the versions that were looked at. */
  inputs: z.array(z.string()),
  /** Ids of artifacts that it is to write. */
  outputs: z.array(z.string()),
  /** What was asked, to tell the same question from another under one key. */
  asked: z.string(),
  decision: z.enum(AdmissionDecision),
  answers: Answers.column,
  at: z.number(),
  expiresAt: z.number(),
  by: z.string(),
  digest: z.string(),
})
export type AdmissionRow = z.infer<typeof Row>

const row = `a.id AS id, a.purpose AS purpose, a.jobNamespace AS jobNamespace, a.jobName AS jobName, a.inputs AS inputs, a.outputs AS outputs,
    a.asked AS asked, a.decision AS decision, a.answers AS answers, a.at AS at, a.expiresAt AS expiresAt, a.by AS by, a.digest AS digest`

/** What came first under an id stays. */
export const admit = statement(
  'admit',
  Row.extend({ fresh: z.boolean() }),
  `
  UNWIND $rows AS row
  MERGE (a:Admission {ws: $ws, id: row.id})
  ON CREATE SET a += row, a.claim = $claim
  RETURN ${row}, coalesce(a.claim = $claim, false) AS fresh`,
  { rows: ['id', 'purpose', 'inputs', 'decision', 'answers', 'at', 'expiresAt', 'by', 'digest'] },
)

export const admissionsByIds = statement(
  'admissionsByIds',
  Row,
  `UNWIND $ids AS id MATCH (a:Admission {ws: $ws, id: id}) RETURN ${row}`,
)

export const admissionById = statement('admissionById', Row, `MATCH (a:Admission {ws: $ws, id: $id}) RETURN ${row}`)

/** All by then, the first one first. */
export const admissionsBy = statement(
  'admissionsBy',
  Row,
  `MATCH (a:Admission {ws: $ws}) WHERE a.at <= $at RETURN ${row} ORDER BY at, id`,
)

export const admissionsBefore = statement(
  'admissionsBefore',
  Row,
  `
  MATCH (a:Admission {ws: $ws}) WHERE a.at <= $at AND (a.at < $at OR a.id < $id)
  RETURN ${row} ORDER BY at DESC, id DESC LIMIT toInteger($limit)`,
)

export const countAdmissions = statement(
  'countAdmissions',
  z.object({ count: z.number() }),
  'MATCH (a:Admission {ws: $ws}) WHERE a.at >= 0 RETURN count(a) AS count',
)

export const gateMode = statement(
  'gateMode',
  z.object({ enforcing: z.boolean(), since: z.number().nullable() }),
  `OPTIONAL MATCH (w:Workspace {ws: $ws})
  RETURN coalesce(w.enforcesGate, false) AS enforcing, coalesce(w.enforcesGateSince, w.gateLockedAt) AS since`,
)

/** `changed`: it was the other way before. */
export const setGateMode = statement(
  'setGateMode',
  z.object({ changed: z.boolean() }),
  `
  MERGE (w:Workspace {ws: $ws}) SET w.gateLockedAt = timestamp()
  WITH w, coalesce(w.enforcesGate, false) <> $enforcing AS changed
  SET w.enforcesGate = $enforcing, w.enforcesGateSince = CASE WHEN changed THEN $now ELSE w.enforcesGateSince END
  RETURN changed`,
)
