import type { Verdict } from '@/generated/graphql.ts'
import { verdictsInOrder } from '@/ui/verdicts.ts'
import type { Card, FoldedGraph } from './foldedGraph.ts'
import type { Artifact, ImpactGraph, Version } from './graph.ts'
import { linkBetween, mostPersonal, runNodesOf } from './runNodes.ts'
import { stageOf } from './stages.ts'

/**
 * Folds the versions of each artifact into one card, except those in `expanded`, and runs that join the same cards into one run
 * node: what is drawn together must not draw a path that was never recorded. Pure.
 */
export function foldByArtifact(graph: ImpactGraph, expanded: ReadonlySet<string>): FoldedGraph {
  const cards = cardsOf(graph, expanded)
  const cardOf = new Map(cards.flatMap((card) => card.versions.map((version) => [version.id, card.id])))
  const runs = new Set(graph.runs.map(({ id }) => id))
  const { runNodes, links: runLinks } = runNodesOf(graph, cardOf)
  const carried = graph.flows
    .filter(({ from, to }) => !runs.has(from) && !runs.has(to))
    .flatMap((flow) => linkBetween(cardOf.get(flow.from), cardOf.get(flow.to), flow.carries))
  return { cards, runNodes, links: mostPersonal([...carried, ...runLinks]) }
}

function cardsOf({ artifacts, versions }: ImpactGraph, expanded: ReadonlySet<string>): Card[] {
  return [...versionsByArtifact(versions)].flatMap(([id, group]) => {
    const artifact = artifacts.get(id)
    if (!artifact) throw new Error(`The artifact ${id} of a drawn version is missing`)
    const newestFirst = group.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id))
    if (expanded.has(id) && group.length > 1)
      return newestFirst.map((version) => cardOf(version.id, artifact, [version], true))
    return cardOf(id, artifact, newestFirst, false)
  })
}

function versionsByArtifact(versions: readonly Version[]): Map<string, Version[]> {
  const groups = new Map<string, Version[]>()
  for (const version of versions) {
    const group = groups.get(version.artifact)
    if (group) group.push(version)
    else groups.set(version.artifact, [version])
  }
  return groups
}

function cardOf(id: string, artifact: Artifact, versions: readonly Version[], expanded: boolean): Card {
  const [newest, ...older] = versions
  if (!newest) throw new Error(`The artifact ${artifact.id} has no version to draw`)
  return {
    id,
    artifact,
    stage: stageOf(artifact),
    versions: [newest, ...older],
    verdicts: countVerdicts(versions),
    expanded,
    changes: [],
  }
}

/** Counted from the versions, and only sorted by the list of verdicts: one that the list lacks is last, not left out. */
function countVerdicts(versions: readonly Version[]): Card['verdicts'] {
  const counts = new Map<Verdict, number>()
  for (const { verdict } of versions) if (verdict !== null) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const place = (verdict: Verdict) => (verdictsInOrder.includes(verdict) ? verdictsInOrder.indexOf(verdict) : Infinity)
  return [...counts]
    .map(([verdict, count]) => ({ verdict, count }))
    .toSorted((a, b) => place(a.verdict) - place(b.verdict))
}
