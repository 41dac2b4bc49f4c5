import type { Bench } from './draughtsman.ts'
import { type Answered, type Asked, READY } from './messages.ts'

/** The part of a browser's worker that is used. */
export type Thread = {
  postMessage(asked: Asked): void
  terminate(): void
  onmessage: ((event: MessageEvent<Answered | typeof READY>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/**
 * A worker that loses nothing: what is asked before it says that it listens waits here. A bundler may load a worker's modules
 * after the worker began, and the browser hands over messages to nobody meanwhile.
 */
export function benchOf(thread: Thread): Bench {
  let waiting: Asked[] | null = []
  const bench: Bench = {
    onmessage: null,
    onerror: null,
    postMessage: (asked) => (waiting ? waiting.push(asked) : thread.postMessage(asked)),
    terminate: () => thread.terminate(),
  }
  thread.onmessage = ({ data }) => {
    if (data !== READY) return bench.onmessage?.({ data })
    for (const asked of waiting ?? []) thread.postMessage(asked)
    waiting = null
  }
  thread.onerror = (event) => bench.onerror?.(event)
  return bench
}
