import { z } from 'zod'
import type { ArtifactFilter } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { datasourceOf } from '../../vocabulary/naming/index.ts'
import { artifactPage } from './store/list.ts'

const Key = z.tuple([z.string(), z.string(), z.string()])

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
    system: filter?.system ?? null,
    afterNamespace,
    afterName,
    afterId,
    most: first + 1,
  })
  const connection = connectionOf(found?.artifacts ?? [], first, found?.total ?? 0, (node) => ({
    cursor: cursorOf([node.namespace, node.name, node.id]),
    node,
  }))
  return { ...connection, notSearched: 0 }
}
