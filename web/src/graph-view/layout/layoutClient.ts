import type { LayoutInput, LayoutResult } from './dagreLayout.ts'
import type { LayoutRequest, LayoutResponse } from './messages.ts'

/** The part of a worker that laying out needs. */
export type LayoutWorker = {
  postMessage(request: LayoutRequest): void
  terminate(): void
  /** Whether it has begun to listen: before, it is still being loaded, and is at work on nothing. */
  readonly ready: boolean
  onmessage: ((event: { data: LayoutResponse }) => void) | null
  onerror: ((event: unknown) => void) | null
}

/**
 * Lays out one graph at a time. A newer request replaces one that is under way: its worker is ended, since it would go on with
 * what nobody wants any more, and an answer that comes late all the same is dropped.
 */
export class LayoutClient {
  readonly #open: () => LayoutWorker
  #worker: LayoutWorker | null = null
  #latest = 0
  #busy = false

  constructor(open: () => LayoutWorker) {
    this.#open = open
  }

  /** @param done given the result, unless another request came first; null: the graph could not be laid out */
  layOut(input: LayoutInput, done: (result: LayoutResult | null) => void): void {
    if (this.#busy && this.#worker?.ready) this.stop()
    this.#latest += 1
    const id = this.#latest
    const begun = performance.now()
    const finish = (result: LayoutResult | null) => {
      if (id !== this.#latest) return
      this.#busy = false
      // For a browser's profile, and bench/ui.
      performance.measure('layout', { start: begun, detail: { nodes: input.nodes.length } })
      done(result)
    }
    try {
      this.#worker ??= this.#open()
      this.#busy = true
      this.#worker.onmessage = ({ data }) => {
        if (data.id === id) finish(data.result)
      }
      this.#worker.onerror = () => {
        finish(null)
        this.stop()
      }
      this.#worker.postMessage({ id, input })
    } catch {
      finish(null)
    }
  }

  /** Ends what is under way, and the worker. */
  stop(): void {
    this.#latest += 1
    this.#busy = false
    this.#worker?.terminate()
    this.#worker = null
  }
}
