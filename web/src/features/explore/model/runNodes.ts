import type { Link } from '@/graph-view/index.ts'
import type { Fold, RunNode } from './exploredGraph.ts'
import type { Flow, Run } from './neighbours.ts'

/** A run node to which runs and inputs are still added. */
type OpenRunNode = { runs: Map<string, Run>; from: Set<string>; to: readonly string[] }

/**
 * Runs as dots. Inputs that a run leads to the same outputs share a dot, others have their own: through a shared one the graph
 * would show paths that no answer named. Pure.
 */
export function runNodesAndLinks(flows: readonly Flow[], folds: readonly Fold[], runs: ReadonlyMap<string, Run>) {
  const runNodes = new Map<string, OpenRunNode>()
  const links = flows.filter(({ run }) => run === null).map(({ from, to, out }) => linkBetween(from, to, out))
  for (const outputs of flowsByInputAndRun(flows)) {
    const [first] = outputs
    const run = first?.run ? runs.get(first.run) : undefined
    if (!first || !run) continue
    const id = addRun(runNodes, run, outputs)
    links.push(linkBetween(first.from, id, first.in))
    for (const { to, out } of outputs) links.push(linkBetween(id, to, out))
  }
  links.push(...folds.map(foldLink))
  return { runNodes: [...runNodes].map(closed), links: [...new Map(links.map((link) => [link.id, link])).values()] }
}

const linkBetween = (from: string, to: string, carries: Link['carries']): Link => ({
  id: `${from}>${to}`,
  from,
  to,
  carries,
})

const foldLink = ({ id, of, direction }: Fold): Link =>
  direction === 'UPSTREAM' ? linkBetween(id, of, 'PERSONAL') : linkBetween(of, id, 'PERSONAL')

/** What one run makes of one input, for each of both. */
function flowsByInputAndRun(flows: readonly Flow[]): Iterable<readonly Flow[]> {
  const groups = new Map<string, Flow[]>()
  for (const flow of flows) {
    if (flow.run === null) continue
    const key = `${flow.from} ${flow.run}`
    groups.set(key, [...(groups.get(key) ?? []), flow])
  }
  return groups.values()
}

/** @returns the id of the run's node for these outputs */
function addRun(runNodes: Map<string, OpenRunNode>, run: Run, outputs: readonly Flow[]): string {
  const to = outputs.map((flow) => flow.to).sort()
  const id = `run:${run.id}|${to.join()}`
  const node = runNodes.get(id) ?? { runs: new Map<string, Run>(), from: new Set<string>(), to }
  node.runs.set(run.id, run)
  for (const { from } of outputs) node.from.add(from)
  runNodes.set(id, node)
  return id
}

const closed = ([id, { runs, from, to }]: [string, OpenRunNode]): RunNode => ({
  id,
  runs: [...runs.values()],
  from: [...from],
  to,
})
