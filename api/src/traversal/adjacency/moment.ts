import { DatabaseError } from '../../platform/db/index.ts'
import type { Adjacency } from './adjacency.ts'
import { paced, type Steps } from './paced.ts'

/**
 * A workspace's graph at one moment: the only way in which questions get at one. Nothing can be read from it that is of another
 * moment. It stands still for the rest of the event loop's turn in which it was handed over, and while a walk is on its way;
 * whoever looks later, when it has moved on, gets an error and no mixed answer.
 */
export class Moment {
  readonly #graph: Adjacency
  readonly epoch: number
  /** The epoch of the last change to who is named, erased or linked. */
  readonly people: number

  constructor(graph: Adjacency) {
    this.#graph = graph
    this.epoch = graph.epoch
    this.people = graph.people
    setImmediate(graph.hold())
  }

  /** Whether the graph is still at this moment. */
  get isNow(): boolean {
    return this.#graph.epoch === this.epoch
  }

  /** The same graph at the present moment. What was found at an earlier one must not be joined with it. */
  now(): Moment {
    return new Moment(this.#graph)
  }

  /** Reads at once. Throws DatabaseError MOVED. */
  look<T>(read: (graph: Adjacency) => T extends PromiseLike<unknown> ? never : T): T {
    return read(this.#still()) as T
  }

  /**
   * Walks, and gives the event loop back every few milliseconds; meanwhile the graph stays as it is.
   * Throws DatabaseError: MOVED, or STOPPED by `stop`.
   */
  async traverse<T>(steps: (graph: Adjacency) => Steps<T>, stop?: AbortSignal): Promise<T> {
    const graph = this.#still()
    const release = graph.hold()
    try {
      return await paced(steps(graph), stop)
    } finally {
      // What comes of it is shown within this turn.
      setImmediate(release)
    }
  }

  #still(): Adjacency {
    if (!this.isNow) throw new DatabaseError('MOVED', 'answer')
    return this.#graph
  }
}
