import { invalid } from './codec.ts'
import type { Collection, Dataset, Edge } from './types.ts'

/**
 * Collections in an order in which their rows can be deleted: what refers to others comes before them. `erase_after` comes before
 * what references say. Throws DATASET_INVALID where that goes in a circle.
 */
export function deletionOrder({ collections, edges }: Pick<Dataset, 'collections' | 'edges'>): Collection[] {
  const before = new Map(collections.map(({ name, eraseAfter }) => [name, new Set(eraseAfter)]))
  const isSaid = new Set(collections.flatMap(({ name, eraseAfter }) => eraseAfter.map((other) => `${other}\0${name}`)))
  for (const { holder, held } of edges.map(sidesOf))
    if (holder !== held && !isSaid.has(`${held}\0${holder}`)) before.get(held)?.add(holder)
  const ordered: Collection[] = []
  const waiting = new Set(collections)
  while (waiting.size > 0) {
    const names = new Set([...waiting].map(({ name }) => name))
    const next = [...waiting].find(({ name }) => ![...(before.get(name) ?? [])].some((other) => names.has(other)))
    if (!next)
      throw invalid([
        `${[...names].sort().join(', ')}: they refer to each other in a circle. Say with erase_after which is deleted first.`,
      ])
    ordered.push(next)
    waiting.delete(next)
  }
  return ordered
}

/** Of two collections that a reference joins, which holds the other's key. */
function sidesOf({ declared, other }: Edge): { holder: string; held: string } {
  const isHeld = declared.field.isKey && !other.field.isKey
  const [holder, held] = isHeld ? [other, declared] : [declared, other]
  return { holder: holder.collection.name, held: held.collection.name }
}
