import type { Direction } from '../../api/src/generated/schema.ts'
import type { Cuts } from '../../api/src/lineage/answers/erasures.ts'
import type { Connection } from '../../api/src/platform/db/index.ts'

/**
 * The same walks as Neo4j makes them, for comparison: the adjacency in memory has to reach what the database reaches. Several
 * starts walk one by one, with DISTINCT after: with `WHERE s.id IN $seeds` before a pruned expand, 5.26 counts wrongly.
 */
const cutTest = `WHERE none(cut IN coalesce($cuts[r.carry], []) WHERE cut[0] <= r.at AND r.at < cut[1])`

const hop = { DOWNSTREAM: '-[:FLOWS|BLURRED|HELD]->', UPSTREAM: '<-[:FLOWS|BLURRED|HELD]-' }

const onward = (types: string, test = '') => `
  UNWIND $starts AS start
  MATCH (s:Version {ws: $ws, id: start})
  MATCH (s)(()-[r:${types} ${test}]->()){1,}(m:Version|RunPart)
  RETURN DISTINCT m.id AS id`

const along = (way: keyof typeof hop) => `
  UNWIND $starts AS start
  MATCH (s:Version {ws: $ws, id: start})
  MATCH (s)(()${hop[way]}()){1,}(m:Version|RunPart)
  RETURN DISTINCT m.id AS id`

export const walks = {
  certain: onward('FLOWS'),
  possible: onward('FLOWS|BLURRED'),
  'certain, cut': onward('FLOWS', cutTest),
  'possible, cut': onward('FLOWS|BLURRED', cutTest),
  downstream: along('DOWNSTREAM'),
  upstream: along('UPSTREAM'),
}

/** Ids of the nodes that a walk reaches from these versions, without the versions themselves unless something leads back. */
export async function traversed(
  { driver }: Connection,
  ws: string,
  walk: keyof typeof walks,
  starts: string[],
  cuts: Cuts = {},
): Promise<Set<string>> {
  const whole = Object.fromEntries(
    Object.entries(cuts).map(([id, spans]) => [id, spans.map((span) => span.map((at) => BigInt(at)))]),
  )
  const { records } = await driver.executeQuery(walks[walk], { ws, starts, cuts: whole })
  return new Set(records.map((record) => record.get('id') as string))
}

export const waysOf: Record<Direction, (keyof typeof walks)[]> = {
  DOWNSTREAM: ['downstream'],
  UPSTREAM: ['upstream'],
  BOTH: ['downstream', 'upstream'],
}
