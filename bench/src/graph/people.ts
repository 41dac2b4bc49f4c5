import { type Layered, randomOf } from './layered.ts'

/** Who is asked about: the versions that they are listed in, and how many versions that reaches, these included. */
export type Person = { name: string; memberships: number[]; reached: number }

/** Counts what is reached from these versions, naively. The versions and nothing else: what the other systems are checked by. */
export type Walker = (from: readonly number[]) => number

export function walker(graph: Layered): Walker {
  const { starts, readers } = readersOf(graph)
  const { outputs } = graph.shape
  const seen = new Int32Array(graph.versions)
  let round = 0
  return (from) => {
    round += 1
    const found: number[] = []
    const meet = (version: number) => {
      if (seen[version] === round) return
      seen[version] = round
      found.push(version)
    }
    for (const version of from) meet(version)
    for (let next = 0; next < found.length; next += 1) {
      const version = found[next] ?? 0
      for (let i = starts[version] ?? 0; i < (starts[version + 1] ?? 0); i += 1)
        for (let output = 0; output < outputs; output += 1) meet((readers[i] ?? 0) * outputs + output)
    }
    return found.length
  }
}

/** Which parts read a version: `readers[starts[v]]` up to `readers[starts[v + 1]]`. */
function readersOf({ versions, parts, inputs, inputStarts }: Layered) {
  const starts = new Int32Array(versions + 1)
  for (const version of inputs) starts[version + 1] = (starts[version + 1] ?? 0) + 1
  for (let version = 0; version < versions; version += 1)
    starts[version + 1] = (starts[version + 1] ?? 0) + (starts[version] ?? 0)
  const readers = new Int32Array(inputs.length)
  const next = starts.slice()
  for (let part = 0; part < parts; part += 1)
    for (let i = inputStarts[part] ?? 0; i < (inputStarts[part + 1] ?? 0); i += 1) {
      const version = inputs[i] ?? 0
      readers[next[version] ?? 0] = part
      next[version] = (next[version] ?? 0) + 1
    }
  return { starts, readers }
}

const CANDIDATES = 300

/** Someone listed in one version, of many tried the one whose answer is nearest to this many versions. */
export function someoneWhoReaches(graph: Layered, walk: Walker, about: number): Person {
  const random = randomOf(about)
  let best: Person | null = null
  for (let i = 0; i < CANDIDATES; i += 1) {
    const memberships = [Math.floor(random() * graph.versions)]
    const reached = walk(memberships)
    if (best === null || Math.abs(reached - about) < Math.abs(best.reached - about))
      best = { name: `reaches-${about}`, memberships, reached }
  }
  if (best === null) throw new RangeError('a graph has versions')
  return best
}

/**
 * Someone listed in so many versions of one layer, the last from which at least this many are reached (of a smaller graph,
 * the first layer).
 */
export function someoneListedIn(graph: Layered, walk: Walker, count: number, atLeast: number): Person {
  const { layers } = graph.shape
  const perLayer = graph.versions / layers
  const random = randomOf(count)
  for (let layer = layers - 1; layer >= 0; layer -= 1) {
    const memberships = new Set<number>()
    while (memberships.size < Math.min(count, perLayer))
      memberships.add(layer * perLayer + Math.floor(random() * perLayer))
    const reached = walk([...memberships])
    if (reached >= atLeast || layer === 0)
      return { name: `listed-in-${count}`, memberships: [...memberships].sort((a, b) => a - b), reached }
  }
  throw new RangeError('a graph has layers')
}
