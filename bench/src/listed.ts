import neo4j, { type Driver } from 'neo4j-driver'

/** Members as one relationship each, `(:BareCustomer)-[:LISTED]->(:BareVersion)`, in labels of their own. */
const constraints = [
  'CREATE CONSTRAINT bare_customer IF NOT EXISTS FOR (n:BareCustomer) REQUIRE (n.ws, n.ordinal) IS UNIQUE',
  'CREATE CONSTRAINT bare_list IF NOT EXISTS FOR (n:BareList) REQUIRE (n.ws, n.place) IS UNIQUE',
]

const BATCH = 10_000

/** The customers of the baseline, which are no part of what is measured. */
export async function prepareListed(driver: Driver, ws: string, customers: number): Promise<void> {
  for (const constraint of constraints) await driver.executeQuery(constraint)
  for (let from = 0; from < customers; from += BATCH)
    await driver.executeQuery(
      'UNWIND range($from, $to - 1) AS ordinal CREATE (:BareCustomer {ws: $ws, ordinal: ordinal})',
      { ws, from: neo4j.int(from), to: neo4j.int(Math.min(customers, from + BATCH)) },
    )
}

/** One version's people. */
export async function listPeople(driver: Driver, ws: string, place: number, people: number[]): Promise<void> {
  await driver.executeQuery('CREATE (:BareList {ws: $ws, place: $place})', { ws, place: neo4j.int(place) })
  for (let from = 0; from < people.length; from += BATCH)
    await driver.executeQuery(
      `MATCH (l:BareList {ws: $ws, place: $place})
       UNWIND $people AS ordinal
       MATCH (c:BareCustomer {ws: $ws, ordinal: ordinal})
       CREATE (c)-[:LISTED {ws: $ws}]->(l)`,
      { ws, place: neo4j.int(place), people: people.slice(from, from + BATCH).map((one) => neo4j.int(one)) },
    )
}

export const versionsOfPerson = (driver: Driver, ws: string, ordinal: number) =>
  driver.executeQuery('MATCH (:BareCustomer {ws: $ws, ordinal: $ordinal})-[:LISTED]->(l) RETURN l.place AS place', {
    ws,
    ordinal: neo4j.int(ordinal),
  })

const everyone = 'MATCH (l:BareList {ws: $ws}) WHERE l.place IS NOT NULL MATCH (l)<-[:LISTED]-(c)'

export const unionOfPeople = (driver: Driver, ws: string) =>
  driver.executeQuery(`${everyone} RETURN count(DISTINCT c) AS people`, { ws })

export const pageOfPeople = (driver: Driver, ws: string, from: number) =>
  driver.executeQuery(
    `${everyone} WHERE c.ordinal >= $from WITH DISTINCT c ORDER BY c.ordinal LIMIT 100 RETURN c.ordinal AS ordinal`,
    { ws, from: neo4j.int(from) },
  )

/** Takes everything of the baseline out again. */
export async function clearListed(driver: Driver, ws: string): Promise<void> {
  const session = driver.session()
  try {
    await session.run(
      'MATCH (n:BareList|BareCustomer {ws: $ws}) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
      { ws },
    )
    for (const name of ['customer', 'list']) await session.run(`DROP CONSTRAINT bare_${name} IF EXISTS`)
  } finally {
    await session.close()
  }
}
