import { type Card, type FoldedGraph, PERSON } from '../model/foldedGraph.ts'
import { type Stage, stages } from '../model/stages.ts'

/** `column` of each card, counted from 0 at the left, and which columns belong to one stage. */
export type Columns = {
  of: ReadonlyMap<string, number>
  groups: readonly { stage: Stage; first: number; last: number }[]
}

/**
 * Puts each stage beside the one before it, and the person before all. Inside a stage an artifact stands right of what it was made of
 * there: one column for each step of the longest way. Versions of one artifact share a column. Pure.
 */
export function columnsOf(graph: FoldedGraph): Columns {
  const steps = stepsInStage(graph)
  const of = new Map<string, number>(graph.start ? [[PERSON, 0]] : [])
  const groups: { stage: Stage; first: number; last: number }[] = []
  let first = of.size
  for (const stage of stages) {
    const inStage = graph.cards.filter((card) => card.stage === stage)
    if (inStage.length === 0) continue
    const used = [...new Set(inStage.map((card) => steps(ownerOf(card))))].sort((a, b) => a - b)
    for (const card of inStage) of.set(card.id, first + used.indexOf(steps(ownerOf(card))))
    groups.push({ stage, first, last: first + used.length - 1 })
    first += used.length
  }
  return { of, groups }
}

/** What a card stands in one column with: the other versions of its artifact. */
export const ownerOf = ({ id, artifact }: Card): string => artifact?.id ?? id

/** How many steps of its own stage lie behind an artifact; the way back of a loop counts none. */
function stepsInStage(graph: FoldedGraph): (artifact: string) => number {
  const before = sourcesInStage(graph)
  const known = new Map<string, number>()
  const onTheWay = new Set<string>()
  const steps = (artifact: string): number => {
    const found = known.get(artifact)
    if (found !== undefined) return found
    onTheWay.add(artifact)
    const behind = [...(before.get(artifact) ?? [])].filter((source) => !onTheWay.has(source)).map(steps)
    onTheWay.delete(artifact)
    const result = behind.length === 0 ? 0 : Math.max(...behind) + 1
    known.set(artifact, result)
    return result
  }
  return steps
}

function sourcesInStage({ cards, runNodes, links }: FoldedGraph): Map<string, Set<string>> {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const before = new Map<string, Set<string>>()
  const note = (from: Card | undefined, to: Card | undefined) => {
    if (!from || !to || from.stage !== to.stage || ownerOf(from) === ownerOf(to)) return
    before.set(ownerOf(to), (before.get(ownerOf(to)) ?? new Set()).add(ownerOf(from)))
  }
  for (const { from, to } of runNodes)
    for (const input of from) for (const out of to) note(byId.get(input), byId.get(out))
  for (const { from, to } of links) note(byId.get(from), byId.get(to))
  return before
}
