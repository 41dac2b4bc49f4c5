import type { Carries } from '../../generated/schema.ts'
import type { Adjacency } from '../../traversal/adjacency/index.ts'
import { personalFirst } from '../../vocabulary/kinds.ts'
import type { PersonalVersion } from '../answers/index.ts'

/** Personal data that goes from one system to another, by their keys; null: to or from what is in none. `artifacts`: into how many. */
export type SystemFlow = { from: string | null; to: string | null; carries: Carries; artifacts: number }

/** The last level that is data of a person: PSEUDONYMISED. */
const MOST = personalFirst.indexOf('PSEUDONYMISED')

/**
 * The flows between systems that carry data of people, from versions that hold some into versions that do: each pair of systems once,
 * with the most personal that passes. Pure. @param keys of systems by their ids
 */
export function flowsBetween(
  graph: Adjacency,
  versions: readonly PersonalVersion[],
  keys: ReadonlyMap<string, string>,
): SystemFlow[] {
  const nodes = new Map(versions.flatMap(({ version }) => entryOf(graph.find(version.id), version.artifact)))
  const systemOf = (artifact: string) => keys.get(graph.artifact(artifact)?.system ?? '') ?? null
  const found = new Map<string, { from: string | null; to: string | null; level: number; artifacts: Set<string> }>()
  for (const [node, artifact] of nodes) {
    const from = systemOf(artifact)
    for (const [target, level] of targetsOf(graph, node)) {
      const into = nodes.get(target)
      const to = into === undefined ? from : systemOf(into)
      if (into === undefined || to === from) continue
      const key = JSON.stringify([from, to])
      const flow = found.get(key) ?? { from, to, level, artifacts: new Set() }
      flow.level = Math.min(flow.level, level)
      flow.artifacts.add(into)
      found.set(key, flow)
    }
  }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { from, to, level, artifacts }]) => ({
      from,
      to,
      carries: personalFirst[level] ?? 'PERSONAL',
      artifacts: artifacts.size,
    }))
}

const entryOf = (node: number | undefined, artifact: string): [number, string][] =>
  node === undefined ? [] : [[node, artifact]]

/** The versions that one's data goes into, through the parts of runs, each with the least personal that it passes on its most personal way. */
function targetsOf(graph: Adjacency, start: number): Map<number, number> {
  const best = new Map<number, number>()
  const waiting: [node: number, level: number][] = [[start, 0]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, level] = next
    graph.edges.each(node, 'DOWNSTREAM', (edge, other) => {
      const passed = Math.max(level, graph.edges.level(edge))
      if (passed > MOST || (best.get(other) ?? MOST + 1) <= passed || !graph.isPresent(other)) return
      best.set(other, passed)
      if (!graph.isVersion(other)) waiting.push([other, passed])
    })
  }
  for (const node of [...best.keys()]) if (!graph.isVersion(node)) best.delete(node)
  return best
}
