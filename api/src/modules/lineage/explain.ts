import { notFound } from '../../errors.ts'
import type { Carries, Membership, Step } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'
import { type VersionRow, versionByAnyId } from '../artifacts/index.ts'
import type { CustomerRow } from '../customers/index.ts'
import type { Naming } from '../membership/index.ts'
import type { RunRow } from '../runs/index.ts'
import type { Asker } from './answer.ts'
import type { Hop, Path } from './cypher.ts'
import * as cypher from './cypher.ts'
import type { Cuts } from './erasures.ts'

/** Whose answer is explained, as of when. */
export type Asked = { customer: CustomerRow; asOf: Instant; named: Naming[]; cuts: Cuts }

export type StepRow = Omit<Step, 'from' | 'to' | 'run' | 'columns' | '__typename'> & {
  from: VersionRow
  to: VersionRow
  run: RunRow | null
  columns: []
}

export type MembershipRow = Omit<Membership, 'version' | '__typename'> & { version: VersionRow }

/**
 * One shortest path from a version that names the person to this one, step by step; empty where this one names them.
 * Throws VERSION_NOT_FOUND, or NOT_ON_THE_LIST where no path makes it so.
 */
export async function explain(asker: Asker, asked: Asked, versionId: string): Promise<StepRow[]> {
  const target = await targetOf(asker, asked, versionId)
  if (namedIn(asked, target.id)) return []
  return stepsOf(asker, await pathTo(asker, asked, target))
}

/** The statement that the explained path begins with. Throws as `explain`. */
export async function origin(asker: Asker, asked: Asked, versionId: string): Promise<MembershipRow> {
  const target = await targetOf(asker, asked, versionId)
  const named = namedIn(asked, target.id)
  if (named) return { ...named, version: target }
  const version = (await pathTo(asker, asked, target)).origin
  const begun = namedIn(asked, version.id)
  if (!begun) throw notOnTheList(target.id)
  return { ...begun, version }
}

/** By its id, or by one that it had before a later statement joined it with another. */
async function targetOf({ db }: Asker, { asOf }: Asked, id: string): Promise<VersionRow> {
  const [found] = await db.read(versionByAnyId, { id })
  if (!found) throw notFound('VERSION_NOT_FOUND', `No version has the id ${id}.`, 'versionId')
  if (found.version.createdAt > asOf) throw notOnTheList(id)
  return found.version
}

const notOnTheList = (id: string) =>
  notFound(
    'NOT_ON_THE_LIST',
    `The version ${id} is not on this person's list: no recorded path leads to it.`,
    'versionId',
  )

/** The latest statement that names the person in this very version. */
function namedIn({ named }: Asked, version: string) {
  const latest = named.filter((naming) => naming.version === version).at(-1)
  // An identity whose digest was destroyed has no namespace any more.
  return latest && { at: latest.at, mode: latest.mode, identity: { namespace: latest.namespace ?? 'unknown' } }
}

/** The path of the first verdict that has one, in the order of verdicts. */
async function pathTo({ db, limits }: Asker, { named, cuts }: Asked, target: VersionRow): Promise<Path> {
  const parameters = { seeds: [...new Set(named.map(({ version }) => version))], version: target.id, cuts }
  for (const path of [
    cypher.paths.DERIVED,
    ...(target.enumerated ? [cypher.paths.EXCLUDED] : []),
    cypher.paths.BARRIER,
  ]) {
    const [row] = await db.read(path, parameters, { timeoutMs: limits.queryTimeoutMs })
    if (row) return row
  }
  throw notOnTheList(target.id)
}

async function stepsOf({ loaders }: Asker, { origin: first, hops }: Path): Promise<StepRow[]> {
  const spans = spansOf(hops)
  const versions = await loaders.version.loadMany(spans.map(({ to }) => to))
  const runs = await Promise.all(spans.map(({ run }) => (run === null ? null : loaders.run.load(run))))
  let from = first
  return spans.map(({ at, carries, claim }, index) => {
    const to = versions[index]
    if (!to || to instanceof Error) throw to ?? new Error(`Version ${spans[index]?.to} vanished while it was explained`)
    const step: StepRow = { from, to, run: runs[index] ?? null, at, carries, claim, columns: [] }
    from = to
    return step
  })
}

export type Span = { to: string; run: string | null; at: Instant; carries: Carries; claim: string | null }

const personal: Record<Carries, number> = { PERSONAL: 0, PSEUDONYMISED: 1, AGGREGATED: 2, ANONYMISED: 3, NONE: 4 }

/**
 * Folds a path's relationships into steps from version to version: a run's parts vanish into the run. A step happens when
 * its version is written, and carries the least personal that any part of it does, with that part's claim. Pure.
 */
export function spansOf(hops: readonly Hop[]): Span[] {
  const spans: Span[] = []
  let run: string | null = null
  let least: { carries: Carries; claim: string | null } | null = null
  for (const hop of hops) {
    const carries = hop.carries ?? 'PERSONAL'
    if (least === null || personal[carries] >= personal[least.carries]) least = { carries, claim: hop.claim }
    run = hop.run ?? run
    if (hop.run !== null) continue
    spans.push({ to: hop.to, run, at: hop.at, ...least })
    run = null
    least = null
  }
  return spans
}
