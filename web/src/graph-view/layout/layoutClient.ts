import type { Placement, Sketch } from './dagreLayout.ts'
import type { Answered, Asked } from './messages.ts'

/** The part of a worker that laying out needs. */
export type Bench = {
  postMessage(asked: Asked): void
  terminate(): void
  /** Whether it has begun to listen: before, it is still being loaded, and is at work on nothing. */
  readonly listens: boolean
  onmessage: ((event: { data: Answered }) => void) | null
  onerror: ((event: unknown) => void) | null
}

/**
 * Lays out one picture at a time. A newer sketch supersedes one that is under way: its worker is ended, since it would go on
 * with what nobody wants any more, and an answer that comes late all the same is dropped.
 */
export class Draughtsman {
  readonly #open: () => Bench
  #bench: Bench | null = null
  #number = 0
  #busy = false

  constructor(open: () => Bench) {
    this.#open = open
  }

  /** @param done given the placement, unless another sketch came first; null: it could not be laid out */
  lay(sketch: Sketch, done: (placement: Placement | null) => void): void {
    if (this.#busy && this.#bench?.listens) this.stop()
    this.#number += 1
    const number = this.#number
    const begun = performance.now()
    const finish = (placement: Placement | null) => {
      if (number !== this.#number) return
      this.#busy = false
      // For a browser's profile, and bench/ui.
      performance.measure('layout', { start: begun, detail: { nodes: sketch.nodes.length } })
      done(placement)
    }
    try {
      this.#bench ??= this.#open()
      this.#busy = true
      this.#bench.onmessage = ({ data }) => {
        if (data.number === number) finish(data.placement)
      }
      this.#bench.onerror = () => {
        finish(null)
        this.stop()
      }
      this.#bench.postMessage({ number, sketch })
    } catch {
      finish(null)
    }
  }

  /** Ends what is under way, and the worker. */
  stop(): void {
    this.#number += 1
    this.#busy = false
    this.#bench?.terminate()
    this.#bench = null
  }
}
