import { afterAll, beforeAll, describe, it } from 'vitest'
import { openDatabase } from '../../testkit/api.ts'
import { queryContextOf } from '../../testkit/questions/queryContext.ts'
import { findCustomer } from '../src/catalog/customers/index.ts'
import { exposedPeople, peopleTogether, type Span } from '../src/lineage/answers/index.ts'
import { peopleAt } from '../src/membership/index.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { unlike } from './oracle/compare.ts'
import { hold } from './oracle/hold.ts'
import { pack } from './oracle/pack.ts'
import { afterErasures } from './oracle/pickedErasures.ts'
import { minute } from './oracle/statements.ts'
import { verdicts } from './oracle/verdicts.ts'
import type { OracleWorkspace } from './oracle/workspace.ts'
import type { World } from './oracle/world.ts'

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

/** Random graphs a run; each is asked about every version, and about all together. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 100) / 10

type Word = 'certain' | 'possible'

/** What somebody comes to in each version at any instant from `first` to `last`, looked at one instant after the other. */
function wordsDuring(world: World, person: Set<string>, first: number, last: number): Map<string, Word> {
  const changes = [...world.versions.map((v) => v.createdAt), ...world.erasures.map((e) => e.at)]
  const around = changes.flatMap((at) => [at - 1, at, at + 1])
  const words = new Map<string, Word>()
  for (const at of new Set([first, last, ...around.filter((at) => at >= first && at <= last)]))
    for (const [key, verdict] of verdicts(world, person, at)) {
      if (verdict === 'CONFIRMED') words.set(key, 'certain')
      else if ((verdict === 'DERIVED' || verdict === 'POSSIBLE') && !words.has(key)) words.set(key, 'possible')
    }
  return words
}

async function compare(workspace: OracleWorkspace, world: World, ids: Map<string, string>, times: [number, number]) {
  const db = connection.workspace(workspace.ws)
  const [first = 0, last = 0] = times.map((time) => minute(time)).sort((a, b) => a - b)
  const spans = world.versions.flatMap((v): [string, Span][] => {
    const id = ids.get(v.key)
    return id && v.createdAt <= last ? [[v.key, { id, first: Math.max(first, v.createdAt), last }]] : []
  })
  const expected: string[] = []
  for (const one of world.persons) {
    const [who = ''] = one
    const customer = await findCustomer(db, { identity: { digest: who.replace(/^[^:]*:/, '') } })
    const words = wordsDuring(world, one, first, last)
    for (const [key, word] of words) expected.push(`${key}: ${customer?.ref} ${word}`)
    const all = [...words.values()]
    if (all.length > 0) expected.push(`all: ${customer?.ref} ${all.includes('certain') ? 'certain' : 'possible'}`)
  }
  const each = spans.map(([, span]) => [span])
  const whole = spans.map(([, span]) => span)
  const { people } = await exposedPeople(queryContextOf(connection, workspace.ws), [...each, whole], last)
  const got: string[] = []
  const add = async (key: string, set: { certain: Iterable<number>; possible: Iterable<number> } | undefined) => {
    for (const word of ['certain', 'possible'] as const)
      for (const { ref } of await peopleAt(db, [...(set?.[word] ?? [])])) got.push(`${key}: ${ref} ${word}`)
  }
  for (const [i, [key]] of spans.entries()) await add(key, people[i])
  await add('all', people.at(-1))
  const together: string[] = got.splice(0)
  await add('all', peopleTogether(people.slice(0, -1)))
  return [
    ...unlike(`people from ${times}`, expected, together),
    ...unlike(
      'of each version together',
      expected.filter((line) => line.startsWith('all:')),
      got,
    ),
  ]
}

describe('the people of versions over a time', () => {
  it('are those whom the oracle finds at any instant of it, who were erased within it among them', async () => {
    await hold(pack, Math.ceil(RUNS / 6), afterErasures(connection, compare))
  }, 3_600_000)
})
