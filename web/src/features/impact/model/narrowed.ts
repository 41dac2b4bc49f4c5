import { isMorePersonal, type Link } from '@/graph-view/index.ts'
import { countVerdicts } from './fold.ts'
import { type Card, type FoldedGraph, PERSON } from './foldedGraph.ts'

/** By id of a version: whether it is among what was asked for. */
export type Matching = ReadonlySet<string>

/**
 * Only what was asked for, and where something lies between: a bridge that says how many steps it hides. What leads to what stays as it
 * was. Pure.
 */
export function narrowed(graph: FoldedGraph, matching: Matching): FoldedGraph {
  const cards = graph.cards.flatMap((card) => withVersions(card, matching))
  const kept = new Set([...cards.map(({ id }) => id), ...(graph.start ? [PERSON] : [])])
  const runNodes = graph.runNodes.filter(({ from, to }) => from.some(isKept) && to.some(isKept))
  const nodes = new Set([...kept, ...runNodes.map(({ id }) => id)])
  const links = graph.links.filter(({ from, to }) => nodes.has(from) && nodes.has(to))
  return { ...graph, cards, runNodes, links: [...links, ...bridgesIn(graph, kept)] }

  function isKept(id: string): boolean {
    return kept.has(id)
  }
}

/** Cards of which nothing was asked for: they are drawn faintly. Pure. */
export const dimmedIn = ({ cards }: FoldedGraph, matching: Matching): ReadonlySet<string> =>
  new Set(cards.filter(({ versions }) => !versions.some(({ id }) => matching.has(id))).map(({ id }) => id))

/** A card with the versions that were asked for; none: nothing. */
function withVersions(card: Card, matching: Matching): Card[] {
  const [first, ...others] = card.versions.filter(({ id }) => matching.has(id))
  if (!first) return []
  const versions = [first, ...others] as const
  const artifacts = new Set(versions.map(({ artifact }) => artifact)).size
  return [{ ...card, versions, artifacts, verdicts: countVerdicts(versions) }]
}

/** How a hidden card is reached: over how many hidden cards, itself among them, and what came so far at most. */
type Reached = { steps: number; carries: Link['carries'] }

/** A bridge from each card to the next ones that are shown, where only hidden ones lie between. */
function bridgesIn(graph: FoldedGraph, kept: ReadonlySet<string>): Link[] {
  const runNodes = new Set(graph.runNodes.map(({ id }) => id))
  const onward = new Map<string, Link[]>()
  for (const link of graph.links) onward.set(link.from, [...(onward.get(link.from) ?? []), link])
  return [...kept].flatMap((from) => bridgesFrom(from))

  function bridgesFrom(from: string): Link[] {
    const bridges = new Map<string, Link>()
    const direct = new Set<string>()
    const seen = new Set([from])
    let front = new Map<string, Reached>([[from, { steps: 0, carries: 'PERSONAL' }]])
    // Over one more hidden card in each round, so that the shortest way is the one that counts.
    while (front.size > 0) {
      const next = new Map<string, Reached>()
      for (const [id, reached] of front) {
        for (const { to, carries } of stepsFrom(id)) {
          const weakest = isMorePersonal(reached.carries, carries) ? carries : reached.carries
          if (!kept.has(to)) {
            if (!seen.has(to)) next.set(to, { steps: reached.steps + 1, carries: weakest })
            seen.add(to)
          } else if (reached.steps === 0) direct.add(to)
          else if (to !== from && !direct.has(to) && !bridges.has(to)) {
            const bridge = { id: `${from}>>${to}`, from, to, carries: weakest, hidden: reached.steps }
            bridges.set(to, bridge)
          }
        }
      }
      front = next
    }
    return [...bridges.values()]
  }

  /** Cards one step away, directly or through a run. */
  function stepsFrom(id: string): Pick<Link, 'to' | 'carries'>[] {
    return (onward.get(id) ?? []).flatMap((link) => (runNodes.has(link.to) ? (onward.get(link.to) ?? []) : [link]))
  }
}
