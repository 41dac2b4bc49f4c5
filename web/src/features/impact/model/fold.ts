import { Carries, type Change, type Verdict } from '@/generated/graphql.ts'
import { verdictsInOrder } from '@/ui/verdicts.ts'
import type { Artifact, Flow, ImpactGraph, Run, Version } from './graph.ts'
import { type Stage, stageOf } from './stages.ts'

/** One card: an artifact with all its drawn versions, or a single version of an artifact that is expanded. */
export type Card = {
  id: string
  artifact: Artifact
  stage: Stage
  /** Newest first; never empty. */
  versions: readonly [Version, ...Version[]]
  /** Each verdict among its versions, with how many have it, in the order in which the service lists verdicts. */
  verdicts: readonly { verdict: Verdict; count: number }[]
  /** One version of several that are drawn apart. */
  expanded: boolean
  /** What changed among its versions, while two times are compared. */
  changes: readonly CardChange[]
}

/** How many of a card's versions changed in one way. */
export type CardChange = { change: Change; count: number }

/** The runs of one job that join the same cards; drawn as one small dot. */
export type RunNode = { id: string; job: string; runs: readonly Run[]; from: readonly string[]; to: readonly string[] }

/** From a card to a run node or another card, or from a run node to a card. */
export type Link = { id: string; from: string; to: string; carries: Carries }

export type FoldedGraph = { cards: readonly Card[]; runNodes: readonly RunNode[]; links: readonly Link[] }

/** Most personal first, as in the schema. */
const mostPersonalFirst: readonly Carries[] = Object.values(Carries)

const isMorePersonal = (one: Carries, other: Carries) =>
  mostPersonalFirst.indexOf(one) < mostPersonalFirst.indexOf(other)

/**
 * Folds the versions of each artifact into one card, except those in `expanded`, and runs that join the same cards into
 * one run node, so that what is not drawn apart draws no path that was never recorded between what is. Pure.
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
  const groups = new Map<string, Version[]>()
  for (const version of versions) {
    const group = groups.get(version.artifact)
    if (group) group.push(version)
    else groups.set(version.artifact, [version])
  }
  return [...groups].flatMap(([id, group]) => {
    const artifact = artifacts.get(id)
    if (!artifact) return []
    const newestFirst = group.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id))
    if (expanded.has(id) && group.length > 1)
      return newestFirst.map((version) => cardOf(version.id, artifact, [version], true))
    return cardOf(id, artifact, newestFirst, false)
  })
}

function cardOf(id: string, artifact: Artifact, versions: readonly Version[], expanded: boolean): Card {
  const [newest, ...older] = versions
  if (!newest) throw new Error(`The artifact ${artifact.id} has no version to draw`)
  const verdicts = verdictsInOrder
    .map((verdict) => ({ verdict, count: versions.filter((version) => version.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
  return { id, artifact, stage: stageOf(artifact), versions: [newest, ...older], verdicts, expanded, changes: [] }
}

type Gathering = Omit<RunNode, 'runs'> & { runs: Run[] }
type Ends = { from: Map<string, Carries>; to: Map<string, Carries> }

function runNodesOf(graph: ImpactGraph, cardOf: ReadonlyMap<string, string>): { runNodes: RunNode[]; links: Link[] } {
  const runNodes = new Map<string, Gathering>()
  const links: Link[] = []
  const ends = endsOfRuns(graph, cardOf)
  for (const run of graph.runs) {
    const { from, to } = ends.get(run.id) ?? { from: new Map(), to: new Map() }
    // A run that reads what it rewrites: one card cannot point to itself.
    const inputs = [...from.keys()].filter((card) => !(to.size === 1 && to.has(card))).sort()
    const outputs = [...to.keys()].sort()
    if (inputs.length === 0 || outputs.length === 0) continue
    const id = `run:${run.job}|${inputs.join()}|${outputs.join()}`
    const runNode: Gathering = runNodes.get(id) ?? { id, job: run.job, runs: [], from: inputs, to: outputs }
    runNode.runs.push(run)
    runNodes.set(id, runNode)
    for (const card of inputs) links.push(...linkBetween(card, id, from.get(card)))
    for (const card of outputs) links.push(...linkBetween(id, card, to.get(card)))
  }
  return { runNodes: [...runNodes.values()], links }
}

function endsOfRuns({ runs, flows }: ImpactGraph, cardOf: ReadonlyMap<string, string>): Map<string, Ends> {
  const ends = new Map<string, Ends>(runs.map(({ id }) => [id, { from: new Map(), to: new Map() }]))
  for (const { from, to, carries } of flows) {
    carryMostPersonal(ends.get(to)?.from, cardOf.get(from), carries)
    carryMostPersonal(ends.get(from)?.to, cardOf.get(to), carries)
  }
  return ends
}

function carryMostPersonal(
  side: Map<string, Carries> | undefined,
  card: string | undefined,
  carries: Flow['carries'],
): void {
  if (!side || card === undefined) return
  const other = side.get(card)
  side.set(card, other !== undefined && isMorePersonal(other, carries) ? other : carries)
}

const linkBetween = (from: string | undefined, to: string | undefined, carries: Carries | undefined): Link[] =>
  from === undefined || to === undefined || carries === undefined || from === to
    ? []
    : [{ id: `${from}>${to}`, from, to, carries }]

/** One link between two ends: it carries the most personal of what any of them carries. */
function mostPersonal(links: readonly Link[]): Link[] {
  const found = new Map<string, Link>()
  for (const link of links) {
    const other = found.get(link.id)
    if (!other || isMorePersonal(link.carries, other.carries)) found.set(link.id, link)
  }
  return [...found.values()]
}
