import type { Driver } from 'neo4j-driver'
import { hotEvents } from './hot.ts'
import { timed } from './stats.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

/**
 * What single events are compared with: each event's text as a node with a unique id, in a transaction of its own, on the
 * same database. Nothing is understood, bound or locked. @returns events a second
 */
export async function keepTexts(driver: Driver, clients: number, runsEach: number): Promise<number> {
  await driver.executeQuery('CREATE CONSTRAINT bare_event IF NOT EXISTS FOR (n:BareEvent) REQUIRE n.id IS UNIQUE')
  const keep = async (id: string, text: string) => {
    const session = driver.session()
    try {
      await session.executeWrite((tx) => tx.run('CREATE (:BareEvent {id: $id, text: $text})', { id, text }))
    } finally {
      await session.close()
    }
  }
  try {
    const { ms } = await timed(() =>
      Promise.all(
        numbers(clients).map(async (client) => {
          for (const run of numbers(runsEach))
            for (const [place, event] of hotEvents(run * clients + client).entries())
              await keep(`${client}/${run}/${place}`, JSON.stringify(event))
        }),
      ),
    )
    return (2 * clients * runsEach * 1_000) / ms
  } finally {
    await driver.executeQuery('MATCH (n:BareEvent) DELETE n')
    await driver.executeQuery('DROP CONSTRAINT bare_event IF EXISTS')
  }
}
