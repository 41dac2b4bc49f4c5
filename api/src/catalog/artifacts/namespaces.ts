import { z } from 'zod'
import type { NamespaceResolvers } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import type { Closing } from '../closed/index.ts'
import { countIn, namespacesOf } from './store/namespaces.ts'

/** A namespace that a job or an artifact has. */
export type NamespaceRow = { name: string }

const Key = z.tuple([z.string()])

/** Namespaces of jobs and artifacts, by name. Throws BAD_USER_INPUT for a page of less than 1 or more than 100, or a cursor that is not ours. */
export async function listNamespaces(db: Database, page: PageArgs) {
  const first = checkCount(page.first, 100, 'first')
  const [after] = keyOf(page.after, Key) ?? [null]
  const [ofArtifacts, ofJobs] = await Promise.all(
    (['Artifact', 'Job'] as const).map((label) => db.read(namespacesOf[label], { after, most: first + 1 })),
  )
  const names = new Set([...(ofArtifacts ?? []), ...(ofJobs ?? [])].map(({ name }) => name))
  const found = [...names].sort().slice(0, first + 1)
  const edges = found.slice(0, first).map((name) => ({ cursor: cursorOf([name]), node: { name } }))
  return { edges, pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null } }
}

/** So many are looked through for somebody to whom some are closed. */
const MOST_NAMESPACES = 10_000

const OpenKey = z.tuple([z.number()])

/**
 * Namespaces as somebody sees them to whom some are closed: first those with an open artifact in them, by name, then the others, in no order of
 * their names. Throws as `listNamespaces`.
 */
export async function listOpenNamespaces(db: Database, closing: Closing, page: PageArgs) {
  const first = checkCount(page.first, 100, 'first')
  const [from] = keyOf(page.after, OpenKey) ?? [0]
  const both = await Promise.all(
    (['Artifact', 'Job'] as const).map((label) => db.read(namespacesOf[label], { after: null, most: MOST_NAMESPACES })),
  )
  const names = [...new Set(both.flat().map(({ name }) => name))].sort()
  const isClosed = await Promise.all(names.map((name) => closing.namespace(name)))
  const closed = names.filter((_, at) => isClosed[at]).map((name) => ({ name, place: closing.sealing.seal(name) }))
  const all = [
    ...names.filter((_, at) => !isClosed[at]),
    ...closed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ name }) => name),
  ]
  const edges = all.slice(from, from + first).map((name, at) => ({ cursor: cursorOf([from + at + 1]), node: { name } }))
  return { edges, pageInfo: { hasNextPage: all.length > from + first, endCursor: edges.at(-1)?.cursor ?? null } }
}

const counted = async (db: Database, label: 'Artifact' | 'Job', namespace: string) =>
  (await db.read(countIn[label], { namespace }))[0]?.count ?? 0

const Namespace: NamespaceResolvers = {
  artifacts: ({ name }, _, { db }) => counted(db, 'Artifact', name),
  jobs: ({ name }, _, { db }) => counted(db, 'Job', name),
}

export const namespaceResolvers = { Namespace }
