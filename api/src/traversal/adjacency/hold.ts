import type { Adjacency } from './adjacency.ts'

/** A walk that holds the graph for longer than this is not waited for where the database can answer. */
const LONG_MS = 20

/** Changes that wait for walks over a graph, and those who would rather go elsewhere than wait with them. */
export class Hold {
  #isLong = false
  readonly #whenLong = new Set<() => void>()

  /** Resolves when nobody holds the graph. Nobody new is given it meanwhile, so that changes are not put off for ever. */
  async free(graph: Adjacency): Promise<void> {
    const timer = setTimeout(() => {
      this.#isLong = true
      for (const tell of this.#whenLong) tell()
    }, LONG_MS)
    while (graph.isHeld) await graph.free()
    clearTimeout(timer)
    this.#isLong = false
  }

  /** What the work gives; null as soon as it has to wait for a long walk. The work goes on. */
  async unlessLong<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#isLong) return null
    let tell = () => {}
    const long = new Promise<null>((resolve) => {
      tell = () => resolve(null)
      this.#whenLong.add(tell)
    })
    return await Promise.race([work(), long]).finally(() => this.#whenLong.delete(tell))
  }
}
