import { expect, test } from 'vitest'
import type { Explanation, Place } from './explanation.ts'
import { explanationText } from './explanationText.ts'

const place = (id: string, kind: Place['artifact']['kind'], name: string | null = null): Place => ({
  id,
  name,
  createdAt: '2026-03-01T00:00:00Z',
  destroyedAt: null,
  enumerated: false,
  producerSeen: true,
  artifact: { id, kind, namespace: 'shop', name: id, closed: false, system: null },
})
const [orders, churn] = [place('orders', 'DATASET'), place('churn', 'MODEL', 'v3')]
const explanation: Explanation = {
  origin: { at: '2026-03-01T01:00:00Z', mode: 'ADD', identity: { namespace: 'email' }, shared: false, version: orders },
  erasures: [],
  leftOutBy: [],
  steps: [
    {
      passage: {
        by: 'run',
        run: {
          id: 'r',
          runId: 'train-7',
          kind: 'TRAINING',
          state: 'FAIL',
          startedAt: '2026-03-02T00:00:00Z',
          endedAt: null,
          purposes: ['retention'],
          job: { namespace: 'jobs', name: 'train.churn', closed: false },
        },
      },
      at: '2026-03-02T03:00:00Z',
      carries: 'ANONYMISED',
      claim: 'hashed and salted',
      from: orders,
      to: churn,
      mixesPeople: false,
      columns: [{ from: 'email', to: 'contact', direct: true, masking: true }],
    },
  ],
  target: churn,
  verdict: 'BARRIER',
  asOf: '2026-03-09T00:00:00Z',
  complete: true,
  caveats: ['1 run on these paths has not reported an end: more may be read and written yet.'],
}
const text = (more: Partial<Explanation> = {}) => explanationText({ ...explanation, ...more }, '0123abcd')

test('the copied text tells which run, when, by which column and under which claim', () => {
  const step = text()
    .split('\n')
    .find((line) => line.startsWith('2. '))
  expect(step).toBe(
    '2. churn, v3 (2 Mar 2026, 03:00 UTC): A training run of the job train.churn (run train-7), started 2 Mar 2026, 00:00 UTC, read orders and wrote this. It failed; what it had written counts. Purpose: retention. By the columns email → contact (masked). It is declared to carry anonymised data only. The claim: “hashed and salted”',
  )
})

test('it says of whom by the opaque ref, where it began, the verdict, and as of when', () => {
  expect(text()).toContain('Why churn, v3, is on the list of customer 0123abcd')
  expect(text()).toContain('1. orders, 1 Mar 2026, 00:00 UTC: first seen here.')
  expect(text()).toContain('names this person by email.')
  expect(text()).toContain(
    'Barrier. Anonymised upstream: only data declared aggregated, anonymised or free of people arrived.',
  )
  expect(text()).toContain('As of 9 Mar 2026, 00:00 UTC.')
})

test('it never goes without how complete the answer is and what the record does not know', () => {
  expect(text()).toContain('complete: all recorded lineage was searched. Known gaps: 1 run on these paths')
  expect(text({ complete: false })).toContain('INCOMPLETE: not all recorded lineage was searched.')
  expect(text({ caveats: [] })).toContain('No known gaps.')
})

test('the copied text says where a person’s data stands in the rows of others', () => {
  const steps = explanation.steps.map((step) => ({ ...step, mixesPeople: true }))
  expect(text({ steps })).toContain('What is computed from one person’s rows stands here in the rows of others')
})

test('says when somebody was erased, how, by whom and on what evidence', () => {
  const erased = {
    at: '2026-03-03T00:00:00Z',
    outcome: 'deleted',
    effective: true,
    evidence: 'count of rows: 0',
    recordedBy: 'privacy desk',
    recordedAt: '2026-03-03T01:00:00Z',
  }
  expect(explanationText({ ...explanation, verdict: 'ERASED', erasures: [erased] }, 'ref')).toContain(
    '3 Mar 2026, 00:00 UTC: deleted. Recorded 3 Mar 2026, 01:00 UTC by “privacy desk”. Evidence: count of rows: 0',
  )
})

test('says which list leaves somebody out', () => {
  const list = {
    at: '2026-03-03T00:00:00Z',
    people: 85,
    identities: [{ namespace: 'customer_id' }],
    recordedBy: null,
    recordedAt: null,
  }
  expect(explanationText({ ...explanation, verdict: 'EXCLUDED', leftOutBy: [list] }, 'ref')).toContain(
    'The full list of 3 Mar 2026, 00:00 UTC names 85 people by customer_id, and not this person. Who recorded it is not on record.',
  )
})
