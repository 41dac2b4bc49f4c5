/**
 * For what versions may be used, from ADR 39 alone, the slow way: every path that leads to a version is walked by itself.
 */

export type Node = { id: string; artifact: string | null }
export type Flow = { from: string; to: string; personal: boolean }
export type Authorisation = {
  id: string
  artifact: string
  column: string | null
  purposes: string[]
  at: number
  until: number | null
  recordedAt: number
}

export type Decision = 'ALLOWED' | 'DENIED' | 'GAP'

/** What counts of all that was said, at a time: for each artifact and column the last word, unless it has ended. */
export function counting(said: readonly Authorisation[], at: number, knownBy: number): Authorisation[] {
  const heard = said.filter((one) => one.at <= at && one.recordedAt <= knownBy)
  return heard.filter(
    (one) =>
      (one.until === null || one.until > at) &&
      !heard.some((other) => other.artifact === one.artifact && other.column === one.column && comesAfter(other, one)),
  )
}

const comesAfter = (one: Authorisation, other: Authorisation): boolean => {
  if (one.at !== other.at) return one.at > other.at
  if (one.recordedAt !== other.recordedAt) return one.recordedAt > other.recordedAt
  return one.id > other.id
}

/** The purpose and all above it. */
const lineOf = (purpose: string): string[] => purpose.split('.').map((_, n, words) => words.slice(0, n + 1).join('.'))

/** Whether a version may be used for a purpose. `said`: what counts. */
export function decide(
  nodes: readonly Node[],
  flows: readonly Flow[],
  said: readonly Authorisation[],
  version: string,
  purpose: string,
): Decision {
  const about = (id: string) => {
    const { artifact } = nodes.find((node) => node.id === id) ?? { artifact: null }
    return said.filter((one) => one.artifact === artifact)
  }
  const paths = pathsTo(version, flows)
  const met = paths.flatMap((path) => path.flatMap(about))
  if (met.some(({ purposes }) => !purposes.some((one) => lineOf(purpose).includes(one)))) return 'DENIED'
  const isSilent = (path: readonly string[]) => path.every((id) => about(id).length === 0)
  const isBare = (id: string) => pathsTo(id, flows).every(isSilent)
  return paths.some((path) => isSilent(path) && isBare(path[0] ?? '')) ? 'GAP' : 'ALLOWED'
}

/** How many flows the shortest path has; null: there is none. */
export function distance(from: string, to: string, flows: readonly Flow[]): number | null {
  const lengths = pathsTo(to, flows).flatMap((path) => (path[0] === from ? path.length - 1 : []))
  return lengths.length > 0 ? Math.min(...lengths) : null
}

/** Every way on which data of people comes to a node, as the nodes on it: none twice. The node alone is one. */
export function pathsTo(id: string, flows: readonly Flow[], seen: readonly string[] = []): string[][] {
  const before = flows.filter(({ to, from, personal }) => to === id && personal && from !== id && !seen.includes(from))
  const sources = [...new Set(before.map(({ from }) => from))]
  return [[id], ...sources.flatMap((from) => pathsTo(from, flows, [...seen, id]).map((path) => [...path, id]))]
}
