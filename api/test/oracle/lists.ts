import type { Driver } from 'neo4j-driver'

// Who is on each list, and whom each consent names, read from relationships and chunks as docs/api/graph.md describes them, without the code that writes them.

const WIDTH = 16_384

const CHUNKS = `
  MATCH (m:Members {ws: $ws}) WHERE m.high IS NOT NULL
  MATCH (m)<-[:HOLDS]-(l:MemberList|Consent)
  RETURN l.id AS list, m.high AS high, m.people AS people, m.bits AS bits, m.count AS count`

const NAMED = `
  MATCH (c:Customer {ws: $ws}) WHERE c.ordinal IS NOT NULL
  MATCH (c)-[:NAMED_IN]->(l:MemberList|Consent)
  RETURN l.id AS list, collect(c.ordinal) AS ordinals`

const CUSTOMERS = `
  MATCH (i:Identity {ws: $ws}) WHERE i.digest IS NOT NULL
  MATCH (i)-[:IDENTIFIES]->(c:Customer)
  RETURN c.ordinal AS ordinal, i.namespace + ':' + i.digest AS identity`

type ChunkRow = { list: string; high: number; people: number[] | null; bits: string | null; count: number | null }

/** Identities by list, as `namespace:digest`. Throws where a chunk's count is wrong, a list is kept in both forms, or nobody has an ordinal that is named. */
export async function readLists(driver: Driver, ws: string): Promise<Map<string, string[]>> {
  const rows = async <Row>(text: string) =>
    (await driver.executeQuery(text, { ws })).records.map((record) => record.toObject() as Row)
  const customers = await rows<{ ordinal: number; identity: string }>(CUSTOMERS)
  const identityOf = new Map(customers.map(({ ordinal, identity }) => [ordinal, identity]))
  if (identityOf.size < customers.length) throw new Error('two customers have one ordinal')
  const identityAt = (list: string) => (ordinal: number) => {
    const identity = identityOf.get(ordinal)
    if (identity === undefined) throw new Error(`${list} names nobody at ${ordinal}`)
    return identity
  }
  const lists = new Map<string, string[]>()
  for (const { list, high, count, ...chunk } of await rows<ChunkRow>(CHUNKS)) {
    const places = chunk.people ?? placesIn(chunk.bits ?? '')
    if (count !== null && count !== places.length) throw new Error(`a chunk of ${list} counts ${count}: ${places}`)
    const named = places.map((place) => high * WIDTH + place).map(identityAt(list))
    lists.set(list, [...(lists.get(list) ?? []), ...named])
  }
  for (const { list, ordinals } of await rows<{ list: string; ordinals: number[] }>(NAMED)) {
    if (lists.has(list) || new Set(ordinals).size < ordinals.length) throw new Error(`${list} names somebody twice`)
    lists.set(list, ordinals.map(identityAt(list)))
  }
  return lists
}

/** Base64, the highest bit of the first byte is place 0. */
function placesIn(bits: string): number[] {
  const text = [...Buffer.from(bits, 'base64')].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return [...text].flatMap((bit, place) => (bit === '1' ? [place] : []))
}
