import { describe, expect, test } from 'vitest'
import type { ExplanationQuery } from '@/generated/graphql.ts'
import { buildExplanation, type Place } from './explanation.ts'

type Answered = ExplanationQuery['customerImpact']

const place = (id: string, artifact: string, kind: Place['artifact']['kind'] = 'DATASET') => ({
  __typename: 'Version' as const,
  id,
  name: null,
  createdAt: '2026-03-01T00:00:00Z',
  destroyedAt: null,
  enumerated: false,
  producerSeen: true,
  artifact: { id: artifact, kind, namespace: 'ns', name: artifact, closed: false, system: null },
})
const step = (from: ReturnType<typeof place>, to: ReturnType<typeof place>): Answered['explain'][number] => ({
  from,
  to,
  run: null,
  at: '2026-03-02T00:00:00Z',
  carries: 'PERSONAL',
  claim: null,
  mixesPeople: false,
  asked: false,
  columns: [],
})
const answer = (first: ReturnType<typeof place>, explain: Answered['explain']): Answered => ({
  asOf: '2026-03-09T00:00:00Z',
  item: { verdict: 'DERIVED' },
  erasures: [],
  fullLists: [],
  completeness: { complete: true, truncatedBy: null, caveats: [] },
  origin: { at: '2026-03-01T00:00:00Z', mode: 'ADD', identity: { namespace: 'email' }, shared: false, version: first },
  explain,
})
const [o1, o2, o3] = [place('o1', 'orders'), place('o2', 'orders'), place('o3', 'orders')]

describe('the explanation', () => {
  test('of a version that names the person ends where it begins', () => {
    const { steps, target } = buildExplanation(answer(o1, []))
    expect([steps, target.id]).toEqual([[], 'o1'])
  })

  test('tells versions in a row that only add to each other as one step', () => {
    const { steps, target } = buildExplanation(answer(o1, [step(o1, o2), step(o2, o3)]))
    expect(steps.map(({ passage }) => passage)).toEqual([{ by: 'append', writes: 2 }])
    expect([steps[0]?.from.id, steps[0]?.to.id, target.id]).toEqual(['o1', 'o3', 'o3'])
  })

  test('never swallows a claim with the appends around it', () => {
    const claimed = { ...step(o2, o3), carries: 'ANONYMISED' as const, claim: 'hashed and salted' }
    const { steps } = buildExplanation(answer(o1, [step(o1, o2), claimed]))
    expect(steps.map(({ claim }) => claim)).toEqual([null, 'hashed and salted'])
  })

  test('says of a deployment that it was asked about the person', () => {
    const [log, served] = [place('l', 'log', 'INFERENCE_LOG'), place('d', 'api', 'DEPLOYMENT')]
    const { steps, target } = buildExplanation(answer(log, [{ ...step(log, served), asked: true }]))
    expect([steps.map(({ passage }) => passage.by), target.id]).toEqual([['asking'], 'd'])
  })

  test('says how data came on where no run did it', () => {
    const [model, served, log] = [
      place('m', 'model', 'MODEL'),
      place('d', 'api', 'DEPLOYMENT'),
      place('l', 'log', 'INFERENCE_LOG'),
    ]
    const { steps } = buildExplanation(answer(model, [step(model, served), step(served, log)]))
    expect(steps.map(({ passage }) => passage.by)).toEqual(['deployment', 'inference'])
  })
})
