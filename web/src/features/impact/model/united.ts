import type { ImpactGraph } from './graph.ts'

/** Everything that either of two answers about one moment drew, each once; counted as in the first. Pure. */
export function united(one: ImpactGraph, other: ImpactGraph): ImpactGraph {
  return {
    ...one,
    artifacts: new Map([...other.artifacts, ...one.artifacts]),
    versions: uniqueBy([...one.versions, ...other.versions], ({ id }) => id),
    runs: uniqueBy([...one.runs, ...other.runs], ({ id }) => id),
    flows: uniqueBy([...one.flows, ...other.flows], ({ from, to }) => `${from} ${to}`),
  }
}

const uniqueBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] =>
  [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].reverse()
