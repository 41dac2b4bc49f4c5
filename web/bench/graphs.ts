import { fernhollow } from '../../seed/src/fernhollow/index.ts'
import { hub, neighbourhood } from '../e2e/neighbourhood.ts'
import { foldByArtifact } from '../src/features/impact/model/fold.ts'
import type { Card, FoldedGraph } from '../src/features/impact/model/foldedGraph.ts'
import type { Artifact, Flow, ImpactGraph, Run, Version } from '../src/features/impact/model/graph.ts'
import { nameOf } from '../src/features/impact/model/words.ts'
import type { LayoutInput } from '../src/graph-view/layout/dagreLayout.ts'
import { size, wordsStart } from '../src/graph-view/layout/geometry.ts'

type Job = { name: string; from: string[]; to: string[] }

/** One version of each artifact, and one run of each job. */
function graphOf(artifacts: readonly Artifact[], jobs: readonly Job[]): ImpactGraph {
  const versions = artifacts.map(
    ({ id }): Version => ({
      id: `${id}@1`,
      artifact: id,
      name: null,
      createdAt: '2026-01-01T00:00:00Z',
      destroyedAt: null,
      producerSeen: true,
      verdict: 'DERIVED',
      live: true,
    }),
  )
  const runs = jobs.map(({ name }): Run => ({ id: name, kind: 'TRANSFORM', state: 'COMPLETE', job: name }))
  const flows = jobs.flatMap(({ name, from, to }): Flow[] => [
    ...from.map((id): Flow => ({ from: `${id}@1`, to: name, carries: 'PERSONAL' })),
    ...to.map((id): Flow => ({ from: name, to: `${id}@1`, carries: 'PERSONAL' })),
  ])
  const known = new Map(artifacts.map((artifact) => [artifact.id, artifact]))
  return { artifacts: known, versions, runs, flows, shown: versions.length, total: versions.length }
}

/** Everything that the demo company's jobs read and write, as an impact that reaches all of it. */
export function demoImpact(): FoldedGraph {
  const company = fernhollow('demo')
  const systems = new Map(company.systems.map(({ key, role }) => [key, role]))
  const artifacts = company.assets.map(({ kind, name, system }): Artifact => {
    const role = systems.get(system)
    return {
      id: name,
      kind,
      namespace: system,
      name,
      closed: false,
      system: role ? { id: system, name: system, role, region: null, closed: false } : null,
    }
  })
  const jobs = company.jobs.map(({ name, writes }) => ({
    name,
    from: [...new Set(writes.flatMap(({ from }) => from))],
    to: writes.map(({ to }) => to),
  }))
  return foldByArtifact(graphOf(artifacts, jobs), new Set())
}

/** The browser tests' neighbourhood of 5,000, with as many versions as a picture of it has: nearest to the hub first. */
export function neighbourhoodImpact(versions: number): FoldedGraph {
  const kinds = new Map<string, Artifact>()
  const note = (version: { artifact?: unknown }) => {
    const { kind, namespace, name } = version.artifact as Pick<Artifact, 'kind' | 'namespace' | 'name'>
    if (!kinds.has(name)) kinds.set(name, { id: name, kind, namespace, name, closed: false, system: null })
    return name
  }
  const jobs = neighbourhood(Date.UTC(2026, 0, 1)).runs.flatMap((told): Job[] => {
    if (told.through !== 'graphql') return []
    const { runId, inputs, outputs } = told.report
    return [
      {
        name: String(runId),
        from: inputs.map((one) => note(one.version)),
        to: outputs.map((one) => note(one.version)),
      },
    ]
  })
  const near = nearest(jobs, versions)
  const kept = jobs.flatMap(({ name, from, to }) => {
    const job = { name, from: from.filter((id) => near.has(id)), to: to.filter((id) => near.has(id)) }
    return job.from.length > 0 && job.to.length > 0 ? [job] : []
  })
  return foldByArtifact(
    graphOf(
      [...kinds.values()].filter(({ id }) => near.has(id)),
      kept,
    ),
    new Set(),
  )
}

function nearest(jobs: readonly Job[], most: number): ReadonlySet<string> {
  const found = new Set([hub])
  for (const id of found) {
    for (const { from, to } of jobs.filter((job) => job.from.includes(id) || job.to.includes(id)))
      for (const other of [...from, ...to]) if (found.size < most) found.add(other)
  }
  return found
}

/** About what the page's font makes of a name, px. */
const wordsWidth = (name: string): number => name.length * 7.2

/** About how large a card is: its name in full, on one line. */
export const sizeOf = (card: Card): { width: number; height: number } => ({
  width: Math.min(size.widestCard, wordsStart(1) + Math.ceil(wordsWidth(nameOf(card).name)) + size.cardTail),
  height: size.card,
})

/** A folded graph as it is given to a layout that knows no stages. */
export function layoutInputOf({ cards, runNodes, links }: FoldedGraph): LayoutInput {
  return {
    nodes: [
      ...cards.map((card) => ({ id: card.id, ...sizeOf(card) })),
      ...runNodes.map(({ id }) => ({ id, width: 6, height: 6 })),
    ],
    links,
  }
}
