import { expect, test } from 'vitest'
import { type BrowserWorker, bufferedWorker } from './bufferedWorker.ts'
import { type LayoutRequest, READY } from './messages.ts'

test('what was asked last before a worker listens is asked when it does; nobody waits for what came before', () => {
  const heard: number[] = []
  const browserWorker: BrowserWorker = {
    postMessage: ({ id }) => heard.push(id),
    terminate() {},
    onmessage: null,
    onerror: null,
  }
  const worker = bufferedWorker(browserWorker)
  const ask = (id: number): LayoutRequest => ({ id, input: { nodes: [], links: [] } })
  worker.postMessage(ask(1))
  worker.postMessage(ask(2))
  expect(heard).toEqual([])
  browserWorker.onmessage?.({ data: READY } as MessageEvent<typeof READY>)
  worker.postMessage(ask(3))
  expect(heard).toEqual([2, 3])
})
