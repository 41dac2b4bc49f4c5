import type { SeenGraph } from './graph.ts'
import { flowWords, namedWords } from './graph.ts'
import type { World } from './world.ts'

/** Where the graph and the oracle differ, in sentences; empty where they agree. */
export function differences(world: World, graph: SeenGraph): string[] {
  const versions = world.versions.map(words)
  const flows = world.flows.map((f) => flowWords(f.from.key, f.to.key, f.carries, f.mixes, f.carriedAt))
  const named = [...world.named].flatMap(([v, who]) => [...who.keys()].map((identity) => namedWords(v.key, identity)))
  return [
    ...unlike('version', versions, graph.versions.map(words)),
    ...unlike('flow', [...new Set(flows)], graph.flows),
    ...unlike('member', named, graph.named),
  ]
}

const words = ({ key, enumerated, listedBy }: { key: string; enumerated: boolean; listedBy: string[] | null }) =>
  `${key}${enumerated ? ` enumerated by ${listedBy ?? 'whatever it is'}` : ''}`

/** What only one of two lists holds, counted. */
export function unlike(what: string, expected: string[], got: string[]): string[] {
  const all = [...new Set([...expected, ...got])].sort()
  const count = (list: string[], one: string) => list.filter((other) => other === one).length
  return all.flatMap((one) => {
    const [want, have] = [count(expected, one), count(got, one)]
    return want === have ? [] : [`${what} ${want > have ? 'missing' : 'too many'}: ${one} (${have} for ${want})`]
  })
}
