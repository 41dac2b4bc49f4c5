import { describe, expect, test } from 'vitest'
import type { Box, Point } from '@/graph-view/index.ts'
import { foldByArtifact } from '../model/fold.ts'
import type { FoldedGraph } from '../model/foldedGraph.ts'
import { withStart } from '../model/start.ts'
import { Story } from '../model/story.testing.ts'
import { nameOf } from '../model/words.ts'
import { columnLayout } from './columnLayout.ts'

const drawn = (graph: FoldedGraph) =>
  columnLayout(graph, (card) => ({ width: nameOf(card).name.length * 8 + 40, height: 42 }))
const fold = (story: Story, expanded: string[] = []) => foldByArtifact(story.graph, new Set(expanded))

/** From a shop's tables to what a model concluded of its customers, and back into the segments that it reads. */
const shop = () =>
  new Story()
    .place('orders', { role: 'PRIMARY' })
    .place('customers', { role: 'PRIMARY' })
    .place('features', { kind: 'FEATURE_SET', role: 'FEATURE_STORE' })
    .place('churn_set', { role: 'TRAINING' })
    .place('churn', { kind: 'MODEL', role: 'TRAINING' })
    .place('churn-api', { kind: 'DEPLOYMENT', role: 'SERVING' })
    .place('scores', { kind: 'INFERENCE_LOG', role: 'SERVING' })
    .run('clean', ['orders@1', 'customers@1'], ['staging@2'])
    .run('build', ['staging@2'], ['segments@3'])
    .run('compute', ['segments@3', 'staging@2'], ['features@4'])
    .run('snapshot', ['features@4'], ['churn_set@5'])
    .run('train', ['churn_set@5'], ['churn@6'])
    .carried('churn@6', 'churn-api@7')
    .carried('churn-api@7', 'scores@8')
    .run('build', ['scores@8', 'staging@2'], ['segments@9'])

const left = ({ x, width }: Box) => x - width / 2
const right = ({ x, width }: Box) => x + width / 2

/** Points close together on the straight lines between these. */
const along = (points: readonly Point[]) =>
  points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to
    return Array.from({ length: 21 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / 20,
      y: from.y + ((to.y - from.y) * step) / 20,
    }))
  })

