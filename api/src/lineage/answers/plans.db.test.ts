import type { Driver, Plan } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startOwnDatabase } from '../../../../testkit/ownDatabase.ts'
import { plant, type World } from '../../../../testkit/planting/plant.ts'
import { walks } from '../../../../testkit/questions/walks.ts'
import type { Connection } from '../../platform/db/index.ts'
import { walks as reachStatements } from '../../traversal/engines/cypher/store.ts'

let connection: Connection
let stop: (() => Promise<void>) | undefined
beforeAll(async () => {
  ;({ connection, stop } = await startOwnDatabase())
})
afterAll(() => stop?.())

/** A wide graph: hubs, long carries, a person on many lists. */
function loaded(): World {
  const names = Array.from({ length: 3000 }, (_, n) => `v${n}`)
  return {
    people: [{ ref: 'ada', others: ['bob'] }],
    versions: names.map((id, n) => ({ id, artifact: `a${n % 200}`, createdAt: n, enumerated: n % 50 === 0 })),
    runs: names.map((_, n) => ({ id: `p${n}` })),
    flows: names.flatMap((id, n) => [
      { from: `p${n}`, to: id, carries: n % 40 === 1 ? 'AGGREGATED' : 'PERSONAL', at: n } as const,
      ...[1, 7, 90].flatMap((back) => (n >= back ? [{ from: `v${n - back}`, to: `p${n}`, at: n }] : [])),
      ...(n >= 200 ? [{ from: `v${n - 200}`, to: id, at: n, carry: true }] : []),
    ]),
    lists: names.slice(0, 400).map((version, n) => ({ version, people: ['ada', 'bob'], at: n })),
    erasures: [{ version: 'v10', person: 'ada', at: 5 }],
  }
}

/** Every operator of a plan, each followed by those beneath it. */
const operators = ({ operatorType, children }: Plan): string[] => [
  operatorType.replace(/@.*$/, ''),
  ...children.flatMap(operators),
]

async function explained(driver: Driver, text: string): Promise<string[]> {
  const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, {
    ws: 'w',
    starts: ['v1', 'v2'],
    cuts: {},
    most: 1_000,
  })
  if (!summary.plan) throw new Error('EXPLAIN gave no plan')
  return operators(summary.plan)
}

const PRUNED = 'VarLengthExpand(Pruning,BFS,All)'

function check(state: string): void {
  const production = reachStatements.map(({ name, text }) => [name, text] as const)
  it.each([...Object.entries(walks), ...production])(`%s walks breadth first, on ${state}`, async (_, text) => {
    const found = await explained(connection.driver, text)
    expect(found.filter((name) => name.startsWith('VarLengthExpand'))).toEqual([PRUNED])
    expect(found.filter((name) => name.includes('AllNodesScan') || name.includes('RelationshipTypeScan'))).toEqual([])
  })
}

describe('every walk of the database, and those that ours are compared with', () => {
  describe('on an empty database', () => check('an empty database'))
  describe('on a loaded database', () => {
    beforeAll(async () => {
      await plant(connection, loaded())
      await connection.driver.executeQuery('CALL db.resampleOutdatedIndexes()')
      await connection.driver.executeQuery('CALL db.prepareForReplanning(60)')
    })
    check('a loaded database')
  })
})
