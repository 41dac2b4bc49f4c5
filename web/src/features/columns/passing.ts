import type { ColumnReachQuery } from '@/generated/graphql.ts'
import type { Link, Passing } from '@/graph-view/index.ts'

/** From the most to the least that is left of a column’s values. */
const order: readonly Passing[] = ['direct', 'masked', 'indirect']

/** Whether more of a column’s values is left in one way of passing than in another. */
export const leavesMore = (one: Passing, other: Passing): boolean => order.indexOf(one) < order.indexOf(other)

/** What a column reaches: versions and runs by id, and the steps between them as `from to`. */
export type Reach = { nodes: ReadonlySet<string>; steps: ReadonlySet<string> }

/** How the values of a column come to each version, run and step. */
export type Passings = { nodes: ReadonlyMap<string, Passing>; steps: ReadonlyMap<string, Passing> }

export const reachOf = ({ graph }: ColumnReachQuery['fieldLineage']): Reach => ({
  nodes: new Set(graph.nodes.flatMap((node) => (node.__typename === 'Column' ? [] : [node.id]))),
  steps: new Set(graph.edges.map(({ from, to }) => `${from} ${to}`)),
})

/**
 * By the best way that leads there: of values that are copied or computed, of values that were masked on it, or of values that only
 * filter, join or group. @param copied over flows that copy and do not mask @param direct over flows that copy @param all over any. Pure.
 */
export function passingsOf(copied: Reach, direct: Reach, all: Reach): Passings {
  const by = (part: keyof Reach) =>
    new Map(
      [...all[part]].map((id): [string, Passing] => {
        if (copied[part].has(id)) return [id, 'direct']
        return [id, direct[part].has(id) ? 'masked' : 'indirect']
      }),
    )
  return { nodes: by('nodes'), steps: by('steps') }
}

/** What of a drawing holds versions and runs. `links` run between `cards` and `runNodes`, or from card to card. */
export type Drawn = {
  cards: readonly { id: string; versions: readonly string[] }[]
  runNodes: readonly { id: string; runs: readonly string[] }[]
  links: readonly Link[]
}

/** Of everything drawn that a column reaches: how its values come there. Pure. */
export function litIn({ cards, runNodes, links }: Drawn, { nodes, steps }: Passings): ReadonlyMap<string, Passing> {
  const lit = new Map<string, Passing>()
  const note = (id: string, passing: Passing | undefined) => {
    const before = lit.get(id)
    if (passing && (!before || leavesMore(passing, before))) lit.set(id, passing)
  }
  const holders = new Map<string, Set<string>>()
  const hold = (id: string, holder: string) => holders.set(id, (holders.get(id) ?? new Set()).add(holder))
  for (const { id, versions } of cards) for (const version of versions) hold(version, id)
  for (const { id, runs } of runNodes) for (const run of runs) hold(run, id)
  for (const [id, passing] of nodes) for (const holder of holders.get(id) ?? []) note(holder, passing)
  const drawn = new Set(links.map(({ id }) => id))
  for (const [link, passing] of linksOf(steps, holders)) if (drawn.has(link)) note(link, passing)
  return lit
}

/** The links that steps are drawn as: of a run that has no node, one from each card that it read to each that it wrote. */
function* linksOf(
  steps: Passings['steps'],
  holders: ReadonlyMap<string, ReadonlySet<string>>,
): Generator<[link: string, Passing]> {
  const read = new Map<string, [card: string, Passing][]>()
  const wrote = new Map<string, [card: string, Passing][]>()
  const add = (to: typeof read, run: string, card: string, passing: Passing) =>
    to.set(run, [...(to.get(run) ?? []), [card, passing]])
  for (const [step, passing] of steps) {
    const [from = '', to = ''] = step.split(' ')
    const [before, after] = [holders.get(from), holders.get(to)]
    for (const one of before ?? []) {
      for (const other of after ?? []) yield [`${one}>${other}`, passing]
      if (!after) add(read, to, one, passing)
    }
    if (!before) for (const other of after ?? []) add(wrote, from, other, passing)
  }
  for (const [run, inputs] of read)
    for (const [one, first] of inputs)
      for (const [other, second] of wrote.get(run) ?? [])
        yield [`${one}>${other}`, leavesMore(second, first) ? first : second]
}
