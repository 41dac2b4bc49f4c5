import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { database } from '../../../../testkit/api.ts'
import { type Planted, plant } from '../../../../testkit/planting/plant.ts'
import { queryContextOf } from '../../../../testkit/questions/queryContext.ts'
import { naiveEvents, naiveVerdicts } from '../../../test/naive.ts'
import { worlds } from '../../../test/worlds.ts'
import { type Connection, connect, migrate } from '../../platform/db/index.ts'
import { changesSince } from './changes.ts'
import { eventPage, eventsOf, type PersonEvent } from './events.ts'
import { filterParameters } from './filter.ts'
import { customerImpact } from './impact.ts'
import { verdictOf } from './ranks.ts'

const RUNS = Number(process.env.LINEAGE_RUNS ?? 50)
const everything = filterParameters(null)

let connection: Connection
beforeAll(async () => {
  const { uri, user, password } = database()
  connection = connect(uri, user, password)
  await migrate(connection.driver)
})
afterAll(() => connection.close())

async function ask({ ws }: Planted, ref: string, asOf: number) {
  const context = queryContextOf(connection, ws)
  return { context, impact: await customerImpact(context, { customer: { ref }, asOf, strict: true }) }
}

/** Every event, three a page. */
async function timeline(planted: Planted, ref: string, asOf: number): Promise<PersonEvent[]> {
  const { impact } = await ask(planted, ref, asOf)
  const person = impact.person ?? { namings: [], outcomes: [] }
  const found: PersonEvent[] = []
  for (let after: string | null = null; ; ) {
    const page = eventPage(eventsOf(impact.answer.chosen(everything), person, asOf), { first: 3, after })
    found.push(...page.edges.map(({ node }) => node))
    if (!page.pageInfo.hasNextPage) {
      expect(found).toHaveLength(page.totalCount)
      return found
    }
    after = page.pageInfo.endCursor
  }
}

const times = fc.constantFrom(1, 3, 5)

describe('the timeline on random graphs', () => {
  it('has everything that happened to what is on the list, once, and nothing else, the oldest first', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, times, async (world, early) => {
        const planted = await plant(connection, world)
        for (const { ref } of world.people ?? [])
          for (const asOf of [early, 9]) {
            const events = await timeline(planted, ref, asOf)
            const told = events.map(
              ({ at, item, happening }) => `${item.version.id.replace(`${planted.ws}/`, '')} ${happening.by}@${at}`,
            )
            expect(told.toSorted()).toEqual(naiveEvents(world, ref, asOf))
            expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b))
          }
      }),
      { numRuns: RUNS },
    )
  }, 600_000)
})

describe('the changes between two times on random graphs', () => {
  it('are those between the two lists, by definition', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, times, async (world, since) => {
        const planted = await plant(connection, world)
        for (const { ref } of world.people ?? []) {
          const { context, impact } = await ask(planted, ref, 9)
          const { edges, complete, counts, totalCount } = await changesSince(context, impact, { since, first: 100 })
          const [before, now] = [naiveVerdicts(world, ref, since), naiveVerdicts(world, ref, 9)]
          const destroyed = (id: string) => {
            const at = world.versions.find((version) => version.id === id)?.destroyedAt
            return at !== undefined && at > since
          }
          const expected = [...new Set([...before.keys(), ...now.keys()])].flatMap((id) => {
            if (!now.has(id)) return [`${id} REMOVED ${before.get(id)}`]
            if (!before.has(id)) return [`${id} ADDED ${now.get(id)}`]
            if (destroyed(id)) return [`${id} DESTROYED ${now.get(id)}`]
            if (before.get(id) === now.get(id)) return []
            return [`${id} ${now.get(id) === 'ERASED' ? 'ERASED' : 'REJUDGED'} ${now.get(id)}`]
          })
          const told = edges.map(({ node: { change, item } }) => {
            const { id } = item.version
            return `${id.replace(`${planted.ws}/`, '')} ${change} ${verdictOf(item.rank)}`
          })
          expect(told.toSorted()).toEqual(expected.toSorted())
          expect(complete).toBe(true)
          expect([totalCount, counts.reduce((sum, { count }) => sum + count, 0)]).toEqual([told.length, told.length])
        }
      }),
      { numRuns: RUNS },
    )
  }, 600_000)
})
