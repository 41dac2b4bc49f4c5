import type { FindingSeverity, RunJudged } from '../../generated/schema.ts'
import {
  type CompletenessRow,
  exposedPeople,
  type VersionsQueryContext,
  withinTime,
} from '../../lineage/answers/index.ts'
import { forbidden } from '../../platform/errors.ts'
import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { findingsIn as contradictionsIn, usesOf } from '../consents/index.ts'
import { versionsIn } from '../purposes/index.ts'
import type { Facts, Found } from './facts.ts'
import { type Gathered, gather, type Known } from './gather.ts'
import { lookUp } from './known.ts'
import { findingsIn } from './registry.ts'
import * as store from './store.ts'

/** A finding as answers show it. */
export type FindingRow = Found & {
  id: string
  certain: number
  possible: number
  acceptance: store.AcceptanceRow | null
}

/** The gravest first. `runsWithoutPurpose`, `runsUnclassified`: at which no rule looks. */
export type Findings = {
  list: FindingRow[]
  runsWithoutPurpose: number
  runsUnclassified: number
  completeness: CompletenessRow
  /** What became of each run that says what it is for, or that trains a model. */
  judged: ReadonlyMap<string, RunJudged>
}

const PARTLY_CLEARED =
  'These findings are about everything, and some of it is closed to you. Ask an administrator to be cleared for all of it.'

export const tooLate: CompletenessRow = {
  complete: false,
  truncatedBy: 'QUERY_TIMEOUT',
  reached: 0,
  outside: 0,
  caveats: [],
}

/**
 * All that is found as of a time, ranked. Where it took too long, nothing, and it says so. Throws FORBIDDEN for whoever is not cleared for everything, and
 * DatabaseError.
 */
export async function findingsBy(context: VersionsQueryContext, asOf: Instant): Promise<Findings> {
  return (
    (await findingsInTime(context, asOf)) ?? {
      ...{ list: [], runsWithoutPurpose: 0, runsUnclassified: 0, completeness: tooLate },
      judged: new Map(),
    }
  )
}

/**
 * As `findingsBy`; null where it took too long. `only`: what is found about some runs, which is the same as with all others, without counting people
 * for the rest.
 */
export async function findingsInTime(
  context: VersionsQueryContext,
  asOf: Instant,
  only?: ReadonlySet<string>,
): Promise<Findings | null> {
  if (context.clearing?.closing) throw forbidden({ message: PARTLY_CLEARED })
  return withinTime(context, (stop) => look(context, asOf, { stop, only }))
}

type Looking = { stop: AbortSignal; only: ReadonlySet<string> | undefined }

async function look(context: VersionsQueryContext, asOf: Instant, { stop, only }: Looking): Promise<Findings> {
  const { ws, db, limits } = context
  const most = limits.maxReached
  const { known, runsWithoutPurpose, ...rest } = await lookUp({ ws, db, most }, asOf)
  const moment = await context.adjacency({ follow: 'UPSTREAM', from: () => versionsIn(db, most), columns: true })
  const gathered = await moment.traverse((graph) => gather(graph, known), stop)
  const heard = await usesOf(context, asOf, { stop, only })
  const consents = await named(context, contradictionsIn(heard.uses))
  const { uses, sent } = gathered
  const all = findingsIn({ asOf, uses, sent, consents, ...rest }).filter(
    ({ runs }) => only === undefined || runs.some((run) => only.has(run)),
  )
  const { people, completeness } = await exposedPeople(
    context,
    all.map(({ spans }) => spans),
    asOf,
    stop,
  )
  const accepted = new Map(
    (await db.read(store.acceptancesBy, { asOf })).filter(countsAt(asOf)).map((one) => [one.finding, one]),
  )
  const list = all.map((one, place): FindingRow => {
    const id = idOf(ws, 'finding', one.code, ...one.about)
    const counted = one.counted ?? {
      certain: people[place]?.certain.size ?? 0,
      possible: people[place]?.possible.size ?? 0,
    }
    return { ...one, ...counted, id, acceptance: accepted.get(id) ?? null }
  })
  return {
    list: list.sort(inOrder),
    runsWithoutPurpose,
    runsUnclassified: gathered.unclassified.length,
    completeness: joined(completeness, heard.completeness, gathered.complete),
    judged: judgedIn(known, gathered),
  }
}

const judgedIn = ({ runs }: Known, { uses, past }: Gathered): ReadonlyMap<string, RunJudged> => {
  const judged = new Set(uses.map(({ run }) => run))
  return new Map(
    runs.map(({ run }) => [run, judged.has(run) ? 'JUDGED' : past.has(run) ? 'PAST' : 'UNCLASSIFIED'] as const),
  )
}

const countsAt =
  (asOf: Instant) =>
  ({ until, withdrawnAt }: store.AcceptanceRow) =>
    until > asOf && (withdrawnAt === null || withdrawnAt > asOf)

/** Complete is only what is so in each part. */
const joined = (people: CompletenessRow, consents: CompletenessRow, complete: boolean): CompletenessRow => ({
  ...people,
  complete: people.complete && consents.complete && complete,
  truncatedBy: people.truncatedBy ?? consents.truncatedBy ?? (complete ? null : 'MAX_REACHED'),
})

/** With what jobs and data are called. */
async function named(
  { loaders }: VersionsQueryContext,
  all: ReturnType<typeof contradictionsIn>,
): Promise<Facts['consents']> {
  return Promise.all(
    all.map(async (one) => {
      const [run, version] = await Promise.all([
        loaders.run.load(one.run),
        one.version === null ? null : loaders.version.load(one.version),
      ])
      const artifact = version ? await loaders.artifact.load(version.artifact) : null
      return {
        ...one,
        job: { namespace: run?.jobNamespace ?? '', name: run?.jobName ?? '' },
        artifact: artifact && { artifact: artifact.id, name: artifact.name },
      }
    }),
  )
}

export const severities: readonly FindingSeverity[] = ['HIGH', 'MEDIUM', 'LOW']

/** The gravest first, then what most people are in, then the oldest. */
const inOrder = (a: FindingRow, b: FindingRow): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  b.certain + b.possible - (a.certain + a.possible) ||
  a.since - b.since ||
  (a.id < b.id ? -1 : 1)
