import type { Verdict } from '@/generated/graphql.ts'
import { verdictsInOrder } from '@/ui/verdicts.ts'
import type { Card, FoldedGraph } from './foldedGraph.ts'
import type { Artifact, ImpactGraph, Version } from './graph.ts'
import { isOpen, type Opened } from './opened.ts'
import { placeOf } from './places.ts'
import { linkBetween, mostPersonal, runNodesOf } from './runNodes.ts'
import { firstOf, type Stage, stageOf, stageOfPlace } from './stages.ts'

/** What a card stands for: its versions, and of which artifacts they are. */
type Group = { versions: Version[]; artifacts: Map<string, Artifact> }

/**
 * Folds versions into the cards of their artifacts, and those into the cards of their systems, as far as neither is opened; and runs
 * that join the same cards into one run node: what is drawn together must not draw a path that was never recorded. Pure.
 */
export function fold(graph: ImpactGraph, opened: Opened): FoldedGraph {
  const cards = cardsOf(graph, opened)
  const cardOf = new Map(cards.flatMap((card) => card.versions.map((version) => [version.id, card.id])))
  const systems = new Set(cards.filter(({ level }) => level === 'systems').map(({ id }) => id))
  const runs = new Set(graph.runs.map(({ id }) => id))
  const { runNodes, links: runLinks, jobs } = runNodesOf(graph, cardOf, systems)
  const carried = graph.flows
    .filter(({ from, to }) => !runs.has(from) && !runs.has(to))
    .flatMap((flow) => linkBetween(cardOf.get(flow.from), cardOf.get(flow.to), flow.carries))
  return { cards, runNodes, links: mostPersonal([...carried, ...runLinks]), jobs, dimmed: new Set(), start: false }
}

/** One card for each artifact, and one for each version of those that are expanded. Pure. */
export const foldByArtifact = (graph: ImpactGraph, expanded: ReadonlySet<string>): FoldedGraph =>
  fold(graph, { level: 'artifacts', systems: new Set(), artifacts: expanded })

function cardsOf({ artifacts, versions }: ImpactGraph, opened: Opened): Card[] {
  const groups = new Map<string, Group>()
  for (const version of versions) {
    const artifact = artifacts.get(version.artifact)
    if (!artifact) throw new Error(`The artifact ${version.artifact} of a drawn version is missing`)
    const place = placeOf(artifact).id
    const key = isOpen(opened, place) ? artifact.id : place
    const group: Group = groups.get(key) ?? { versions: [], artifacts: new Map() }
    group.versions.push(version)
    group.artifacts.set(artifact.id, artifact)
    groups.set(key, group)
  }
  return [...groups].flatMap(([key, group]) => cardsOfGroup(key, group, opened))
}

function cardsOfGroup(key: string, { versions, artifacts }: Group, opened: Opened): Card[] {
  const newestFirst = versions.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id))
  const all = [...artifacts.values()]
  const [artifact] = all
  if (!artifact) return []
  const stage = stageIn(all, opened)
  if (!artifacts.has(key)) return [cardOf(key, 'systems', all, stage, newestFirst)]
  if (!opened.artifacts.has(key) || versions.length < 2) return [cardOf(key, 'artifacts', all, stage, newestFirst)]
  return newestFirst.map((version) => cardOf(version.id, 'versions', all, stage, [version]))
}

/** Among systems by what the system is for, so that what is opened stays in its place; among artifacts by what each is. */
function stageIn(artifacts: readonly Artifact[], { level }: Opened): Stage {
  return firstOf(
    artifacts.map((artifact) => (level === 'systems' ? stageOfPlace(placeOf(artifact)) : stageOf(artifact))),
  )
}

function cardOf(
  id: string,
  level: Card['level'],
  artifacts: readonly Artifact[],
  stage: Stage,
  versions: readonly Version[],
): Card {
  const [newest, ...older] = versions
  const [artifact] = artifacts
  if (!newest || !artifact) throw new Error(`The card ${id} has no version to draw`)
  return {
    id,
    level,
    place: placeOf(artifact),
    artifact: level === 'systems' ? null : artifact,
    artifacts: artifacts.length,
    stage,
    versions: [newest, ...older],
    verdicts: countVerdicts(versions),
    columns: [],
    changes: [],
  }
}

/** Counted from the versions, and only sorted by the list of verdicts: one that the list lacks is last, not left out. */
export function countVerdicts(versions: readonly Version[]): Card['verdicts'] {
  const counts = new Map<Verdict, number>()
  for (const { verdict } of versions) if (verdict !== null) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const place = (verdict: Verdict) => (verdictsInOrder.includes(verdict) ? verdictsInOrder.indexOf(verdict) : Infinity)
  return [...counts]
    .map(([verdict, count]) => ({ verdict, count }))
    .toSorted((a, b) => place(a.verdict) - place(b.verdict))
}
