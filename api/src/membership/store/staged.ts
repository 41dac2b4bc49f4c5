import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

const Nothing = z.object({})

export const stagedPeople = statement(
  'stagedPeople',
  z.object({ high: z.number(), people: z.array(z.number()).nullable(), bits: z.string().nullable() }),
  'MATCH (u:Upload {ws: $ws, id: $id})-[:STAGES]->(s) RETURN s.high AS high, s.people AS people, s.bits AS bits',
)

export const stageChunks = statement(
  'stageChunks',
  Nothing,
  `
  MATCH (u:Upload {ws: $ws, id: $id})
  UNWIND $chunks AS chunk
  OPTIONAL MATCH (u)-[:STAGES]->(old:Staged) WHERE old.high = chunk.high
  DETACH DELETE old
  CREATE (u)-[:STAGES {ws: $ws}]->(s:Staged {ws: $ws, high: chunk.high})
  SET s += chunk`,
  { chunks: ['high', 'count'] },
)

export const clearStaged = statement(
  'clearStaged',
  Nothing,
  'MATCH (u:Upload {ws: $ws, id: $id})-[:STAGES]->(s) DETACH DELETE s',
)
