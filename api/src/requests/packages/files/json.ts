import type { PackageContent } from '../content.ts'
import { filesOf, rowsFile, type Table } from '../tables.ts'
import { certainties, furtherRights, kinds, omissions, timeText, unreadReasons } from '../words.ts'

/** What stands beside the tables. */
const documents = [
  { name: 'index.html', what: 'All of it, to read. Opens in any browser, without a network' },
  { name: 'summary.pdf', what: 'The same in short, to print' },
  { name: 'package.json', what: 'All of it, for programs' },
  { name: 'package.jsonld', what: 'The same in the words of the Data Privacy Vocabulary' },
]

/** `package.json`: the whole package but rows of stores, with its dictionary. */
export function packageJson(content: PackageContent, tables: readonly Table[]): string {
  const { request, asOf, manifest, items, leftOut, gaps } = content
  const document = {
    format: 'dyetrace-access-package/1',
    request: { ...request, receivedAt: timeText(request.receivedAt) },
    asOf: timeText(asOf),
    manifest,
    files: [...documents, ...tables.map(fileOf)],
    items: items.map(({ verdict, createdAt, ...item }) => ({
      ...item,
      rows: filesOf(content, item),
      why: certainties[verdict],
      verdict,
      createdAt: timeText(createdAt),
    })),
    artifacts: content.artifacts,
    inferences: content.conclusions.map(({ at, ...one }) => ({
      ...one,
      at: timeText(at),
      rows: filesOf(content, one),
    })),
    featuresOfDeployments: content.fed,
    recipients: content.holders,
    requests: content.requests.map((one) => ({
      ...one,
      receivedAt: timeText(one.receivedAt),
      closedAt: one.closedAt === null ? null : timeText(one.closedAt),
      events: one.events.map(({ at, kind }) => ({ at: timeText(at), kind })),
    })),
    consents: content.consents.map((one) => ({
      ...one,
      at: timeText(one.at),
      recordedAt: timeText(one.recordedAt),
      until: one.until === null ? null : timeText(one.until),
    })),
    leftOut: leftOut.map((one) => ({ ...one, because: omissions[one.reason] })),
    notKnown: gaps,
    completeWays: content.waysComplete,
    values: content.values.length > 0,
    stores: content.values.map(({ store, collection, namespace, name, count }, at) => ({
      ...{ store, collection, namespace, name, rows: count, file: rowsFile(at) },
    })),
    notRead: content.unread.map(({ store, namespace, name, versions, reason }) => ({
      ...{ store, namespace, name, versions, reason, because: unreadReasons[reason] },
    })),
    rights: furtherRights[request.regime],
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

const fileOf = ({ name, what, meanings, about }: Table) => ({
  name,
  what,
  columns: meanings.map(([column, meaning]) => ({ column, meaning })),
  sources: about?.sources ?? [],
  purposes: about?.purposes ?? [],
  from: about ? timeText(about.from) : null,
  to: about ? timeText(about.to) : null,
})

/** What the documents are, by name. */
export const whatOf = (name: string, tables: readonly Table[]): string =>
  [...documents, ...tables].find((file) => file.name === name)?.what ?? kinds.DATASET.one
