import type { ArtifactKind } from '../../generated/schema.ts'
import { append } from '../../vocabulary/groups.ts'

/** A version on the way to what is on a package. */
export type Passed = { id: string; kind: ArtifactKind; title: string; version: string }

type Flow = { from: string; to: string }

/** The flows between versions and runs, looked at against their direction. */
export type Ways = {
  /** Versions one step before, through a run or carried on. */
  before(id: string): Passed[]
  /** Versions of a kind on any way to it. `until`: a way ends where it comes to one. */
  upTo(id: string, kind: ArtifactKind, options?: { until: boolean }): Passed[]
}

/** Pure. `versions`: all that may be named; what is neither one of them nor leads to one is a run. */
export function waysOf(flows: readonly Flow[], versions: readonly Passed[]): Ways {
  const sources = new Map<string, string[]>()
  for (const { from, to } of flows) append(sources, to, from)
  const known = new Map(versions.map((version) => [version.id, version]))
  const walk = (id: string, isEnd: (version: Passed) => boolean): Passed[] => {
    const seen = new Set([id])
    const waiting = [id]
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
      for (const source of sources.get(node) ?? []) {
        if (seen.has(source)) continue
        seen.add(source)
        const version = known.get(source)
        if (!version || !isEnd(version)) waiting.push(source)
      }
    seen.delete(id)
    return inOrder([...seen].flatMap((one) => known.get(one) ?? []))
  }
  return {
    before: (id) => walk(id, () => true),
    upTo: (id, kind, { until } = { until: false }) =>
      walk(id, (version) => until && version.kind === kind).filter((version) => version.kind === kind),
  }
}

const inOrder = (versions: Passed[]) =>
  versions.sort((a, b) => compare(a.title, b.title) || compare(a.version, b.version) || compare(a.id, b.id))

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
