import { expect, test } from 'vitest'
import { benchOf, type Thread } from './bufferedWorker.ts'
import { type Asked, READY } from './messages.ts'

test('what was asked last before a worker listens is asked when it does; nobody waits for what came before', () => {
  const heard: number[] = []
  const thread: Thread = {
    postMessage: ({ number }) => heard.push(number),
    terminate() {},
    onmessage: null,
    onerror: null,
  }
  const bench = benchOf(thread)
  const ask = (number: number): Asked => ({ number, sketch: { nodes: [], links: [] } })
  bench.postMessage(ask(1))
  bench.postMessage(ask(2))
  expect(heard).toEqual([])
  thread.onmessage?.({ data: READY } as MessageEvent<typeof READY>)
  bench.postMessage(ask(3))
  expect(heard).toEqual([2, 3])
})
