/** What is wrong at one place of the log, counted from 0. */
export type Fault = {
  place: number
  what: 'ALTERED' | 'DROPPED' | 'REORDERED' | 'INSERTED' | 'FORKED' | 'CHECKPOINT'
  message: string
}

/**
 * The first entry that is not what was sealed at its place. Pure.
 * @param found hashes of the entries as they stand there
 * @param sealed hashes as they were sealed, from `first` on
 */
export function differenceOf(found: readonly Buffer[], sealed: readonly Buffer[], first: number): Fault | null {
  const length = Math.max(found.length, sealed.length)
  for (let i = 0; i < length; i += 1) {
    const [there, meant] = [found[i], sealed[i]]
    if (there && meant && there.equals(meant)) continue
    return { place: first + i, ...whatHappened(found, sealed, i) }
  }
  return null
}

function whatHappened(found: readonly Buffer[], sealed: readonly Buffer[], i: number): Omit<Fault, 'place'> {
  const [there, meant] = [found[i], sealed[i]]
  const isElsewhere = there !== undefined && sealed.some((hash) => hash.equals(there))
  const comesLater = meant !== undefined && found.slice(i).some((hash) => hash.equals(meant))
  if (there === undefined) return { what: 'DROPPED', message: 'This entry was dropped.' }
  if (meant === undefined) return { what: 'INSERTED', message: 'This entry was never sealed.' }
  if (isElsewhere && comesLater) return { what: 'REORDERED', message: 'This entry was moved.' }
  if (isElsewhere) return { what: 'DROPPED', message: 'This entry was dropped.' }
  if (comesLater) return { what: 'INSERTED', message: 'What stands here was never sealed.' }
  return { what: 'ALTERED', message: 'This entry was altered.' }
}
