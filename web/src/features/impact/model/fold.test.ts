import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type EnumTypeDefinitionNode, Kind, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '@/generated/graphql.ts'
import { fold, foldByArtifact } from './fold.ts'
import { Story } from './story.testing.ts'

const none = new Set<string>()

/** From the contract itself, so that a verdict that is new there is new here. */
function verdictsOfTheSchema(): Verdict[] {
  const folder = resolve(import.meta.dirname, '../../../../../schema')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'))
  const definitions = files.flatMap((name) => parse(readFileSync(resolve(folder, name), 'utf8')).definitions)
  const verdict = definitions.find(
    (definition): definition is EnumTypeDefinitionNode =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'Verdict',
  )
  return (verdict?.values ?? []).map(({ name }) => name.value as Verdict)
}
const ends = (links: readonly { from: string; to: string }[]) => links.map(({ from, to }) => [from, to])

describe('folding by artifact', () => {
  test('the versions of one artifact are one card, newest first, with how many have each verdict', () => {
    const story = new Story().version('orders@1', 'CONFIRMED').version('orders@9').version('orders@3')
    const [card] = foldByArtifact(story.graph, none).cards
    expect(card?.versions.map(({ id }) => id)).toEqual(['orders@9', 'orders@3', 'orders@1'])
    expect(card?.verdicts).toEqual([
      { verdict: 'CONFIRMED', count: 1 },
      { verdict: 'DERIVED', count: 2 },
    ])
  })

  test('every verdict of the schema is counted on a card, in the order of the schema', () => {
    const all = verdictsOfTheSchema()
    const story = all
      .toReversed()
      .reduce((graph, verdict, day) => graph.version(`orders@${day + 1}`, verdict), new Story())
    const [card] = foldByArtifact(story.graph, none).cards
    expect(all.length).toBeGreaterThan(1)
    expect(card?.verdicts).toEqual(all.map((verdict) => ({ verdict, count: 1 })))
  })

  test('a verdict that the pages do not know yet is counted last, not left out', () => {
    const story = new Story().version('orders@1', 'NEW' as Verdict).version('orders@2', 'ERASED')
    expect(foldByArtifact(story.graph, none).cards[0]?.verdicts).toEqual([
      { verdict: 'ERASED', count: 1 },
      { verdict: 'NEW', count: 1 },
    ])
  })

  test('runs of one job between the same cards are one run node', () => {
    const story = new Story().run('load', ['raw@1'], ['clean@2']).run('load', ['raw@3'], ['clean@4'])
    const { runNodes, links } = foldByArtifact(story.graph, none)
    expect(runNodes).toHaveLength(1)
    expect(runNodes[0]?.runs).toHaveLength(2)
    expect(links).toHaveLength(2)
  })

  test('runs of one job that read other things stay apart: joined, they would draw a path that was never recorded', () => {
    const story = new Story().run('load', ['a@1'], ['x@2']).run('load', ['b@1'], ['y@2'])
    const { runNodes } = foldByArtifact(story.graph, none)
    expect(runNodes.map(({ from, to }) => [from, to])).toEqual([
      [['a'], ['x']],
      [['b'], ['y']],
    ])
  })

  test('an artifact that is expanded shows each version by itself, with its own runs', () => {
    const story = new Story().run('load', ['raw@1'], ['clean@2']).run('load', ['raw@3'], ['clean@4'])
    const { cards, runNodes } = foldByArtifact(story.graph, new Set(['clean']))
    expect(cards.map(({ id }) => id).sort()).toEqual(['clean@2', 'clean@4', 'raw'])
    expect(runNodes.flatMap(({ to }) => to).sort()).toEqual(['clean@2', 'clean@4'])
  })

  test('a single version has nothing to expand', () => {
    const { cards } = foldByArtifact(new Story().version('orders@1').graph, new Set(['orders']))
    expect(cards.map(({ id, level }) => [id, level])).toEqual([['orders', 'artifacts']])
  })

  test('what is carried on inside one card is not drawn, and between expanded versions it is', () => {
    const story = new Story().carried('orders@1', 'orders@2')
    expect(foldByArtifact(story.graph, none).links).toEqual([])
    expect(ends(foldByArtifact(story.graph, new Set(['orders'])).links)).toEqual([['orders@1', 'orders@2']])
  })

  test('a job that rewrites what it reads does not point to itself', () => {
    const story = new Story()
      .run('dedupe', ['orders@1', 'rules@1'], ['orders@2'])
      .run('sort', ['orders@2'], ['orders@3'])
    const { runNodes } = foldByArtifact(story.graph, none)
    expect(runNodes.map(({ job, from, to }) => [job, from, to])).toEqual([['dedupe', ['rules'], ['orders']]])
  })

  test('a folded link is drawn as the most personal of what it stands for', () => {
    const story = new Story()
      .run('report', ['orders@1'], ['revenue@2'], 'AGGREGATED')
      .run('report', ['orders@1'], ['revenue@3'], 'PERSONAL')
    const { links } = foldByArtifact(story.graph, none)
    expect(links.find(({ to }) => to === 'revenue')?.carries).toBe('PERSONAL')
  })
})

describe('folding by system', () => {
  const shop = () =>
    new Story()
      .place('orders', { role: 'PRIMARY' })
      .place('customers', { role: 'PRIMARY' })
      .place('mailing', { role: 'VENDOR' })
      .run('load', ['orders@1', 'customers@1'], ['mart@2'])
      .run('send', ['mart@2'], ['mailing@3'])
      .run('send', ['mart@4'], ['mailing@5'], 'PSEUDONYMISED')
  const foldSystems = (systems: string[] = [], artifacts: string[] = []) =>
    fold(shop().graph, { level: 'systems', systems: new Set(systems), artifacts: new Set(artifacts) })

  test('a system is one card with everything in it, and a link between two has the names of its jobs', () => {
    const { cards, runNodes, links, jobs } = foldSystems()
    expect(cards.map(({ id, artifacts, versions }) => [id, artifacts, versions.length])).toEqual([
      ['system:PRIMARY', 2, 2],
      ['system:ANALYTICS', 1, 2],
      ['system:VENDOR', 1, 2],
    ])
    expect(runNodes).toEqual([])
    expect(ends(links)).toEqual([
      ['system:PRIMARY', 'system:ANALYTICS'],
      ['system:ANALYTICS', 'system:VENDOR'],
    ])
    expect(jobs.get('system:ANALYTICS>system:VENDOR')).toEqual(['send'])
  })

  test('one that is opened shows its artifacts in its place, and those their versions', () => {
    const { cards } = foldSystems(['system:PRIMARY', 'system:ANALYTICS'], ['mart'])
    expect(cards.map(({ id, level, stage }) => [id, level, stage])).toEqual([
      ['orders', 'artifacts', 'sources'],
      ['customers', 'artifacts', 'sources'],
      ['mart@4', 'versions', 'analytics'],
      ['mart@2', 'versions', 'analytics'],
      ['system:VENDOR', 'systems', 'copies'],
    ])
  })

  test('what is in no stated system is folded by its namespace', () => {
    const { graph } = new Story().version('orders@1')
    for (const artifact of graph.artifacts.values()) artifact.system = null
    const [card] = fold(graph, { level: 'systems', systems: none, artifacts: none }).cards
    expect(card).toMatchObject({ id: 'namespace:ns', stage: 'unplaced', place: { name: 'ns', role: null } })
  })
})
