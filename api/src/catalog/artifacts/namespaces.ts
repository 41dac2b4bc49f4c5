import { z } from 'zod'
import type { NamespaceResolvers } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
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

const counted = async (db: Database, label: 'Artifact' | 'Job', namespace: string) =>
  (await db.read(countIn[label], { namespace }))[0]?.count ?? 0

const Namespace: NamespaceResolvers = {
  artifacts: ({ name }, _, { db }) => counted(db, 'Artifact', name),
  jobs: ({ name }, _, { db }) => counted(db, 'Job', name),
}

export const namespaceResolvers = { Namespace }
