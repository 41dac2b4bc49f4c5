import { expect, test } from 'vitest'
import { filterOf, isNarrowed, type RunChoice } from './choice.ts'

const all: RunChoice = { text: '', namespace: '', job: null, state: null, since: '', before: '' }

test('a choice of nothing asks for every run', () => {
  expect(filterOf({ ...all, text: '  ' })).toEqual({})
  expect(isNarrowed({ ...all, text: '  ' })).toBe(false)
})

test('a job is meant with its namespace, even if that is empty', () => {
  expect(filterOf({ ...all, job: 'clean' })).toEqual({ job: { namespace: '', name: 'clean' } })
  expect(filterOf({ ...all, namespace: 'airflow', job: 'clean' })).toEqual({
    job: { namespace: 'airflow', name: 'clean' },
  })
  expect(filterOf({ ...all, namespace: 'airflow' })).toEqual({ namespace: 'airflow' })
})

test('a minute is one in UTC, and what is no time is left for the API to refuse', () => {
  expect(filterOf({ ...all, since: '2026-03-01T09:00', before: 'soon' })).toEqual({
    startedSince: '2026-03-01T09:00:00Z',
    startedBefore: 'soon',
  })
})