describe('the columns', () => {
  test('stand in the order of the way from data to what was concluded of it', () => {
    const { cards } = drawn(fold(shop()))
    const way = ['orders', 'staging', 'segments', 'features', 'churn_set', 'churn', 'churn-api', 'scores']
    const places = way.map((id) => cards.get(id)?.x ?? Number.NaN)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(new Set(places).size).toBe(way.length)
  })

  test('have a heading each group, over all of its columns', () => {
    const { headings, cards } = drawn(fold(shop()))
    expect(headings.map(({ title }) => title)).toEqual([
      'Datasets',
      'Feature sets',
      'Training sets',
      'Models',
      'Deployments',
      'Logs and indexes',
    ])
    const segments = cards.get('segments')
    expect(segments && headings[0] && right(segments) <= headings[0].right).toBe(true)
  })

  test('keep the versions of one artifact in the order of time, newest first', () => {
    const story = new Story().run('a', ['raw@1'], ['segments@3']).run('b', ['mart@2'], ['segments@9'])
    const { cards } = drawn(fold(story.version('segments@5').version('segments@7'), ['segments']))
    const y = (day: number) => cards.get(`segments@${day}`)?.y ?? Number.NaN
    const places = [9, 7, 5, 3].map(y)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('keep the versions of one artifact together, one below the other', () => {
    const { cards } = drawn(fold(shop(), ['segments']))
    const [a, b] = [cards.get('segments@3'), cards.get('segments@9')]
    expect(a?.x).toBe(b?.x)
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeLessThan(80)
  })

  test('come to an end where artifacts feed each other in a circle', () => {
    const story = new Story().run('j', ['a@1'], ['b@2']).run('k', ['b@2'], ['a@3'])
    expect([...drawn(fold(story)).cards.keys()].sort()).toEqual(['a', 'b'])
  })
})

describe('the drawing', () => {
  test('has no two cards over each other', () => {
    const boxes = [...drawn(fold(shop(), ['segments'])).cards.values()]
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const apart = left(a) >= right(b) || left(b) >= right(a) || Math.abs(a.y - b.y) >= (a.height + b.height) / 2
        expect(apart).toBe(true)
      }
    }
  })

  test('has a frame around what is in one system in one column, and nothing else in it', () => {
    const graph = fold(shop(), ['segments'])
    const { cards, frames } = drawn(graph)
    const placeOf = new Map(graph.cards.map(({ id, place }) => [id, place.id]))
    expect(frames.map(({ place }) => place.name)).toContain('PRIMARY')
    for (const frame of frames) {
      const inside = [...cards].filter(
        ([, box]) => Math.abs(box.x - frame.x) < 1 && Math.abs(box.y - frame.y) < (box.height + frame.height) / 2,
      )
      expect(inside.length).toBeGreaterThan(0)
      for (const [id, box] of inside) {
        expect(placeOf.get(id)).toBe(frame.place.id)
        expect(Math.abs(box.y - frame.y) + box.height / 2).toBeLessThan(frame.height / 2)
      }
    }
  })

  test('begins at the person, left of everything', () => {
    const story = shop().version('orders@1', 'CONFIRMED')
    const { cards, routes } = drawn(withStart(fold(story)))
    const person = cards.get('person')
    const others = [...cards].filter(([id]) => id !== 'person').map(([, box]) => left(box))
    expect(person && right(person)).toBeLessThan(Math.min(...others))
    expect(routes.get('person>orders')?.end).toEqual({ x: left(cards.get('orders') as Box), y: cards.get('orders')?.y })
  })

  test('has a way for every link, from edge to edge', () => {
    const graph = fold(shop())
    const { routes, cards } = drawn(graph)
    expect([...routes.keys()].sort()).toEqual(graph.links.map(({ id }) => id).sort())
    const orders = cards.get('orders')
    const leaving = graph.links.find(({ from }) => from === 'orders')
    expect(orders && routes.get(leaving?.id ?? '')?.start).toEqual(orders && { x: right(orders), y: orders.y })
  })

  test('leads links that run back below everything', () => {
    const { routes, cards } = drawn(fold(shop()))
    const back = [...routes.values()].filter((route) => route.back)
    const bottom = Math.max(...[...cards.values()].map(({ y, height }) => y + height / 2))
    expect(back).toHaveLength(1)
    expect(Math.max(...(back[0]?.bends ?? []).map(({ y }) => y))).toBeGreaterThan(bottom)
  })

  test('leads all links that run back to one card along one lane', () => {
    const story = shop()
      .carried('scores@8', 'orders@1')
      .carried('churn-api@7', 'orders@1')
      .carried('churn@6', 'orders@1')
    const lanes = [...drawn(fold(story)).routes]
      .filter(([link, { back }]) => back && link.endsWith('>orders'))
      .map(([, { bends }]) => Math.max(...bends.map(({ y }) => y)))
    expect(lanes).toHaveLength(3)
    expect(new Set(lanes).size).toBe(1)
  })

  test('leads links past the cards of the columns between, through none of them', () => {
    const { routes, cards } = drawn(fold(shop()))
    const graph = fold(shop())
    for (const { id, from, to } of graph.links) {
      const route = routes.get(id)
      if (!route || route.back) continue
      const others = [...cards].filter(([card]) => card !== from && card !== to)
      for (const { x, y } of along([route.start, ...route.bends, route.end])) {
        const hit = others.find(([, box]) => x > left(box) && x < right(box) && Math.abs(y - box.y) < box.height / 2)
        expect(hit?.[0]).toBeUndefined()
      }
    }
  })

  test('crosses no links where two chains can run side by side', () => {
    const story = new Story()
      .run('j', ['a@1'], ['d@2'])
      .run('k', ['b@1'], ['c@2'])
      .run('j2', ['d@2'], ['e@3'])
      .run('k2', ['c@2'], ['f@3'])
    const { cards } = drawn(fold(story))
    const y = (id: string) => cards.get(id)?.y ?? Number.NaN
    expect(Math.sign(y('a') - y('b'))).toBe(Math.sign(y('d') - y('c')))
    expect(Math.sign(y('d') - y('c'))).toBe(Math.sign(y('e') - y('f')))
  })

  test('is the same for the same graph in another order', () => {
    const graph = fold(shop())
    const shuffled = {
      ...graph,
      cards: graph.cards.toReversed(),
      runNodes: graph.runNodes.toReversed(),
      links: graph.links.toReversed(),
    }
    expect(Object.fromEntries(drawn(shuffled).cards)).toEqual(Object.fromEntries(drawn(graph).cards))
  })
})
