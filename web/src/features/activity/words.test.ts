import { expect, test } from 'vitest'
import { type Arrival, arrivalText } from './words.ts'

const arrival = (more: Partial<Arrival>): Arrival => ({
  id: 'a',
  at: '2026-03-01T09:00:00Z',
  statement: null,
  about: null,
  namespace: null,
  state: null,
  people: null,
  refusal: null,
  by: null,
  ...more,
})

test('a run is told by its job and its state', () => {
  const told = arrivalText(arrival({ statement: 'RUN', about: 'export_orders', state: 'COMPLETE' }))
  expect(told).toEqual({ kind: 'Run', rest: 'export_orders · complete' })
})

test('a list is told by how many it names', () => {
  expect(arrivalText(arrival({ statement: 'MEMBERS', about: 'orders', people: 1 })).rest).toBe('orders · 1 person')
})

test('a refused report is told by its code and where its fault is', () => {
  expect(arrivalText(arrival({ refusal: { code: 'INVALID_TIME', field: 'eventTime' } }))).toEqual({
    kind: 'Refused',
    rest: 'INVALID_TIME at eventTime',
  })
  expect(arrivalText(arrival({ refusal: { code: 'INVALID_EVENT', field: '' } })).rest).toBe('INVALID_EVENT')
})
