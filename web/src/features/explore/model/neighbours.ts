import type { Carries, NeighboursQuery } from '@/generated/graphql.ts'

type Answer = NeighboursQuery['neighbours']
type Node = Answer['nodes'][number]
export type Version = Extract<Node, { __typename: 'Version' }>
export type Run = Extract<Node, { __typename: 'Run' }>

/** Along the arrows or against them. */
export const ways = ['UPSTREAM', 'DOWNSTREAM'] as const
export type Way = (typeof ways)[number]

/** How many stand one step from a version in the record. Pure. */
export const countOf = (version: Version, way: Way): number =>
  way === 'UPSTREAM' ? version.upstreamCount : version.downstreamCount

/** From one version to another, through a run (with what it carries in and out) or carried on. */
export type Passage = { from: string; to: string; run: string | null; in: Carries; out: Carries }

/** One answer: the versions one step from one, in one direction. `neighbours`: newest first, `total` in all. */
export type Step = {
  of: Version
  way: Way
  neighbours: readonly Version[]
  runs: ReadonlyMap<string, Run>
  passages: readonly Passage[]
  total: number
}

/** Reads one answer about the neighbours of a version; only what joins it to them counts. Null: it was not there then. Pure. */
export function stepOf({ nodes, edges, total }: Answer, way: Way): Step | null {
  const [of, ...neighbours] = nodes.filter((node): node is Version => node.__typename === 'Version')
  if (!of) return null
  const runs = new Map(nodes.filter((node): node is Run => node.__typename === 'Run').map((run) => [run.id, run]))
  const down = way === 'DOWNSTREAM'
  const near = down ? 'from' : 'to'
  const far = down ? 'to' : 'from'
  const passages = edges
    .filter((edge) => edge[near] === of.id)
    .flatMap((first): Passage[] => {
      const run = first[far]
      if (!runs.has(run)) return [{ from: first.from, to: first.to, run: null, in: first.carries, out: first.carries }]
      return edges
        .filter((edge) => edge[near] === run)
        .map((second) => {
          const [before, after] = down ? [first, second] : [second, first]
          return { from: before.from, to: after.to, run, in: before.carries, out: after.carries }
        })
    })
    .filter(({ from, to }) => from !== to)
  return { of, way, neighbours, runs, passages, total }
}
