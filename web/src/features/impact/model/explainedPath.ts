import type { Explanation } from './explanation.ts'
import type { FoldedGraph } from './foldedGraph.ts'

/** An explained path as ids: versions in order, and the run, if any, between each two. */
export type ExplainedPath = { first: string; steps: readonly { to: string; run: string | null }[] }

export function explainedPathOf({ origin, steps }: Pick<Explanation, 'origin' | 'steps'>): ExplainedPath {
  return {
    first: origin.version.id,
    steps: steps.map(({ to, passage }) => ({ to: to.id, run: passage.by === 'run' ? passage.run.id : null })),
  }
}

/**
 * What of a path is drawn: cards, run nodes and links. `missing`: its versions that are not. A run node is on it only if it holds the
 * path's run and joins the two cards. Pure.
 */
export function drawnPath({ cards, runNodes, links }: FoldedGraph, { first, steps }: ExplainedPath) {
  const cardOf = new Map(cards.flatMap((card) => card.versions.map((version) => [version.id, card.id])))
  const linked = new Set(links.map(({ id }) => id))
  const on = new Set<string>()
  const versions = [first, ...steps.map(({ to }) => to)]
  for (const version of versions) {
    const card = cardOf.get(version)
    if (card !== undefined) on.add(card)
  }
  steps.forEach(({ to, run }, index) => {
    const [here, there] = [cardOf.get(versions[index] ?? ''), cardOf.get(to)]
    if (here === undefined || there === undefined || here === there) return
    const runNode = runNodes.find(
      ({ runs, from, to: ends }) => runs.some(({ id }) => id === run) && from.includes(here) && ends.includes(there),
    )
    const ids = runNode ? [`${here}>${runNode.id}`, runNode.id, `${runNode.id}>${there}`] : [`${here}>${there}`]
    for (const id of ids) if (linked.has(id) || id === runNode?.id) on.add(id)
  })
  return { on: on as ReadonlySet<string>, missing: versions.filter((version) => !cardOf.has(version)).length }
}
