import { ConsentFold, LastHeard, statementsAbout, statusAt } from '../../../consents/index.ts'
import type { RunKind } from '../../../generated/schema.ts'
import {
  type CompletenessRow,
  exposedPeople,
  type People,
  type Span,
  type VersionsQueryContext,
} from '../../../lineage/answers/index.ts'
import { OrdinalSet } from '../../../membership/index.ts'
import { standingPositions } from '../../../requests/positions/index.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import { learns } from '../../../vocabulary/kinds.ts'
import { both } from '../sets.ts'
import type { Use, Written } from './facts.ts'
import { type UseRow, usesBy } from './store.ts'

type Stated = { kind: RunKind | null; purposes: readonly string[] }

/** A run that trains a model trains an AI system, also where it does not say so: leaving it out would leave its people out. */
export const forTraining = <Said extends Stated>(said: Said): Said =>
  said.purposes.length === 0 && learns(said.kind) ? { ...said, purposes: [TRAINING] } : said

const TRAINING = 'train_ai_system'

const nobody = (): People => ({ certain: new OrdinalSet(), possible: new OrdinalSet() })

/** `only`: of some runs, with those that are about the same as they are. */
type Looking = { stop?: AbortSignal; only?: ReadonlySet<string> | undefined }

/** Every run of a purpose that consents are on record for, with its people. `completeness`: whether every path to them was followed. */
export async function usesOf(
  context: VersionsQueryContext,
  asOf: Instant,
  { stop, only }: Looking,
): Promise<{ uses: Use[]; completeness: CompletenessRow }> {
  const { db } = context
  const all = (await db.read(usesBy, { asOf })).map(forTraining)
  const rows = only ? relatedTo(all, only) : all
  const purposes = [...new Set(rows.flatMap((row) => row.purposes))].sort()
  const about = new Map<string, Awaited<ReturnType<typeof statementsAbout>>>()
  for (const purpose of purposes) {
    const found = await statementsAbout(db, purpose, asOf)
    if (found.consents.length > 0) about.set(purpose, found)
  }
  const concerned = rows.filter((row) => row.purposes.some((purpose) => about.has(purpose)))
  const { people, completeness } = await peopleIn(context, concerned, asOf, stop)
  const days = new Map((await standingPositions(db, asOf)).map((position) => [position.artifact, position.days]))
  const parts = concerned.map((row) => ({
    row,
    read: people.get(readKey(row)) ?? nobody(),
    wrote: row.wrote.map(
      (one): Written => ({ ...one, days: days.get(one.artifact) ?? null, people: people.get(one.id) ?? null }),
    ),
  }))
  const uses: Use[] = []
  for (const [purpose, statements] of about)
    uses.push(
      ...(await heardInTurn(
        statements,
        parts.filter(({ row }) => row.purposes.includes(purpose)),
        purpose,
        asOf,
      )),
    )
  return { uses, completeness }
}

/** The runs of which a finding is the same as one of these: of the same job, or those that made the same data, for the same purpose. Pure. */
export function relatedTo<Row extends Pick<UseRow, 'run' | 'job' | 'purposes' | 'wrote'>>(
  rows: readonly Row[],
  only: ReadonlySet<string>,
): Row[] {
  const its = rows.filter(({ run }) => only.has(run))
  const jobs = new Set(its.map(({ job }) => jobKey(job)))
  const made = new Set(its.flatMap(({ wrote }) => wrote.map(({ artifact }) => artifact)))
  const purposes = new Set(its.flatMap((row) => row.purposes))
  return rows.filter(
    (row) =>
      (jobs.has(jobKey(row.job)) || row.wrote.some(({ artifact }) => made.has(artifact))) &&
      row.purposes.some((purpose) => purposes.has(purpose)),
  )
}

const jobKey = ({ namespace, name }: UseRow['job']) => JSON.stringify([namespace, name])

const readKey = ({ run }: UseRow) => `read by ${run}`

/** Whoever was in what each run read when it began, and is in what it wrote and is in use. */
async function peopleIn(context: VersionsQueryContext, rows: readonly UseRow[], asOf: Instant, stop?: AbortSignal) {
  const groups = new Map<string, Span[]>()
  for (const row of rows) {
    groups.set(
      readKey(row),
      row.read.map(({ id, createdAt }) => momentOf(id, Math.max(row.startedAt, createdAt))),
    )
    for (const { id, live } of row.wrote) if (live) groups.set(id, [momentOf(id, asOf)])
  }
  const { people, completeness } = await exposedPeople(context, [...groups.values()], asOf, stop)
  return { people: new Map([...groups.keys()].map((key, at) => [key, people[at] ?? nobody()])), completeness }
}

const momentOf = (id: string, at: Instant): Span => ({ id, first: at, last: at })

type Part = { row: UseRow; read: People; wrote: Written[] }

/** Hears the statements of one purpose in turn, and stops at each run to see who had said no by then. */
async function heardInTurn(
  { consents, kinship, peopleOf }: Awaited<ReturnType<typeof statementsAbout>>,
  parts: readonly Part[],
  purpose: string,
  asOf: Instant,
): Promise<Use[]> {
  const fold = new ConsentFold(kinship, asOf)
  const last = new LastHeard<(typeof consents)[number]>(kinship)
  const refused = new Map<string, OrdinalSet>()
  const inTurn = parts.toSorted((a, b) => a.row.startedAt - b.row.startedAt)
  let next = 0
  const hearUntil = async (at: Instant) => {
    for (let said = consents[next]; said && said.at <= at; said = consents[next]) {
      const people = await peopleOf(said)
      last.hear(said, people)
      fold.hear(said, people)
      next += 1
    }
  }
  for (const { row, read } of inTurn) {
    await hearUntil(row.startedAt)
    refused.set(row.run, refusedIn(read, fold))
  }
  await hearUntil(asOf)
  const lastOf = (ordinal: number) => {
    const said = last.of(ordinal)
    return said && { status: statusAt(said, asOf), at: said.at }
  }
  const byConsent = consents.some(({ status }) => status === 'GIVEN')
  return inTurn.map(({ row: { run, startedAt, kind }, read, wrote }) => ({
    ...{ run, startedAt, kind, purpose, read, wrote, byConsent, lastOf },
    refusedThen: refused.get(run) ?? new OrdinalSet(),
    given: fold.given,
  }))
}

function refusedIn({ certain, possible }: People, { refused }: ConsentFold): OrdinalSet {
  const found = both(certain, refused)
  found.union(both(possible, refused))
  return found
}
