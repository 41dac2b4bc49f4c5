import { z } from 'zod'
import type { ArtifactFilter } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { datasourceOf } from '../../vocabulary/naming/index.ts'
import type { Closing } from '../closed/index.ts'
import type { ArtifactRow } from './rows.ts'
import { closedArtifactPage, openArtifactPage } from './store/openLists.ts'

/** In which part of the list the last one seen is. */
const Key = z.union([
  z.tuple([z.literal('open'), z.string(), z.string(), z.string()]),
  z.tuple([z.literal('closed'), z.string()]),
])

/**
 * Artifacts as somebody sees them to whom some are closed: first those that are open, by name, then the others, in no order of names. Where
 * names are looked for, the others are not looked through, and counted as such. Throws as `listArtifacts`.
 */
export async function listOpenArtifacts(
  db: Database,
  closing: Closing,
  { filter, ...page }: PageArgs & { filter?: ArtifactFilter | null | undefined },
) {
  const first = checkCount(page.first, 100, 'first')
  const key = keyOf(page.after, Key)
  const text = filter?.text?.trim().toLowerCase() || null
  const looksForNames = text !== null || filter?.namespace != null || filter?.system != null
  const [, afterNamespace, afterName, afterId] = key?.[0] === 'open' ? key : ['open', '', '', '']
  const common = { kinds: filter?.kinds?.length ? filter.kinds : null, ...closing.open }
  const [[open], [closed]] = await Promise.all([
    db.read(openArtifactPage, {
      ...common,
      ...{ datasource: filter?.namespace == null ? null : datasourceOf(filter.namespace), text },
      system: filter?.system ?? null,
      ...{ afterNamespace, afterName, afterId, most: first + 1 },
    }),
    db.read(closedArtifactPage, { ...common, afterId: key?.[0] === 'closed' ? key[1] : '', most: first + 1 }),
  ])
  const opened = key?.[0] === 'closed' ? [] : (open?.artifacts ?? [])
  const others = looksForNames ? [] : (closed?.artifacts ?? [])
  const rows = [
    ...opened.map((node) => ({ node, key: ['open', node.namespace, node.name, node.id] })),
    ...others.map((node) => ({ node, key: ['closed', node.id] })),
  ]
  const hidden = closed?.total ?? 0
  const total = (open?.total ?? 0) + (looksForNames ? 0 : hidden)
  const connection = connectionOf(rows, first, total, ({ node, key: at }): { cursor: string; node: ArtifactRow } => ({
    cursor: cursorOf(at),
    node,
  }))
  return { ...connection, notSearched: looksForNames ? hidden : 0 }
}
