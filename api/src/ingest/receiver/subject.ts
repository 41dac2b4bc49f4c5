import type { EventSubject } from '../../vocabulary/command.ts'

/** Whether an accepted event makes a refused one good. */
export function covers(accepted: EventSubject | null, refused: EventSubject | null): boolean {
  if (!accepted || !refused || accepted.id !== refused.id) return false
  const named = new Set(accepted.datasets)
  return refused.datasets.every((dataset) => named.has(dataset))
}
