import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

const Kept = z.object({
  id: z.string(),
  about: z.enum(['run', 'job', 'dataset']),
  runId: z.string().nullable(),
  namespace: z.string(),
  called: z.string(),
  name: z.string(),
  at: z.number(),
  schemaUrl: z.string().nullable(),
  text: z.string(),
})

export type Kept = z.infer<typeof Kept>

export const facets = statement(
  'keptFacets',
  Kept,
  `
  MATCH (f:KeptFacet {ws: $ws}) WHERE f.about IS NOT NULL AND f.called IS NOT NULL
  RETURN f.id AS id, f.about AS about, f.runId AS runId, f.namespace AS namespace, f.called AS called, f.name AS name, f.at AS at,
    f.schemaUrl AS schemaUrl, f.text AS text`,
)

export const dropFacets = statement(
  'dropKeptFacets',
  z.object({}),
  'UNWIND $ids AS id MATCH (f:KeptFacet {ws: $ws, id: id}) DELETE f',
)

export const writeJoins = statement(
  'joinsOfFacets',
  z.object({}),
  `
  UNWIND $rows AS row
  MERGE (e:Earlier {ws: $ws, key: row.key})
  ON CREATE SET e.type = 'join', e.at = row.at, e.digest = '', e.body = row.body`,
)
