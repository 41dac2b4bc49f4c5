import { expect, test } from 'vitest'
import type { TaskRow } from '../plans/index.ts'
import { returnedTo } from './returned.ts'

const shop = {
  collectionsOf: ({ name }: { name: string }) => (name === 'orders' ? ['customers', 'orders'] : null),
  artifactOf: () => ({ namespace: 'shop', name: 'orders' }),
}

const task = (more: Partial<TaskRow>) =>
  ({
    id: 'a',
    action: 'DELETE_ROWS',
    state: 'DONE',
    outcome: 'DELETED',
    namespace: 'shop',
    name: 'orders',
    ...more,
  }) as TaskRow

const about = (...tasks: TaskRow[]) => {
  const { again, unplanned } = returnedTo(shop, { customers: 1, orders: 2 }, tasks)
  return { again: again.map(({ id }) => id), unplanned: unplanned.map(({ name }) => name) }
}

test('whoever is back where they were deleted has the task again, once', () => {
  expect(about(task({}))).toEqual({ again: ['a'], unplanned: [] })
})

test('what somebody has to do already is not told again', () => {
  for (const state of ['WAITING', 'PENDING', 'FAILED', 'HELD', 'DEFERRED'] as const)
    expect(about(task({ state }))).toEqual({ again: [], unplanned: [] })
})

test('where a version is kept on a ground, rows are there rightly', () => {
  expect(about(task({}), task({ id: 'b', outcome: 'RETAINED_EXEMPT' }))).toEqual({ again: [], unplanned: [] })
})

test('where nothing was to be done, or no task is about it, there is a new one', () => {
  expect(about()).toEqual({ again: [], unplanned: ['orders'] })
  expect(about(task({ action: 'NOTHING', outcome: null }))).toEqual({ again: [], unplanned: ['orders'] })
})

test('nobody is back where no rows are', () => {
  expect(returnedTo(shop, { customers: 0 }, [task({})])).toEqual({ again: [], unplanned: [] })
})
