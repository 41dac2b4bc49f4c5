import type { LayoutWorker } from './layoutClient.ts'
import { type LayoutRequest, type LayoutResponse, READY } from './messages.ts'

/** The part of a browser's worker that is used. */
export type BrowserWorker = {
  postMessage(request: LayoutRequest): void
  terminate(): void
  onmessage: ((event: MessageEvent<LayoutResponse | typeof READY>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/**
 * A worker that loses nothing: what was asked last before it says that it listens waits here. A bundler may load a worker's
 * modules after the worker began, and the browser hands over messages to nobody meanwhile.
 */
export function bufferedWorker(browserWorker: BrowserWorker): LayoutWorker {
  let listens = false
  let waiting: LayoutRequest | null = null
  const worker: LayoutWorker = {
    onmessage: null,
    onerror: null,
    get ready() {
      return listens
    },
    postMessage(request) {
      if (listens) browserWorker.postMessage(request)
      else waiting = request
    },
    terminate: () => browserWorker.terminate(),
  }
  browserWorker.onmessage = ({ data }) => {
    if (data !== READY) return worker.onmessage?.({ data })
    listens = true
    if (waiting) browserWorker.postMessage(waiting)
  }
  browserWorker.onerror = (event) => worker.onerror?.(event)
  return worker
}
