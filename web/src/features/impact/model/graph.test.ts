import { describe, expect, test } from 'vitest'
import type { ImpactGraphQuery } from '@/generated/graphql.ts'
import { buildGraph } from './graph.ts'

const orders = {
  id: 'a1',
  kind: 'DATASET' as const,
  namespace: 'shop',
  name: 'shop.orders',
  closed: false,
  system: null,
}
const version = (id: string) => ({
  __typename: 'Version' as const,
  id,
  name: null,
  createdAt: '2026-03-01T00:00:00Z',
  destroyedAt: null,
  producerSeen: true,
  artifact: orders,
})
const run = {
  __typename: 'Run' as const,
  id: 'r1',
  runId: 'nightly',
  kind: 'TRANSFORM' as const,
  state: 'COMPLETE' as const,
  startedAt: '2026-03-01T00:00:00Z',
  job: { namespace: 'etl', name: 'load', closed: false },
}
const confirmed = { verdict: 'CONFIRMED' as const, live: true, version: { id: 'v1' } }
const drawn: ImpactGraphQuery['customerImpact']['graph'] = {
  shown: 2,
  total: 9,
  verdicts: [confirmed],
  nodes: [version('v1'), version('v2'), run],
  edges: [{ from: 'v1', to: 'r1', carries: 'PERSONAL', at: '2026-03-01T00:00:00Z' }],
}

describe('the graph from an answer', () => {
  test('each version has the verdict that the answer gives it, and none that it does not', () => {
    const { versions } = buildGraph(drawn)
    expect(versions.map(({ id, verdict, live }) => ({ id, verdict, live }))).toEqual([
      { id: 'v1', verdict: 'CONFIRMED', live: true },
      { id: 'v2', verdict: null, live: false },
    ])
  })

  test('versions of one artifact share it, and a run is known by its job', () => {
    const { artifacts, runs } = buildGraph(drawn)
    expect([...artifacts.keys()]).toEqual(['a1'])
    expect(runs).toEqual([{ id: 'r1', kind: 'TRANSFORM', state: 'COMPLETE', job: 'load' }])
  })

  test('how many are shown, and of how many, is what the API says', () => {
    const { shown, total } = buildGraph(drawn)
    expect([shown, total]).toEqual([2, 9])
  })
})
