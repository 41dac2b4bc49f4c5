import { type Adjacency, inSteps, type Steps } from '../../traversal/adjacency/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { artifactKinds } from '../../vocabulary/kinds.ts'
import type { Boundary } from './boundary.ts'
import { nextVersions } from './nextVersions.ts'

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
  const enters = (node: number) => {
    if (!within || within.admits(graph, node)) return true
    if (!graph.isVersion(node) || isDeployment(graph, node)) refused.add(node)
    return false
  }
  yield* inSteps(named, (log) => {
    if (!isLog(graph, log, asOf)) return
    for (const node of nextVersions(graph, log, 'UPSTREAM', enters))
      if (isDeployment(graph, node)) deployments.add(node)
  })
  return { deployments: [...deployments], refused: [...refused] }
}

/** The versions of logs by which a deployment was asked by `asOf`: who is named there. Empty for anything else. */
export function logsOf(graph: Adjacency, deployment: number, asOf: Instant): number[] {
  if (!isDeployment(graph, deployment)) return []
  return [...nextVersions(graph, deployment, 'DOWNSTREAM')].filter((node) => isLog(graph, node, asOf))
}

function isDeployment(graph: Adjacency, node: number): boolean {
  const version = graph.version(node)
  return version !== null && artifactKinds[version.kind].serves
}

function isLog(graph: Adjacency, node: number, asOf: Instant): boolean {
  const version = graph.version(node)
  return version !== null && artifactKinds[version.kind].concludes && version.createdAt <= asOf
}
