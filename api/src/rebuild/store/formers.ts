import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

export const formers = statement(
  'formers',
  z.object({ id: z.string() }),
  'MATCH (f:Former {ws: $ws}) RETURN f.id AS id',
)

/** An id that means what it always did needs no other. */
export const dropKnown = statement(
  'dropKnownFormers',
  z.object({}),
  `
  UNWIND $ids AS id
  MATCH (f:Former {ws: $ws, id: id})
  OPTIONAL MATCH (v:Version {ws: $ws, id: id})
  OPTIONAL MATCH (w:Write {ws: $ws, id: id})
  OPTIONAL MATCH (a:Artifact {ws: $ws, id: id})
  OPTIONAL MATCH (r:Run {ws: $ws, id: id})
  WITH f, v, w, a, r WHERE coalesce(v, w, a, r) IS NOT NULL
  DELETE f`,
)

/** Those that lead nowhere: what they mean is called otherwise now. */
export const lost = statement(
  'lostFormers',
  z.object({
    id: z.string(),
    type: z.enum(['VERSION', 'ARTIFACT', 'RUN']),
    artifact: z.string().nullable(),
    called: z.string().nullable(),
    at: z.number().nullable(),
    reports: z.string().nullable(),
    next: z.string().nullable(),
  }),
  `
  UNWIND $ids AS id
  MATCH (f:Former {ws: $ws, id: id})
  OPTIONAL MATCH (v:Version {ws: $ws, id: f.now})
  OPTIONAL MATCH (w:Write {ws: $ws, id: f.now})
  OPTIONAL MATCH (a:Artifact {ws: $ws, id: f.now})
  OPTIONAL MATCH (r:Run {ws: $ws, id: f.now})
  WITH f, v, w, a, r WHERE coalesce(v, w, a, r) IS NULL
  OPTIONAL MATCH (further:Former {ws: $ws, id: f.now})
  RETURN f.id AS id, f.type AS type, f.artifact AS artifact, f.called AS called, f.at AS at, f.reports AS reports, further.now AS next`,
)

export const latestRuns = statement(
  'latestRunsOfReports',
  z.object({ reports: z.string(), run: z.string() }),
  `
  UNWIND $reports AS reports
  MATCH (r:Run {ws: $ws, subject: reports})
  WITH reports, r ORDER BY r.startedAt DESC, r.id
  RETURN reports, head(collect(r.id)) AS run`,
)

export const lead = statement(
  'leadFormers',
  z.object({}),
  'UNWIND $rows AS row MATCH (f:Former {ws: $ws, id: row.id}) SET f.now = row.now',
)
