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

/** Every run of a purpose that consents are on record for, with its people. `completeness`: whether every path to them was followed. */
export async function usesOf(
  context: VersionsQueryContext,
  asOf: Instant,
  stop?: AbortSignal,
): Promise<{ uses: Use[]; completeness: CompletenessRow }> {
  const { db } = context
  const rows = (await db.read(usesBy, { asOf })).map(forTraining)
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
