import { ColumnIndex } from '../../catalog/artifacts/index.ts'
import type { Known } from './graph.ts'

/** Sets of columns, each made once: a walk tells them apart by their ids. */
export class KnownColumns {
  readonly #made = new Map<string, Known>()

  of(columns: Iterable<string>, closed: boolean): Known {
    const sorted = [...new Set(columns)].sort()
    const key = JSON.stringify([closed, ...sorted])
    const made = this.#made.get(key) ?? knownOf(this.#made.size, sorted, closed)
    this.#made.set(key, made)
    return made
  }
}

function knownOf(id: number, columns: readonly string[], closed: boolean): Known {
  const written = new Set(columns)
  const index = new ColumnIndex<true>()
  for (const column of columns) index.add(column, true)
  return {
    id,
    closed,
    columns,
    has: (column) => written.has(column) || index.meeting(column).length > 0,
    areTwo: (column, other) => {
      const [steps, others] = [column.split('.'), other.split('.')]
      const depth = Math.min(steps.length, others.length)
      const [one, two] = [steps, others].map((path) => path.slice(0, depth).join('.'))
      return one !== two && written.has(one ?? '') && written.has(two ?? '')
    },
  }
}
