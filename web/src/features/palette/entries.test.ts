import { expect, test } from 'vitest'
import { paletteEntries } from './entries.ts'

const offered = {
  roles: ['handler'] as const,
  text: '',
  shortcuts: ['table', 'fit'] as const,
  recent: [{ ref: '0123456789abcdef0123456789abcdef', at: '2026-03-01T00:00:00Z' }],
  artifacts: [],
}
const labels = (more: Partial<Parameters<typeof paletteEntries>[0]>) =>
  paletteEntries({ ...offered, ...more }).flatMap(({ items }) => items.map(({ label }) => label))

test('without a text everything that one can go to or do here is offered', () => {
  expect(labels({})).toEqual([
    'Find a person',
    'Requests',
    'New request',
    'Stores asked again',
    'Tasks',
    'Consents',
    'Incidents',
    'Report an incident',
    'Explore',
    'Systems',
    'Purposes',
    'Findings',
    'Runs',
    'Integrate',
    'Refused reports',
    'GraphiQL',
    'Table',
    'Fit the whole graph',
    'Customer 0123…cdef',
  ])
})

test('whoever may not see people is led to none, and an auditor to the audit', () => {
  expect(labels({ roles: ['reader'] })).not.toContain('Find a person')
  expect(labels({ roles: ['reader'] })).not.toContain('Customer 0123…cdef')
  expect(labels({ roles: ['auditor'] })).toContain('Audit')
  expect(labels({ roles: ['handler'] })).not.toContain('Audit')
  expect(labels({ roles: [] })).toEqual(['Table', 'Fit the whole graph'])
})

test('every word must fit, whatever its case and order', () => {
  expect(labels({ text: 'GRAPH fit' })).toEqual(['Fit the whole graph'])
})

test('what the service found is all offered: it has looked at namespaces too', () => {
  const artifact = { id: 'a', kind: 'DATASET', namespace: 'shop', name: 'orders', system: null } as const
  expect(paletteEntries({ ...offered, text: 'shop', artifacts: [artifact] })).toEqual([
    {
      value: 'Artifacts',
      items: [{ id: 'a', label: 'orders', note: 'Dataset in shop', keys: [], href: '/artifacts/dataset/a' }],
    },
  ])
})
