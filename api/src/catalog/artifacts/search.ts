import { z } from 'zod'
import type { ArtifactKind } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { badUserInput } from '../../platform/errors.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import * as store from './store/artifacts.ts'

export type Search = PageArgs & { text: string; kinds?: readonly ArtifactKind[] | null | undefined }

const SearchKey = z.tuple([z.number(), z.string(), z.string()])

/**
 * Artifacts whose name or namespace contains the text, whatever its case; names that begin with it first, then by name.
 * Throws BAD_USER_INPUT for an empty text, a cursor that is not ours, or a page of more than 100.
 */
export async function searchArtifacts(db: Database, search: Search) {
  const text = search.text.trim().toLowerCase()
  if (text === '') throw badUserInput('Say what to look for: `text` is empty.', 'text')
  const first = checkCount(search.first, 100, 'first')
  const [rank, name, lastId] = keyOf(search.after, SearchKey) ?? [null, null, null]
  const kinds = search.kinds?.length ? search.kinds : null
  const [answer] = await db.read(store.searchArtifacts, { text, kinds, rank, name, lastId, most: first + 1 })
  return connectionOf(answer?.found ?? [], first, answer?.total ?? 0, ({ rank, artifact }) => ({
    cursor: cursorOf([rank, artifact.name, artifact.id]),
    node: artifact,
  }))
}
