import { z } from 'zod'
import type { ArtifactFilter } from '../../generated/schema.ts'
import { type Database, statement } from '../../platform/db/index.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { datasourceOf } from '../../vocabulary/naming/index.ts'
import { ArtifactRow } from './rows.ts'

const Key = z.tuple([z.string(), z.string(), z.string()])

const chosen = `a.namespace >= '' AND a.name IS NOT NULL
      AND ($datasource IS NULL OR a.datasource = $datasource)
      AND ($kinds IS NULL OR a.kind IN $kinds)
      AND ($text IS NULL OR a.search CONTAINS $text)`

/** One page, and how many there are. What comes after the key is found by the index on (ws, namespace, name). */
export const artifactPage = statement(
  'artifactPage',
  z.object({ artifacts: z.array(ArtifactRow), total: z.number() }),
  `
  CALL () {
    MATCH (a:Artifact {ws: $ws}) WHERE ${chosen}
      AND a.namespace >= $afterNamespace
      AND (a.namespace > $afterNamespace OR a.name > $afterName OR (a.name = $afterName AND a.id > $afterId))
    WITH a ORDER BY a.namespace, a.name, a.id LIMIT $most
    RETURN collect(a {.id, .kind, .namespace, .name, .producerSeen}) AS artifacts
  }
  CALL () { MATCH (a:Artifact {ws: $ws}) WHERE ${chosen} RETURN count(a) AS total }
  RETURN artifacts, total`,
)

/** Artifacts by namespace and name. Throws BAD_USER_INPUT for a page of less than 1 or more than 100, or a cursor that is not ours. */
export async function listArtifacts(
  db: Database,
  { filter, ...page }: PageArgs & { filter?: ArtifactFilter | null | undefined },
) {
  const first = checkCount(page.first, 100, 'first')
  const [afterNamespace, afterName, afterId] = keyOf(page.after, Key) ?? ['', '', '']
  const [found] = await db.read(artifactPage, {
    kinds: filter?.kinds?.length ? filter.kinds : null,
    datasource: filter?.namespace == null ? null : datasourceOf(filter.namespace),
    text: filter?.text?.trim().toLowerCase() || null,
    ...{ afterNamespace, afterName, afterId, most: first + 1 },
  })
  return connectionOf(found?.artifacts ?? [], first, found?.total ?? 0, (node) => ({
    cursor: cursorOf([node.namespace, node.name, node.id]),
    node,
  }))
}
