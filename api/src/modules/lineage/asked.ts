import type { Instant } from '../../instant.ts'
import { type Adjacency, inSteps, type Steps } from '../adjacency/index.ts'
import type { Boundary } from './boundary.ts'

/**
 * A deployment that feeds a version of an inference log, straight or through a run, was asked about the people whom that version
 * names: it received their data (docs/adr/0004, "Asked"). Asking does not train, so nothing is followed from there.
 */
export type Asked = { deployments: number[]; refused: number[] }

/**
 * The deployments that were asked about someone by `asOf`. `named`: versions that name them. `refused`: nodes that the boundary keeps
 * out.
 */
export function* askedAbout(
  graph: Adjacency,
  named: Iterable<number>,
  asOf: Instant,
  within: Boundary | null = null,
): Steps<Asked> {
  const deployments = new Set<number>()
  const refused = new Set<number>()
  yield* inSteps(named, (log) => {
    if (!isLog(graph, log, asOf)) return
    for (const node of beside(graph, log, 'UPSTREAM', within, refused))
      if (graph.version(node)?.kind === 'DEPLOYMENT') deployments.add(node)
  })
  return { deployments: [...deployments], refused: [...refused] }
}

/** The versions of logs by which a deployment was asked by `asOf`: who is named there. Empty for anything else. */
export function logsOf(graph: Adjacency, deployment: number, asOf: Instant): number[] {
  if (graph.version(deployment)?.kind !== 'DEPLOYMENT') return []
  return beside(graph, deployment, 'DOWNSTREAM', null, new Set()).filter((node) => isLog(graph, node, asOf))
}

function isLog(graph: Adjacency, node: number, asOf: Instant): boolean {
  const version = graph.version(node)
  return version?.kind === 'INFERENCE_LOG' && version.createdAt <= asOf
}

/** The versions one step away, straight or through the parts of a run. */
function beside(
  graph: Adjacency,
  start: number,
  along: 'UPSTREAM' | 'DOWNSTREAM',
  within: Boundary | null,
  refused: Set<number>,
): number[] {
  const { edges } = graph
  const up = along === 'UPSTREAM'
  const versions: number[] = []
  const seen = new Set([start])
  for (const node of seen) {
    if (node !== start && graph.isVersion(node)) {
      versions.push(node)
      continue
    }
    for (let edge = up ? edges.firstIn(node) : edges.firstOut(node); edge !== -1; ) {
      const other = up ? edges.from(edge) : edges.to(edge)
      if (graph.isPresent(other)) {
        if (!within || within.admits(graph, other)) seen.add(other)
        else if (!graph.isVersion(other) || graph.version(other)?.kind === 'DEPLOYMENT') refused.add(other)
      }
      edge = up ? edges.nextIn(edge) : edges.nextOut(edge)
    }
  }
  return versions
}
