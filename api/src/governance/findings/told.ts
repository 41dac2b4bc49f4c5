import type { FindingCode } from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { dayOf } from '../../vocabulary/timeWords.ts'
import type { Behind, Facts, Found, JobName, Step, Use } from './facts.ts'

export const jobKey = ({ namespace, name }: JobName): string => JSON.stringify([namespace, name])

/** The activities that a job belongs to. */
export const activitiesOf = (job: JobName, activities: Facts['activities']): Facts['activities'] =>
  activities.filter(({ said }) => said.jobs.some((one) => jobKey(one) === jobKey(job)))

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const all = [...new Set(words)]
  const last = all.pop() ?? ''
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`
}

/** How data came from its source to a run, one sentence a step. */
export function wayTo(
  { run: _, job, startedAt }: Pick<Use, 'run' | 'job' | 'startedAt'>,
  { way }: Pick<Behind, 'way'>,
  purpose: string | null,
): Step[] {
  const last = way.at(-1)
  return [
    ...flows(way),
    {
      text: `The job ${job.name} read ${last?.name ?? 'it'} on ${dayOf(startedAt)}${purpose === null ? '' : ` for ${purpose}`}.`,
      artifact: last?.artifact ?? null,
    },
  ]
}

/** What went from where to where. */
export const flows = (way: Behind['way']): Step[] =>
  way.slice(1).flatMap((next, place) => {
    const from = way[place]
    return from && from.artifact !== next.artifact
      ? [{ text: `Data of ${from.name} went into ${next.name}.`, artifact: next.artifact }]
      : []
  })

/** The versions that a run read, when it did. */
export const readSpans = ({ reads, startedAt }: Use): Found['spans'] =>
  reads.map(({ id, createdAt }) => momentOf(id, Math.max(createdAt, startedAt)))

export const momentOf = (id: string, at: Instant) => ({ id, first: at, last: at })

const nothing = {
  purpose: null,
  artifact: null,
  version: null,
  run: null,
  declaration: null,
  due: null,
  spans: [],
  counted: null,
}

type Told = Pick<Found, 'severity' | 'about' | 'since' | 'subject' | 'text' | 'remedy' | 'path'> & Partial<Found>

/** A finding: what is not said of it, there is none of. */
export const found = (code: FindingCode, told: Told): Found => ({
  ...nothing,
  runs: told.run ? [told.run] : [],
  ...told,
  code,
})

/** A finding about a run: its people are those in what it read. */
export const foundIn = (
  code: FindingCode,
  use: Use,
  told: Omit<Told, 'since' | 'subject'> & { subject?: string },
): Found => found(code, { since: use.startedAt, subject: use.job.name, run: use.run, spans: readSpans(use), ...told })

/** Findings about the same thing are one: as the latest of them tells it, and since the first. Pure. */
export function together(all: readonly Found[]): Found[] {
  const byAbout = new Map<string, { latest: Found; first: Instant; runs: Set<string> }>()
  for (const one of all) {
    const key = JSON.stringify([one.code, ...one.about])
    const known = byAbout.get(key)
    byAbout.set(key, {
      latest: known && !isLater(one, known.latest) ? known.latest : one,
      first: Math.min(one.since, known?.first ?? one.since),
      runs: new Set([...(known?.runs ?? []), ...one.runs]),
    })
  }
  return [...byAbout.values()].map(({ latest, first, runs }) => ({ ...latest, since: first, runs: [...runs] }))
}

const isLater = (one: Found, other: Found): boolean =>
  one.since > other.since || (one.since === other.since && (one.run ?? '') > (other.run ?? ''))
