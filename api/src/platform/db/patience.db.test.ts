import { randomUUID } from 'node:crypto'
import type { Driver, Session } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { database } from '../../../../testkit/api.ts'
import { openDriver, type PatientSession, patiently } from './patience.ts'

let driver: Driver
beforeAll(() => {
  const { uri, user, password } = database()
  driver = openDriver(uri, user, password, 20)
})
afterAll(() => driver.close())

const REPLICAS = 16
const ROUNDS = 4

/** Replicas that count up two nodes, half of them in the other order, and so get in each other's way all the time. */
async function countedBy(sessionOf: (session: Session) => PatientSession): Promise<number> {
  const names = ['a', 'b'].map((name) => `${name} ${randomUUID()}`)
  await driver.executeQuery("UNWIND $names AS name CREATE (:Rate {ws: 'contended', name: name, count: 0})", { names })
  const replica = async (first: number) => {
    const session = driver.session()
    try {
      for (let round = 0; round < ROUNDS; round++)
        await sessionOf(session).executeWrite(async (tx) => {
          for (const name of [names[first], names[1 - first]])
            await tx.run("MATCH (n:Rate {ws: 'contended', name: $name}) SET n.count = n.count + 1", { name })
        })
    } finally {
      await session.close()
    }
  }
  await Promise.all(Array.from({ length: REPLICAS }, (_, n) => replica(n % 2)))
  const { records } = await driver.executeQuery(
    "MATCH (n:Rate {ws: 'contended'}) WHERE n.name IN $names WITH n, n.count AS count DETACH DELETE n RETURN sum(count) AS count",
    { names },
  )
  return Number(records[0]?.get('count'))
}

it('work that others are in the way of all the time is done in the end, each part once', async () => {
  expect(await countedBy(patiently)).toBe(2 * REPLICAS * ROUNDS)
})
