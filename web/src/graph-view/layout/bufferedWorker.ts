import type { Bench } from './layoutClient.ts'
import { type Answered, type Asked, READY } from './messages.ts'

/** The part of a browser's worker that is used. */
export type Thread = {
  postMessage(asked: Asked): void
  terminate(): void
  onmessage: ((event: MessageEvent<Answered | typeof READY>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/**
 * A worker that loses nothing: what was asked last before it says that it listens waits here. A bundler may load a worker's
 * modules after the worker began, and the browser hands over messages to nobody meanwhile.
 */
export function benchOf(thread: Thread): Bench {
  let listens = false
  let waiting: Asked | null = null
  const bench: Bench = {
    onmessage: null,
    onerror: null,
    get listens() {
      return listens
    },
    postMessage(asked) {
      if (listens) thread.postMessage(asked)
      else waiting = asked
    },
    terminate: () => thread.terminate(),
  }
  thread.onmessage = ({ data }) => {
    if (data !== READY) return bench.onmessage?.({ data })
    listens = true
    if (waiting) thread.postMessage(waiting)
  }
  thread.onerror = (event) => bench.onerror?.(event)
  return bench
}
