import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

/**
 * What follows from statements, and is made anew from them. People, identities and links, uploads under way, refused events, notes
 * and counts stay as they are.
 */
const DERIVED = [
  ...['RunPart', 'Read', 'Write', 'Version', 'Column', 'Artifact', 'Run', 'RunId', 'Job', 'System'],
  ...['ToldSchema', 'Alias', 'Likeness', 'Tag'],
]

export const nodesOf = DERIVED.map((label) =>
  statement(`derived ${label}`, z.object({ id: z.string() }), `MATCH (n:${label} {ws: $ws}) RETURN elementId(n) AS id`),
)

export const drop = statement(
  'dropDerived',
  z.object({}),
  'UNWIND $ids AS id MATCH (n {ws: $ws}) WHERE elementId(n) = id DETACH DELETE n',
)
