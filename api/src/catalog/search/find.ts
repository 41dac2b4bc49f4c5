import { z } from 'zod'
import type { FoundKind } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { badUserInput } from '../../platform/errors.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { type ColumnRow, closedArtifactCount } from '../artifacts/index.ts'
import { type Closing, openToAll } from '../closed/index.ts'
import type { SystemRow } from '../systems/index.ts'
import { MOST_WORDS, questionOf } from './question.ts'
import * as store from './store.ts'

export type Find = PageArgs & { text: string; kinds?: readonly FoundKind[] | null | undefined }

type JobFound = { namespace: string; name: string; retiredAt: number | null }

/** One thing that was found, of its kind. `key`: of a system, which may be only named. */
export type FoundRow = store.Found & {
  column: ColumnRow | null
  system: SystemRow | null
  key: string | null
  job: JobFound | null
  systems: SystemRow[]
}

const LONGEST_TEXT = 500

const Key = z.tuple([z.number(), z.number(), z.string(), z.string()])

/**
 * Artifacts, columns, systems, jobs and owners of systems whose names have all words of the text: best names first, then what there is
 * most of. What is closed is not looked through. Throws BAD_USER_INPUT for a text without letters or digits, one that is too long, a cursor
 * that is not ours, or a page of more than 100.
 */
export async function findInCatalog(db: Database, ws: string, find: Find, closing: Closing | null = null) {
  const text = find.text.trim()
  const question = questionOf(ws, text)
  checkText(text, question.words.length)
  const first = checkCount(find.first, 100, 'first')
  const [rank, uses, name, lastId] = keyOf(find.after, Key) ?? [null, null, null, null]
  const kinds = find.kinds?.length ? find.kinds : null
  const [[answer], notSearched] = await Promise.all([
    db.read(store.foundInCatalog, {
      ...{ ...question, text: text.toLowerCase(), kinds, rank, uses, name, lastId, most: first + 1 },
      ...{
        all: closing === null,
        openCategories: closing?.clearance.categories ?? null,
        ...(closing?.open ?? openToAll),
      },
    }),
    closing ? closedArtifactCount(db, closing) : 0,
  ])
  const counts = answer?.counts ?? []
  const total = counts.reduce((sum, { kind, count }) => sum + (kinds === null || kinds.includes(kind) ? count : 0), 0)
  const rows = await withDetails(db, answer?.page ?? [], closing?.clearance.systems ?? null)
  const connection = connectionOf(rows, first, total, (node) => ({
    cursor: cursorOf([node.rank, node.uses, node.name, node.id]),
    node,
  }))
  return { ...connection, counts, notSearched, limited: closing !== null }
}

function checkText(text: string, words: number): void {
  if (words === 0) throw badUserInput('Say what to look for: `text` has no letters or digits.', 'text')
  if (text.length > LONGEST_TEXT) throw badUserInput(`\`text\` may have ${LONGEST_TEXT} characters.`, 'text')
  if (words > MOST_WORDS) throw badUserInput(`\`text\` may have ${MOST_WORDS} words, and has ${words}.`, 'text')
}

async function withDetails(
  db: Database,
  found: readonly store.Found[],
  openSystems: readonly string[] | null,
): Promise<FoundRow[]> {
  const ids = (kind: FoundKind) => found.flatMap((one) => (one.kind === kind ? one.id : []))
  const [columns, systems, jobs, owned] = await Promise.all([
    read(ids('COLUMN'), (ids) => db.read(store.columnsById, { ids })),
    read(ids('SYSTEM'), (ids) => db.read(store.systemsById, { ids })),
    read(ids('JOB'), (ids) => db.read(store.jobsById, { ids })),
    read(ids('OWNER'), (owners) => db.read(store.systemsOfOwners, { owners, openSystems })),
  ])
  const columnOf = new Map(columns.map(({ column }) => [column.id, column]))
  const systemOf = new Map(systems.map((system) => [system.id, system]))
  const jobOf = new Map(jobs.map(({ id, job }) => [id, job]))
  return found.map((one) => ({
    ...one,
    column: columnOf.get(one.id) ?? null,
    system: systemOf.get(one.id)?.described ?? null,
    key: systemOf.get(one.id)?.key ?? null,
    job: jobOf.get(one.id) ?? null,
    systems: one.kind === 'OWNER' ? owned.filter(({ owner }) => owner === one.name) : [],
  }))
}

const read = <Row>(ids: string[], find: (ids: string[]) => Promise<Row[]>): Promise<Row[]> | Row[] =>
  ids.length > 0 ? find(ids) : []
