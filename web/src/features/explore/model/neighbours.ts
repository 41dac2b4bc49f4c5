import type { Carries, NeighboursQuery } from '@/generated/graphql.ts'

type Answer = NeighboursQuery['neighbours']
type Node = Answer['nodes'][number]
export type Version = Extract<Node, { __typename: 'Version' }>
export type Run = Extract<Node, { __typename: 'Run' }>

/** Along the arrows or against them. */
export const allDirections = ['UPSTREAM', 'DOWNSTREAM'] as const
export type Direction = (typeof allDirections)[number]

/** How many stand one step from a version in the record. Pure. */
export const countOf = (version: Version, direction: Direction): number =>
  direction === 'UPSTREAM' ? version.upstreamCount : version.downstreamCount

/** From one version to another, through a run (with what it carries in and out) or carried on. */
export type Flow = { from: string; to: string; run: string | null; in: Carries; out: Carries }

/** One answer: the versions one step from one, in one direction. `neighbours`: newest first, `total` in all. */
export type Neighbours = {
  of: Version
  direction: Direction
  versions: readonly Version[]
  runs: ReadonlyMap<string, Run>
  flows: readonly Flow[]
  total: number
}

/** Reads one answer about the neighbours of a version; only what joins it to them counts. Null: it was not there then. Pure. */
export function readNeighbours({ nodes, edges, total }: Answer, direction: Direction): Neighbours | null {
  const [of, ...versions] = nodes.filter((node): node is Version => node.__typename === 'Version')
  if (!of) return null
  const runs = new Map(nodes.filter((node): node is Run => node.__typename === 'Run').map((run) => [run.id, run]))
  const down = direction === 'DOWNSTREAM'
  const near = down ? 'from' : 'to'
  const far = down ? 'to' : 'from'
  const flows = edges
    .filter((edge) => edge[near] === of.id)
    .flatMap((first): Flow[] => {
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
  return { of, direction, versions, runs, flows, total }
}
