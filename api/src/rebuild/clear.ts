import { z } from 'zod'
import { type Database, statement } from '../platform/db/index.ts'
import type { Lease } from './lease.ts'

/**
 * What follows from statements, and is made anew from them. People, identities and links, uploads under way, refused events, notes
 * and counts stay as they are.
 */
const DERIVED = [
  ...['RunPart', 'Read', 'Write', 'Version', 'Column', 'Artifact', 'Run', 'RunId', 'Job', 'System'],
  ...['ToldSchema', 'Alias', 'Likeness', 'Tag'],
]

const nodesOf = DERIVED.map((label) =>
  statement(`derived ${label}`, z.object({ id: z.string() }), `MATCH (n:${label} {ws: $ws}) RETURN elementId(n) AS id`),
)

const drop = statement(
  'dropDerived',
  z.object({}),
  'UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id AND n.ws = $ws DETACH DELETE n',
)

/** Takes the old graph away. What was set aside is under other labels by now. */
export async function clear(db: Database, lease: Lease): Promise<void> {
  for (const nodes of nodesOf) {
    const ids: string[] = []
    await db.stream(nodes, {}, ({ id }) => ids.push(id))
    await lease.steps('CLEAR', ids, (tx, some) => tx.run(drop, { ids: some }))
  }
}
