import { z } from 'zod'
import { RunKind } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'

const Run = z.object({
  run: z.string(),
  startedAt: z.number(),
  kind: z.enum(RunKind).nullable(),
  purposes: z.array(z.string()),
  jobNamespace: z.string(),
  jobName: z.string(),
  admission: z.string().nullable(),
})

/** Runs that say what they are for, that train a model, that name an admission, or whose job is one of `jobs`. */
export const runsToJudge = statement(
  'runsToJudge',
  Run,
  `
  MATCH (r:Run {ws: $ws}) WHERE r.startedAt <= $asOf
    AND (size(r.purposes) > 0 OR r.kind IN ['TRAINING', 'FINE_TUNING'] OR r.admission IS NOT NULL OR [r.jobNamespace, r.jobName] IN $jobs)
  RETURN r.id AS run, r.startedAt AS startedAt, r.kind AS kind, coalesce(r.purposes, []) AS purposes,
    coalesce(r.jobNamespace, '') AS jobNamespace, coalesce(r.jobName, '') AS jobName, r.admission AS admission`,
)

export const countRuns = statement(
  'countRunsBy',
  z.object({ count: z.number() }),
  'MATCH (r:Run {ws: $ws}) WHERE r.startedAt <= $asOf RETURN count(r) AS count',
)

const Acceptance = z.object({
  id: z.string(),
  /** The id of what is accepted. */
  finding: z.string(),
  reason: z.string(),
  at: z.number(),
  until: z.number(),
  by: z.string(),
  /** People who were counted then. */
  certain: z.number(),
  possible: z.number(),
  withdrawnAt: z.number().nullable(),
  withdrawnBy: z.string().nullable(),
})
export type AcceptanceRow = z.infer<typeof Acceptance>

const row = `a.id AS id, a.finding AS finding, a.reason AS reason, a.at AS at, a.until AS until, a.by AS by, a.certain AS certain,
    a.possible AS possible, a.withdrawnAt AS withdrawnAt, a.withdrawnBy AS withdrawnBy`

/** What came first under an id stays. */
export const accept = statement(
  'acceptFinding',
  Acceptance.extend({ fresh: z.boolean() }),
  `
  UNWIND $rows AS row
  MERGE (a:Acceptance {ws: $ws, id: row.id})
  ON CREATE SET a += row, a.claim = $claim
  RETURN ${row}, coalesce(a.claim = $claim, false) AS fresh`,
  { rows: ['id', 'finding', 'reason', 'at', 'until', 'by', 'certain', 'possible'] },
)

/** Those by then, the last one last. */
export const acceptancesBy = statement(
  'acceptancesBy',
  Acceptance,
  `MATCH (a:Acceptance {ws: $ws}) WHERE a.at <= $asOf RETURN ${row} ORDER BY at, id`,
)

/** Takes back what counts of one finding. */
export const withdrawAcceptance = statement(
  'withdrawAcceptance',
  z.object({ id: z.string() }),
  `
  MATCH (a:Acceptance {ws: $ws, finding: $finding}) WHERE a.withdrawnAt IS NULL AND a.until > $now
  SET a.withdrawnAt = $now, a.withdrawnBy = $by
  RETURN a.id AS id`,
)
