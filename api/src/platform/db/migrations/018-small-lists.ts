import neo4j from 'neo4j-driver'
// The form that is stored; the rest of membership stands upon this folder.
import { MOST_NAMED, RANGE } from '../../../vocabulary/chunks.ts'
import type { PatientSession } from '../patience.ts'
import { index, type Migration } from './migration.ts'

/** Small lists have a relationship with each of their people (docs/adr/0006). */
export const migration: Migration = {
  version: 18,
  schema: [index('MemberList', 'count', ['ws', 'count'])],
  convert: convertSmallLists,
}

/** Lists of one transaction. */
const LISTS = 100

/**
 * The chunks of small lists become relationships. Each transaction converts some lists whole, so it can be cut off and begun again, and
 * two replicas can do it side by side: whoever gets a list second finds no chunks.
 */
async function convertSmallLists(session: PatientSession): Promise<void> {
  const { records } = await session.executeRead((tx) => tx.run(smallLists, { most: neo4j.int(MOST_NAMED) }))
  const ids = records.map((record) => record.get('id') as string)
  for (let from = 0; from < ids.length; from += LISTS) {
    const lists = ids.slice(from, from + LISTS)
    await session.executeWrite(async (tx) => {
      await tx.run(lock, { lists })
      await tx.run(convert, { lists, range: neo4j.int(RANGE) })
    })
  }
}

const smallLists = `
  MATCH (l:MemberList) WHERE l.count > 0 AND l.count <= $most AND EXISTS { (l)-[:HOLDS]->() }
  RETURN elementId(l) AS id ORDER BY id`

/** What is read of a locked list is read by a statement of its own. */
const lock = 'UNWIND $lists AS id MATCH (l:MemberList) WHERE elementId(l) = id SET l:MemberList'

/** A list that names somebody who is no customer stays as it is: it is read in either form. */
const convert = `
  UNWIND $lists AS id
  MATCH (l:MemberList) WHERE elementId(l) = id
  CALL (l) {
    MATCH (l)-[:HOLDS]->(m)
    UNWIND m.people AS place
    MATCH (c:Customer {ws: l.ws, ordinal: m.high * $range + place})
    RETURN collect(c) AS customers
  }
  WITH l, customers WHERE size(customers) = l.count
  CALL (l, customers) { UNWIND customers AS c CREATE (c)-[:NAMED_IN {ws: l.ws}]->(l) }
  CALL (l) { MATCH (l)-[:HOLDS]->(m) DETACH DELETE m }`
