import { z } from 'zod'
import type { ArtifactKind } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { badUserInput } from '../../platform/errors.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { type Closing, openToAll } from '../closed/index.ts'
import * as store from './store/artifacts.ts'
import { closedArtifactPage } from './store/openLists.ts'

export type Search = PageArgs & { text: string; kinds?: readonly ArtifactKind[] | null | undefined }

const SearchKey = z.tuple([z.number(), z.string(), z.string()])

/** How many artifacts are closed to whoever has a clearance. */
export async function closedArtifactCount(db: Database, closing: Closing): Promise<number> {
  const [hidden] = await db.read(closedArtifactPage, { kinds: null, afterId: '', most: 1, ...closing.open })
  return hidden?.total ?? 0
}

/**
 * Artifacts whose name or namespace contains the text, whatever its case; names that begin with it first, then by name.
 * What is closed is not looked through. Throws BAD_USER_INPUT for an empty text, a cursor that is not ours, or a page of more than 100.
 */
export async function searchArtifacts(db: Database, search: Search, closing: Closing | null = null) {
  const text = search.text.trim().toLowerCase()
  if (text === '') throw badUserInput('Say what to look for: `text` is empty.', 'text')
  const first = checkCount(search.first, 100, 'first')
  const [rank, name, lastId] = keyOf(search.after, SearchKey) ?? [null, null, null]
  const kinds = search.kinds?.length ? search.kinds : null
  const open = closing?.open ?? openToAll
  const page = { text, kinds, rank, name, lastId, most: first + 1 }
  const [[answer], [hidden]] = await Promise.all([
    db.read(store.searchArtifacts, { ...page, all: closing === null, ...open }),
    closing ? db.read(closedArtifactPage, { kinds, afterId: '', most: 1, ...open }) : [],
  ])
  const found = connectionOf(answer?.found ?? [], first, answer?.total ?? 0, ({ rank, artifact }) => ({
    cursor: cursorOf([rank, artifact.name, artifact.id]),
    node: artifact,
  }))
  return { ...found, notSearched: hidden?.total ?? 0 }
}
