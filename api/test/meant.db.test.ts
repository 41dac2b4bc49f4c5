import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../testkit/api.ts'
import type { Connection } from '../src/platform/db/index.ts'
import type { ArtifactName, Command } from '../src/vocabulary/command.ts'
import { inCalls } from './oracle/arbitraries.ts'
import { unlike } from './oracle/compare.ts'
import { givenCase } from './oracle/given.ts'
import { hold, telling } from './oracle/hold.ts'
import { meant, readOf } from './oracle/meant.ts'
import { ofWorld, pack, type Small, sideBySide } from './oracle/pack.ts'
import { fromArtifact } from './oracle/questions.ts'
import { namesOf } from './oracle/same.ts'
import { minute, model, registered, run, versionOf, write } from './oracle/statements.ts'
import { tell } from './oracle/story.ts'
import { artifactKey, type Version } from './oracle/terms.ts'
import { trace } from './oracle/trace.ts'
import { verdicts } from './oracle/verdicts.ts'
import { freshWorkspace, nothingErased, type OracleWorkspace } from './oracle/workspace.ts'
import { derive, type World } from './oracle/world.ts'

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

const ways = ['DOWNSTREAM', 'UPSTREAM'] as const

/** Worlds a run; each is asked from every artifact and name at its two times and just after each of its versions came to be. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 100) / 2

const isThere = (asOf: number) => (v: Version) => v.createdAt <= asOf

/** What every entrance should answer about an artifact, in the oracle's keys. */
function expectedFrom(
  world: World,
  [artifact = '', ...others]: string[],
  name: string | null,
  way: (typeof ways)[number],
  asOf: number,
) {
  const asked = [artifact, ...others].flatMap((one) => meant(world, one, name, asOf) ?? [])
  const current = meant(world, artifact, null, asOf)
  const starts = asked.flatMap((start) => [start, ...readOf(world, start).filter(isThere(asOf))])
  const reached = new Set(trace(world, starts, way))
  const beside = world.flows.flatMap((f) => {
    const [near, far] = way === 'DOWNSTREAM' ? [f.from, f.to] : [f.to, f.from]
    return near === current && isThere(asOf)(far) ? far.key : []
  })
  const people = { certain: 0, possible: 0 }
  for (const person of asked.length > 0 ? world.persons : []) {
    const found = verdicts(world, person, asOf)
    const each = asked.map(({ key }) => found.get(key))
    if (each.includes('CONFIRMED')) people.certain += 1
    else if (each.includes('DERIVED') || each.includes('POSSIBLE')) people.possible += 1
  }
  return {
    traced: world.versions.filter((v) => reached.has(v.key) && isThere(asOf)(v)).map((v) => v.key),
    affected: [`${people.certain} and ${people.possible}`],
    beside: [...new Set(current ? [current.key, ...beside] : [])],
    current: current ? [current.key] : [],
  }
}

const everyName = (said: Command[], name: ArtifactName) =>
  namesOf(
    name,
    said.flatMap((c) => (c.type === 'join' ? [c.artifacts] : [])),
  ).map(artifactKey)

async function compare(workspace: OracleWorkspace, small: Small, keyOf: (id: string) => string): Promise<string[]> {
  const world = derive(small.said, nothingErased)
  const found: string[] = []
  const names = new Map(
    world.versions.flatMap((v) => {
      const [kind = '', path = ''] = v.artifact.split(/ (.*)/s)
      const [namespace = '', name = ''] = path.split(/\/(.*)/s)
      const artifact = { kind: kind as 'DATASET', namespace, name }
      return [null, v.name].map((version) => [`${v.artifact}@${version}`, versionOf(artifact, version)] as const)
    }),
  )
  const times = [...small.times.map(minute), ...world.versions.slice(0, 3).map((v) => v.createdAt)]
  for (const [what, version] of names)
    for (const [i, asOf] of [...new Set(times)].entries()) {
      const way = ways[i % 2] ?? 'DOWNSTREAM'
      const expected = expectedFrom(world, everyName(small.said, version), version.version, way, asOf)
      const got = await fromArtifact(workspace, version, way, asOf)
      const { certain, possible } = got.affected
      const where = `${way} of ${what} as of ${asOf}`
      found.push(
        ...unlike(`trace ${where}`, expected.traced, got.traced.map(keyOf)),
        ...unlike(`people ${where}`, expected.affected, [`${certain} and ${possible}`]),
        ...unlike(`beside ${where}`, expected.beside, got.beside.map(keyOf)),
        ...unlike(`current ${where}`, expected.current, got.current ? [keyOf(got.current)] : []),
      )
    }
  return found
}

