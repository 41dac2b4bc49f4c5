import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

/** Lists that wait to be taken in again, with their people. `namespaces`: null where they were not kept yet. */
export const peopleOfStoredLists = statement(
  'peopleOfKeptLists',
  z.object({
    list: z.string(),
    namespaces: z.array(z.string()).nullable(),
    chunks: z.array(
      z.object({ high: z.number(), people: z.array(z.number()).nullable(), bits: z.string().nullable() }),
    ),
    named: z.array(z.number()),
  }),
  `
  UNWIND $lists AS id
  MATCH (l:KeptList {ws: $ws, id: id})
  RETURN l.id AS list, l.namespaces AS namespaces, [(l)-[:HOLDS]->(m) | m {.high, .people, .bits}] AS chunks,
    [(l)<-[:NAMED_IN]-(c) | c.ordinal] AS named`,
)

export const dropStoredLists = statement(
  'dropKeptLists',
  z.object({}),
  `
  UNWIND $lists AS id
  MATCH (l:KeptList {ws: $ws, id: id})
  OPTIONAL MATCH (l)-[:HOLDS]->(m)
  DETACH DELETE l, m`,
)
