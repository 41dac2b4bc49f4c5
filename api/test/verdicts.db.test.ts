import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../testkit/api.ts'
import { engines } from '../../testkit/questions/engines.ts'
import type { Command, ErasureCommand } from '../src/ingest/statements/index.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { inCalls } from './oracle/arbitraries.ts'
import { differences, unlike } from './oracle/compare.ts'
import { type Erased, isEarly } from './oracle/erasures.ts'
import type { SeenGraph } from './oracle/graph.ts'
import { hold, telling } from './oracle/hold.ts'
import { ofWorld, pack, type Small, sideBySide } from './oracle/pack.ts'
import { identityKey, persons } from './oracle/persons.ts'
import { impactOf } from './oracle/questions.ts'
import { erased, identity, minute } from './oracle/statements.ts'
import { tell } from './oracle/story.ts'
import { verdicts } from './oracle/verdicts.ts'
import { freshWorkspace, nothingErased, type OracleWorkspace } from './oracle/workspace.ts'
import { derive, type World } from './oracle/world.ts'

/** Random graphs a run. The nightly search takes 4,000; ORACLE_RUNS=100000 for a long one. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 200)

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

/** Where graph, verdicts and summaries differ from the oracle's, for every person of a world at both times. */
async function compare(workspace: OracleWorkspace, world: World, graph: SeenGraph, times: number[]): Promise<string[]> {
  const keyOf = new Map(graph.versions.map((v) => [v.id, v.key]))
  const found = differences(world, graph)
  const asked = world.persons.flatMap((person) =>
    times.flatMap((time) => engines.map((engine) => ({ person, time, engine }))),
  )
  for (const { person, time, engine } of asked) {
    const who = [...person].join(' = ')
    const judged = verdicts(world, person, minute(time))
    const { verdicts: got, total, summary } = await impactOf(workspace, [...person][0] ?? '', minute(time), engine)
    const said = [...got].map(([id, verdict]) => `${keyOf.get(id) ?? id}: ${verdict}`)
    const counted = summary.byVerdict.flatMap(({ verdict, count }) => Array.from({ length: count }, () => verdict))
    const size = `${judged.size}`
    found.push(
      ...unlike(
        `verdict on ${who} as of ${time} by the ${engine}`,
        [...judged].map(([key, verdict]) => `${key}: ${verdict}`),
        said,
      ),
      ...unlike(`count for ${who} as of ${time} by the ${engine}`, [...judged.values()], counted),
      ...unlike(`total for ${who} as of ${time} by the ${engine}`, [size, size], [`${total}`, `${summary.total}`]),
    )
  }
  return found
}

/** The picked erasures of people and versions that exist by then, and what their ids and refs stand for. */
function erasuresOf({ tag, picks, said }: Small, graph: SeenGraph, refs: ReadonlyMap<string, string>) {
  const known = persons(said)
  const versions = [...graph.versions].sort((a, b) => (a.key < b.key ? -1 : 1))
  const targets = new Map<string, Erased>()
  const commands = picks.flatMap(({ who, byRef, version, at, outcome }, i): ErasureCommand[] => {
    const picked = versions[version % versions.length]
    const key = identityKey(identity(who))
    if (!picked?.of || !known.some((person) => person.has(key))) return []
    if (picked.of.run !== null && isEarly(minute(at), picked.createdAt)) return []
    targets.set(picked.id, picked.of)
    const [ref] = [...refs].find(([, other]) => byRef && other === key) ?? []
    return [erased(ref ? { ref } : who, picked.id, { at, outcome, key: `${tag}-x${i}` })]
  })
  const told = commands.map((command) => {
    const target = versions.find((v) => v.id === command.versionId)
    const whom = 'ref' in command.customer ? ` (ref of ${refs.get(command.customer.ref)})` : ''
    return `${tell({ ...command, versionId: target?.key ?? command.versionId })}${whom}`
  })
  return { commands, told, target: (id: string) => targets.get(id) ?? nothingErased(id) }
}

/** Whose identity each ref stands for. */
async function refsIn(ws: string): Promise<Map<string, string>> {
  const { records } = await connection.driver.executeQuery(
    `MATCH (c:Customer {ws: $ws})<-[:IDENTIFIES]-(i:Identity) RETURN c.ref AS ref, i.namespace + ':' + i.digest AS identity`,
    { ws },
  )
  return new Map(records.map((record) => [record.get('ref'), record.get('identity')]))
}

const links = (command: Command) => command.type === 'link' || command.type === 'unlink'

/** In some worlds links are heard of only after the erasures: whom these clear must not depend on that. */
function apart(small: Small): Small & { later: Command[] } {
  const later = small.picks.some(({ byRef }) => byRef) ? small.said.filter(links) : []
  return { ...small, said: small.said.filter((command) => !later.includes(command)), later }
}

/** Sends a pack, compares every world, erases, compares again. */
async function check(pack: Small[]): Promise<void> {
  const smalls = pack.map(apart)
  const workspace = freshWorkspace(connection)
  const calls = smalls.map(({ said, sent }) => inCalls(said, sent))
  const story = sideBySide(calls).map((call) => call.map(tell).join('\n'))
  const judge = async (saidOf: (small: (typeof smalls)[number], i: number) => World) => {
    const graph = await workspace.graph()
    const found = smalls.map((small, i) => compare(workspace, saidOf(small, i), ofWorld(graph, small.tag), small.times))
    return (await Promise.all(found)).flat()
  }
  await telling(story, workspace.ws, async () => {
    for (const call of sideBySide(calls)) await workspace.send(call)
    return judge(({ said }) => derive(said, nothingErased))
  })
  const before = await workspace.graph()
  const refs = await refsIn(workspace.ws)
  const erasing = smalls.map((small) => erasuresOf(small, ofWorld(before, small.tag), refs))
  const erasures = sideBySide<Command>(erasing.map(({ commands }) => commands.map((c) => [c])))
  if (erasures.length === 0) return
  const later = smalls.flatMap((small) => small.later)
  const andErased = [...story, erasing.flatMap(({ told }) => told).join('\n'), later.map(tell).join('\n')]
  await telling(andErased, workspace.ws, async () => {
    for (const call of erasures) await workspace.send(call)
    if (later.length > 0) await workspace.send(later)
    return judge(({ said, later: links }, i) => {
      const { commands = [], target = nothingErased } = erasing[i] ?? {}
      return derive([...said, ...commands, ...links], target, (ref) => refs.get(ref) ?? ref)
    })
  })
}

describe('the verdicts of customerImpact', () => {
  it('are those of the oracle, for every person at two times, by both engines, before and after erasures', async () => {
    let graphs = 0
    const counted = async (smalls: Small[]) => {
      await check(smalls)
      graphs += smalls.length
    }
    while (graphs < RUNS) await hold(pack, Math.min(40, Math.ceil((RUNS - graphs) / 6)), counted)
    expect(graphs).toBeGreaterThanOrEqual(RUNS)
  }, 3_600_000)
})
