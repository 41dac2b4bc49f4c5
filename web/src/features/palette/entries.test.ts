import { expect, test } from 'vitest'
import type { FoundEntry } from '@/features/search/index.ts'
import { paletteEntries } from './entries.ts'

const offered = {
  roles: ['handler'] as const,
  text: '',
  shortcuts: ['table', 'fit'] as const,
  recent: [{ ref: '0123456789abcdef0123456789abcdef', at: '2026-03-01T00:00:00Z' }],
  identity: null,
  found: [],
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
    'Gate',
    'Findings',
    'Record of processing',
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

test('what the service found is all offered, by kind: it has looked at more than what is shown', () => {
  const orders: FoundEntry = {
    id: 'a',
    kind: 'ARTIFACT',
    label: 'orders',
    note: 'Dataset in shop',
    href: '/artifacts/dataset/a',
    similar: false,
    artifact: 'a',
  }
  const desk: FoundEntry = { ...orders, id: 's', kind: 'SYSTEM', label: 'Shop desk', note: 'System', similar: true }
  expect(paletteEntries({ ...offered, text: 'shpo', found: [desk, orders] })).toMatchObject([
    { value: 'Artifacts', items: [{ label: 'orders', note: 'Dataset in shop', href: '/artifacts/dataset/a' }] },
    { value: 'Systems', items: [{ label: 'Shop desk', note: 'System · similar spelling' }] },
  ])
})

test('an identity is offered to be traced, first, and to whoever may see people; it is not shown', () => {
  const identity = { namespace: 'email', value: 'ada@example.com', certain: true }
  const [person] = paletteEntries({ ...offered, text: 'ada@example.com', identity })
  expect(person).toMatchObject({ value: 'Person', items: [{ label: 'Trace this person', note: 'by email' }] })
  expect(labels({ text: 'ada@example.com', identity, roles: ['reader'] })).toEqual([])
})
