import { z } from 'zod'
import type { Database } from '../../platform/db/index.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { ArtifactName, Tag } from '../../vocabulary/command.ts'
import { idOf } from '../../vocabulary/ids.ts'
import { type TagRow, tagsOfArtifact } from './store/tags.ts'

/** Tags by artifact. */
export function tagRows(ws: string, tagged: readonly { artifact: ArtifactName; tags: Tag[] }[]) {
  const found = new Map<string, Map<string, TagRow>>()
  for (const { artifact: named, tags } of tagged) {
    const artifact = artifactId(ws, named)
    const its = found.get(artifact) ?? new Map<string, TagRow>()
    for (const tag of tags) {
      const id = idOf(ws, 'tag', artifact, tag.column ?? '', tag.key, tag.value, tag.source ?? '')
      its.set(id, { id, ...tag })
    }
    if (its.size > 0) found.set(artifact, its)
  }
  return [...found].map(([artifact, its]) => {
    const tags = [...its.values()]
    const whole = tags.flatMap(({ column, category }) => (column === null && category !== null ? category : []))
    return { artifact, tags, categories: [...new Set(whole)].sort() }
  })
}

/** A tag as it is shown. `artifact`: the id of the one that it is on. */
export type ShownTag = TagRow & { artifact: string }

const Key = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()])

const keyOfTag = ({ column, key, value, source, id }: TagRow): z.infer<typeof Key> => [
  ...([column ?? '', key, value] as const),
  ...([source ?? '', id] as const),
]

function isAfter(one: readonly string[], other: readonly string[]): boolean {
  const at = one.findIndex((text, i) => text !== other[i])
  return at >= 0 && (one[at] ?? '') > (other[at] ?? '')
}

/**
 * A page of an artifact's tags: those on the whole first, then by column, key and value. Throws BAD_USER_INPUT for a page of less than
 * 1 or more than 1,000, or a cursor that is not ours.
 */
export async function listTags(db: Database, id: string, page: PageArgs) {
  const first = checkCount(page.first, 1_000, 'first')
  const after = keyOf(page.after, Key)
  const tags = (await db.read(tagsOfArtifact, { id }))
    .map(({ tag }) => tag)
    .sort((a, b) => (isAfter(keyOfTag(a), keyOfTag(b)) ? 1 : -1))
  const rest = after ? tags.filter((tag) => isAfter(keyOfTag(tag), after)) : tags
  return connectionOf(rest.slice(0, first + 1), first, tags.length, (node): { cursor: string; node: ShownTag } => ({
    cursor: cursorOf(keyOfTag(node)),
    node: { ...node, artifact: id },
  }))
}
