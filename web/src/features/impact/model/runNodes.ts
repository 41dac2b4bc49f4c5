import type { Carries } from '@/generated/graphql.ts'
import { isMorePersonal, type Link } from '@/graph-view/index.ts'
import type { RunNode } from './foldedGraph.ts'
import type { ImpactGraph, Run } from './graph.ts'

/** A run node to which runs are still added. */
type OpenRunNode = Omit<RunNode, 'runs'> & { runs: Run[] }

/** The cards that a run reads and writes, with the most personal of what it carries from or to each. */
type CardsOfRun = { inputs: Map<string, Carries>; outputs: Map<string, Carries> }

type Joined = { runNodes: RunNode[]; links: Link[]; jobs: Map<string, string[]> }

/**
 * Runs of one job that join the same cards are one node. Between systems there are too many jobs for a node each: a link has their names.
 * @param cardOf the card that each version is drawn on @param systems the cards that stand for systems. Pure.
 */
export function runNodesOf(
  graph: ImpactGraph,
  cardOf: ReadonlyMap<string, string>,
  systems: ReadonlySet<string>,
): Joined {
  const nodes = new Map<string, OpenRunNode>()
  const links: Link[] = []
  const jobs = new Map<string, Set<string>>()
  const cardsOfRuns = cardsOfEachRun(graph, cardOf)
  for (const run of graph.runs) {
    const { inputs, outputs } = cardsOfRuns.get(run.id) ?? { inputs: new Map(), outputs: new Map() }
    // A run that reads what it rewrites: one card cannot point to itself.
    const from = [...inputs.keys()].filter((card) => !(outputs.size === 1 && outputs.has(card))).sort()
    const to = [...outputs.keys()].sort()
    if (from.length === 0 || to.length === 0) continue
    if ([...from, ...to].every((card) => systems.has(card))) {
      for (const link of linksBetween(from, to, outputs)) {
        links.push(link)
        jobs.set(link.id, (jobs.get(link.id) ?? new Set()).add(run.job))
      }
      continue
    }
    const id = `run:${run.job}|${from.join()}|${to.join()}`
    const node: OpenRunNode = nodes.get(id) ?? { id, job: run.job, runs: [], from, to }
    node.runs.push(run)
    nodes.set(id, node)
    for (const card of from) links.push(...linkBetween(card, id, inputs.get(card)))
    for (const card of to) links.push(...linkBetween(id, card, outputs.get(card)))
  }
  return {
    runNodes: [...nodes.values()],
    links,
    jobs: new Map([...jobs].map(([id, found]) => [id, [...found].sort()])),
  }
}

/** Every way that one run leads. */
const linksBetween = (from: readonly string[], to: readonly string[], outputs: ReadonlyMap<string, Carries>): Link[] =>
  from.flatMap((input) => to.flatMap((output) => linkBetween(input, output, outputs.get(output))))

function cardsOfEachRun({ runs, flows }: ImpactGraph, cardOf: ReadonlyMap<string, string>): Map<string, CardsOfRun> {
  const cards = new Map<string, CardsOfRun>(runs.map(({ id }) => [id, { inputs: new Map(), outputs: new Map() }]))
  for (const { from, to, carries } of flows) {
    carryMostPersonal(cards.get(to)?.inputs, cardOf.get(from), carries)
    carryMostPersonal(cards.get(from)?.outputs, cardOf.get(to), carries)
  }
  return cards
}

function carryMostPersonal(cards: Map<string, Carries> | undefined, card: string | undefined, carries: Carries): void {
  if (!cards || card === undefined) return
  const other = cards.get(card)
  cards.set(card, other !== undefined && isMorePersonal(other, carries) ? other : carries)
}

/** A link, if both of its ends are drawn and it is none from a card to itself. Pure. */
export const linkBetween = (from: string | undefined, to: string | undefined, carries: Carries | undefined): Link[] =>
  from === undefined || to === undefined || carries === undefined || from === to
    ? []
    : [{ id: `${from}>${to}`, from, to, carries }]

/** One link between two ends: it carries the most personal of what any of them carries. Pure. */
export function mostPersonal(links: readonly Link[]): Link[] {
  const found = new Map<string, Link>()
  for (const link of links) {
    const other = found.get(link.id)
    if (!other || isMorePersonal(link.carries, other.carries)) found.set(link.id, link)
  }
  return [...found.values()]
}
