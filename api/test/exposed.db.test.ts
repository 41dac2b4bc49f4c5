import { afterAll, beforeAll, describe, it } from 'vitest'
import { openDatabase } from '../../testkit/api.ts'
import { queryContextOf } from '../../testkit/questions/queryContext.ts'
import { findCustomer } from '../src/catalog/customers/index.ts'
import { exposedPeople, peopleTogether, type Span } from '../src/lineage/answers/index.ts'
import { peopleAt } from '../src/membership/index.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { inCalls } from './oracle/arbitraries.ts'
import { unlike } from './oracle/compare.ts'
import { isEarly } from './oracle/erasures.ts'
import { hold, telling } from './oracle/hold.ts'
import { ofWorld, pack, type Small, sideBySide } from './oracle/pack.ts'
import { identityKey, persons } from './oracle/persons.ts'
import { erased, identity, minute } from './oracle/statements.ts'
import { tell } from './oracle/story.ts'
import { verdicts } from './oracle/verdicts.ts'
import { freshWorkspace, nothingErased, type OracleWorkspace } from './oracle/workspace.ts'
import { derive, type World } from './oracle/world.ts'

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

async function check(smalls: Small[]): Promise<void> {
  const workspace = freshWorkspace(connection)
  const calls = smalls.map(({ said, sent }) => inCalls(said, sent))
  await telling(
    sideBySide(calls).map((call) => call.map(tell).join('\n')),
    workspace.ws,
    async () => {
      for (const call of sideBySide(calls)) await workspace.send(call)
      const before = await workspace.graph()
      const found: string[] = []
      for (const small of smalls) {
        const graph = ofWorld(before, small.tag)
        const known = persons(small.said)
        const picked = small.picks.flatMap(({ who, version: place, at, outcome }, i) => {
          const target = graph.versions[place % graph.versions.length]
          if (!target?.of || !known.some((one) => one.has(identityKey(identity(who))))) return []
          if (target.of.run !== null && isEarly(minute(at), target.createdAt)) return []
          return [{ command: erased(who, target.id, { at, outcome, key: `${small.tag}-x${i}` }), of: target.of }]
        })
        for (const { command } of picked) await workspace.send([command])
        const world = derive(
          [...small.said, ...picked.map(({ command }) => command)],
          (id) => picked.find(({ command }) => command.versionId === id)?.of ?? nothingErased(id),
        )
        const after = ofWorld(await workspace.graph(), small.tag)
        found.push(...(await compare(workspace, world, new Map(after.versions.map((v) => [v.key, v.id])), small.times)))
      }
      await workspace.remove()
      return found
    },
  )
}

describe('the people of versions over a time', () => {
  it('are those whom the oracle finds at any instant of it, who were erased within it among them', async () => {
    await hold(pack, Math.ceil(RUNS / 6), check)
  }, 3_600_000)
})
