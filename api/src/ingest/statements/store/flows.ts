import { z } from 'zod'
import type { EdgeShape } from '../../../history/binding/index.ts'
import { type Statement, statement } from '../../../platform/db/index.ts'

const Nothing = z.object({})

const ends: Record<EdgeShape, [string, string]> = {
  VERSION_TO_PART: ['Version', 'RunPart'],
  PART_TO_VERSION: ['RunPart', 'Version'],
  VERSION_TO_VERSION: ['Version', 'Version'],
  PART_TO_PART: ['RunPart', 'RunPart'],
}

/** The end by which relationships are handed over: a part has several, and is looked up once for all of them. */
export const hubOf = (shape: EdgeShape): 'from' | 'to' => (shape === 'PART_TO_VERSION' ? 'from' : 'to')

function perShape(declare: (shape: EdgeShape, from: string, to: string) => Statement<object>) {
  const of = (shape: EdgeShape) => declare(shape, ...ends[shape])
  return {
    VERSION_TO_PART: of('VERSION_TO_PART'),
    PART_TO_VERSION: of('PART_TO_VERSION'),
    VERSION_TO_VERSION: of('VERSION_TO_VERSION'),
    PART_TO_PART: of('PART_TO_PART'),
  } satisfies Record<EdgeShape, Statement<object>>
}

export const lockVersions = statement(
  'lockVersions',
  Nothing,
  'UNWIND $versions AS id MATCH (v:Version {ws: $ws, id: id}) SET v:Version',
)

/**
 * Makes flow relationships; `type` comes from the closed set of kinds.ts, and who flows into an enumerated version is
 * held, but for what mixes people. A version that another artifact's flows into (a deployment's log) is write-locked before (`lockVersions`), lest a
 * full list arrive meanwhile.
 */
export const writeEdges = perShape((shape, from, to) => {
  const hub = hubOf(shape) === 'to' ? ['b', to] : ['a', from]
  const other = hubOf(shape) === 'to' ? ['a', from] : ['b', to]
  return statement(
    `writeEdges ${shape}`,
    Nothing,
    `
  UNWIND $hubs AS hub
  MATCH (${hub.join(':')} {ws: $ws, id: hub.id})
  UNWIND hub.rows AS row
  MATCH (${other.join(':')} {ws: $ws, id: row.other})
  WITH a, b, row, CASE WHEN b.enumerated AND row.type = 'FLOWS' AND row.properties.mixes IS NULL THEN 'HELD' ELSE row.type END AS type
  CREATE (a)-[f:$(type)]->(b) SET f = row.properties, f.ws = $ws`,
    {
      hubs: ['id', 'rows.other', 'rows.type', 'rows.properties.at', 'rows.properties.carries', 'rows.properties.entry'],
    },
  )
})

/** Both ends are sought, so that a node with many relationships is entered by its other end. */
export const dropEdges = perShape((shape, from, to) =>
  statement(
    `dropEdges ${shape}`,
    Nothing,
    `
  UNWIND $rows AS row
  MATCH (a:${from} {ws: $ws, id: row.from})-[f:FLOWS|BLURRED|HELD]->(b:${to} {ws: $ws, id: row.to})
  USING INDEX SEEK a:${from}(id) USING INDEX SEEK b:${to}(id)
  WHERE f.entry = row.entry
  DELETE f`,
  ),
)
