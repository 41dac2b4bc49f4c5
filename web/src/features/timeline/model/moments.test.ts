import { expect, test } from 'vitest'
import { buildMonths, type TimelineEvent } from './moments.ts'

const event = (at: string, name: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  kind: 'MADE',
  at,
  mode: null,
  shared: false,
  outcome: null,
  identities: [],
  run: null,
  item: {
    verdict: 'DERIVED',
    live: true,
    version: {
      id: name,
      name: null,
      createdAt: at,
      destroyedAt: null,
      artifact: { id: name, kind: 'DATASET', namespace: 'shop', name, closed: false, system: null },
    },
  },
  ...more,
})

const run = (runId: string): TimelineEvent['run'] => ({
  runId,
  kind: 'TRANSFORM',
  job: { namespace: 'jobs', name: 'load' },
})

const names = (events: TimelineEvent[]) =>
  buildMonths(events).map(({ month, days }) => [
    month,
    ...days.map(({ day, moments }) => [
      day.slice(8, 10),
      ...moments.map(({ items }) => items.map((i) => i.version.id)),
    ]),
  ])

test('events are grouped by month, then by day, in their order', () => {
  const told = [
    event('2026-03-01T10:00:00Z', 'a'),
    event('2026-03-31T23:59:00Z', 'b'),
    event('2026-04-01T00:00:00Z', 'c'),
  ]
  expect(names(told)).toEqual([
    ['2026-03', ['01', ['a']], ['31', ['b']]],
    ['2026-04', ['01', ['c']]],
  ])
})

test('what one run wrote at one time is told together, what two runs wrote is not', () => {
  const at = '2026-03-01T10:00:00Z'
  const told = [
    event(at, 'orders', { run: run('r1') }),
    event(at, 'visits', { run: run('r2') }),
    event(at, 'customers', { run: run('r1') }),
  ]
  expect(names(told)).toEqual([['2026-03', ['01', ['orders', 'customers'], ['visits']]]])
})

test('versions named by different identities, or in another way, are told apart', () => {
  const at = '2026-03-01T10:00:00Z'
  const named = (name: string, namespace: string, mode: TimelineEvent['mode']) =>
    event(at, name, { kind: 'NAMED', mode, identities: [{ namespace }] })
  const told = [
    named('a', 'email', 'ADD'),
    named('b', 'email', 'FULL'),
    named('c', 'phone', 'ADD'),
    named('d', 'email', 'ADD'),
  ]
  expect(names(told)).toEqual([['2026-03', ['01', ['a', 'd'], ['b'], ['c']]]])
})

test('a version that two statements name at one time is told twice: each happened', () => {
  const at = '2026-03-01T10:00:00Z'
  const named = event(at, 'a', { kind: 'NAMED', mode: 'ADD', identities: [{ namespace: 'email' }] })
  expect(buildMonths([named, named])[0]?.days[0]).toMatchObject({ events: 2, moments: [{ items: [{}, {}] }] })
})
