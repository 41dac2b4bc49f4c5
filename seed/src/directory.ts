import type { ArtifactInput } from '../../testkit/generated/operations.ts'
import type { Asset, Company, Job } from './company.ts'

/** What a company's names stand for, and which of its versions are called what. */
export type Directory = {
  /** @throws Error for a name that the company does not have */
  artifact(name: string): ArtifactInput
  columns(name: string): string[]
  /** The key of the system that it lies in. */
  systemOf(name: string): string
  /** What the job called its output of that day. */
  versionName(job: Job, day: number, date: (day: number) => string): string
  /** The name of what was last written there before that moment (`clock` on `day`); null if nobody reports it. */
  latest(artifact: string, day: number, clock: string, date: (day: number) => string): string | null
}

type Written = { day: number; clock: string; job: Job }

/** Indexes a company by the names in its data. */
export function directoryOf(company: Company): Directory {
  const namespaces = new Map(company.systems.map((system) => [system.key, system.namespace]))
  const assets = new Map(company.assets.map((asset) => [asset.name, asset]))
  const unreported = new Map(company.unreported.map((artifact) => [artifact.name, artifact]))
  const written = writesOf(company.jobs)

  const versionName: Directory['versionName'] = (job, day, date) => job.names?.[job.days.indexOf(day)] ?? date(day)
  return {
    artifact(name) {
      const asset = assets.get(name)
      if (!asset) return found(unreported.get(name), `artifact "${name}"`)
      const namespace = found(namespaces.get(asset.system), `system "${asset.system}"`)
      return { kind: asset.kind, namespace, name }
    },
    columns: (name) => columnsOf(assets.get(name)),
    systemOf: (name) => found(assets.get(name), `artifact "${name}"`).system,
    versionName,
    latest(artifact, day, clock, date) {
      const before = (written.get(artifact) ?? []).filter(
        (write) => write.day < day || (write.day === day && write.clock < clock),
      )
      const last = before.at(-1)
      return last ? versionName(last.job, last.day, date) : null
    },
  }
}

/** The columns that an asset has, in order. */
export const columnsOf = (asset: Asset | undefined): string[] => asset?.columns.split(' ').filter(Boolean) ?? []

function writesOf(jobs: Job[]): Map<string, Written[]> {
  const all = jobs
    .flatMap((job) => job.days.flatMap((day) => job.writes.map(({ to }) => ({ to, day, clock: job.clock, job }))))
    .sort((left, right) => left.day - right.day || left.clock.localeCompare(right.clock))
  const byArtifact = new Map<string, Written[]>()
  for (const { to, ...write } of all) byArtifact.set(to, [...(byArtifact.get(to) ?? []), write])
  return byArtifact
}

function found<Item>(item: Item | undefined, what: string): Item {
  if (item === undefined) throw new Error(`The company's data names an unknown ${what}.`)
  return item
}