async function check(smalls: Small[]): Promise<void> {
  const workspace = freshWorkspace(connection)
  const calls = sideBySide(smalls.map(({ said, sent }) => inCalls(said, sent)))
  await telling(
    calls.map((call) => call.map(tell).join('\n')),
    workspace.ws,
    async () => {
      for (const call of calls) await workspace.send(call)
      const graph = await workspace.graph()
      const found = await Promise.all(
        smalls.map((small) => {
          const keys = new Map(ofWorld(graph, small.tag).versions.map((v) => [v.id, v.key]))
          return compare(workspace, small, (id) => keys.get(id) ?? id)
        }),
      )
      return found.flat()
    },
  )
  await workspace.remove()
}

describe('the version that an artifact means', () => {
  it('is one, for every entrance, at any time, by name or as the current one: the one on the timeline', async () => {
    await hold(
      pack.chain((all) => fc.constant(all.slice(0, 4))),
      Math.ceil(RUNS / 4),
      check,
    )
  }, 3_600_000)

  it('is the later of two that were made at one instant, as runs are in order (current-tie)', async () => {
    const { calls, artifact, time } = givenCase('current-tie')
    const workspace = freshWorkspace(connection)
    for (const call of calls) await workspace.send(call)
    for (const name of ['T0', 'T1', 'T2', 'T3', 'T4', 'T5']) {
      const { affected } = await fromArtifact(workspace, versionOf(artifact(name)), 'UPSTREAM', time(3))
      expect(affected).toEqual({ certain: 0, possible: 2 })
    }
  })

  it('by a name that was given twice is the one that had it then (named-as-of)', async () => {
    const { calls, artifact, time } = givenCase('named-as-of')
    const workspace = freshWorkspace(connection)
    for (const call of calls) await workspace.send(call)
    const named = versionOf(artifact('T'), 'v1')
    const early = await fromArtifact(workspace, named, 'DOWNSTREAM', time(4))
    expect(early.affected).toEqual({ certain: 1, possible: 0 })
    expect(early.traced).toHaveLength(1)
    const late = await fromArtifact(workspace, named, 'DOWNSTREAM', time(9))
    expect([late.affected, late.traced]).toEqual([
      { certain: 1, possible: 0 },
      expect.not.arrayContaining(early.traced),
    ])
  })

  it('is version 2 of a model once that is registered, also where its training was never reported', async () => {
    const workspace = freshWorkspace(connection)
    const churn = model('churn')
    await workspace.send([
      run('train 1', { from: 1, to: 2, outputs: [write(churn, { version: '1' })] }),
      registered(versionOf(churn, '2'), { at: 5, trainedBy: 'train 2' }),
    ])
    const names = async (asOf: number) => {
      const { current } = await fromArtifact(workspace, versionOf(churn), 'UPSTREAM', minute(asOf))
      const named = await Promise.all(
        ['1', '2'].map(async (name) => {
          const { beside } = await fromArtifact(workspace, versionOf(churn, name), 'UPSTREAM', minute(asOf))
          return beside.includes(current ?? '')
        }),
      )
      const graph = await workspace.graph()
      return [graph.versions.find((v) => v.id === current)?.key.match(/@(\d)/)?.[1], named.includes(true)]
    }
    expect(await names(3)).toEqual(['1', true])
    expect(await names(6)).toEqual(['2', true])
  })

  it('is nothing before anything of it was there: a column upstream then rests on nothing (field-as-of)', async () => {
    const { calls, artifact, time } = givenCase('field-as-of')
    const workspace = freshWorkspace(connection)
    for (const call of calls) await workspace.send(call)
    const upstream = async (at: number) => {
      const { fieldLineage } = await workspace.ask<{
        fieldLineage: { versions: { edges: { node: { artifact: { name: string } } }[] } }
      }>(
        `query ($from: ColumnInput!, $asOf: DateTime!) { fieldLineage(from: $from, direction: UPSTREAM, asOf: $asOf) {
          versions { edges { node { artifact { name } } } } } }`,
        { from: { artifact: artifact('B'), column: '' }, asOf: new Date(time(at)).toISOString() },
      )
      return [...new Set(fieldLineage.versions.edges.map(({ node }) => node.artifact.name))].sort()
    }
    expect([await upstream(0), await upstream(3), await upstream(6)]).toEqual([[], ['A'], ['A', 'C']])
  })
})

describe('what is assumed of columns', () => {
  it('is nothing at a run that read nothing (columns-assumed)', async () => {
    const { calls, artifact } = givenCase('columns-assumed')
    const workspace = freshWorkspace(connection)
    for (const call of calls) await workspace.send(call)
    const { fieldLineage } = await workspace.ask<{ fieldLineage: { completeness: { caveats: { code: string }[] } } }>(
      `query ($from: ColumnInput!) { fieldLineage(from: $from, direction: UPSTREAM) { completeness { caveats { code } } } }`,
      { from: { artifact: artifact('A2'), column: '' } },
    )
    expect(fieldLineage.completeness.caveats.map(({ code }) => code)).not.toContain('COLUMNS_ASSUMED')
  })
})
