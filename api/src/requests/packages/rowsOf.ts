import type { UnreadReason } from '../../generated/schema.ts'
import { hinted } from '../../platform/identifiers/index.ts'
import { identitiesOf, type Opening, type RequestRow } from '../cases/index.ts'
import {
  ExecutorProblem,
  type ExecutorProblemCode,
  type Found,
  foundIn,
  type RawIdentity,
  type Registered,
} from '../executors/index.ts'
import type { Item } from '../manifests/index.ts'
import { NotSealed } from '../vault/index.ts'
import type { PackageContent, Rows, Unread, Values } from './content.ts'

/** What stores gave, and what they did not. */
export type StoreRows = Pick<PackageContent, 'values' | 'unread'>

/**
 * Gives the rows that are about the person of a request, of those artifacts that a connected store has. Of the others nothing is said
 * here; nothing is made up in their place.
 */
export type RowsOf = (items: readonly Item[], request: Pick<RequestRow, 'id'>) => Promise<StoreRows>

/** A store that broke while its rows were written. */
export class StoreBroke extends Error {
  override readonly name = 'StoreBroke'
  constructor(
    readonly store: string,
    readonly reason: UnreadReason,
  ) {
    super(`The store ${store} broke while its rows were read: ${reason}.`)
  }
}

const reasons: Record<ExecutorProblemCode, UnreadReason> = {
  STORE_DOWN: 'STORE_DOWN',
  STORE_BUSY: 'STORE_BUSY',
  STORE_REFUSED: 'STORE_REFUSED',
  SCHEMA_CHANGED: 'SCHEMA_CHANGED',
  DATASET_INVALID: 'SCHEMA_CHANGED',
  ROWS_CHANGED: 'STORE_FAILED',
  STORE_FAILED: 'STORE_FAILED',
  TOO_MANY_ROWS: 'TOO_MANY_ROWS',
}

/** An artifact that a store has, with its versions on the manifest. */
type Held = Pick<Item, 'namespace' | 'name'> & { versions: string[]; collections: readonly string[] }

/**
 * Reads the person's rows by the executors of a workspace, and changes nothing there. Identities are opened for it only where a store
 * has to be asked. Rows are read when the package is written, some hundred at a time. Throws DatabaseError.
 */
export const rowsOfStores =
  (by: Opening, executors: readonly Registered[]): RowsOf =>
  async (items, { id }) => {
    const asked = executors
      .map((registered) => ({ registered, held: heldBy(registered, items) }))
      .filter(({ held }) => held.length > 0)
    if (asked.length === 0) return { values: [], unread: [] }
    const identities = await identitiesOf(by, id, 'PACK').catch(noneWhereShredded)
    const answers = await Promise.all(
      asked.map(({ registered, held }) =>
        identities ? rowsIn(registered, held, identities) : unreadIn(registered, held, 'IDENTITIES_GONE'),
      ),
    )
    return { values: answers.flatMap(({ values }) => values), unread: answers.flatMap(({ unread }) => unread) }
  }

/** The same content without what a store gave that broke. */
export function withoutStore(content: PackageContent, { store, reason }: StoreBroke): PackageContent {
  const lost = content.values.filter((one) => one.store === store)
  const named = new Map(lost.map(({ namespace, name, versions }) => [versions[0], { namespace, name, versions }]))
  return {
    ...content,
    values: content.values.filter((one) => one.store !== store),
    unread: [...content.unread, ...[...named.values()].map((one) => ({ ...one, store, reason }))],
  }
}

function noneWhereShredded(error: unknown): null {
  if (error instanceof NotSealed) return null
  throw error
}

function heldBy({ collectionsOf }: Registered, items: readonly Item[]): Held[] {
  const held = new Map<string, Held>()
  for (const { namespace, name, versionId } of items) {
    const collections = collectionsOf({ namespace, name })
    if (!collections) continue
    const key = JSON.stringify([namespace, name])
    const one = held.get(key) ?? { namespace, name, versions: [], collections }
    one.versions.push(versionId)
    held.set(key, one)
  }
  return [...held.values()]
}

const unreadIn = ({ id }: Registered, held: readonly Held[], reason: UnreadReason): StoreRows => ({
  values: [],
  unread: held.map((one): Unread => ({ ...shown(one), store: id, reason })),
})

/** Names are as producers sent them; what looks like an identifier in one may be somebody else's. */
const shown = ({ namespace, name, versions }: Held) => ({ namespace: hinted(namespace), name: hinted(name), versions })

async function rowsIn(
  registered: Registered,
  held: readonly Held[],
  identities: readonly RawIdentity[],
): Promise<StoreRows> {
  try {
    const found = inOrder(await registered.executor.find(identities))
    const columns = await registered.executor.discover()
    const columnsOf = (collection: string) =>
      columns.filter((column) => column.collection === collection).map(({ name }) => name)
    const values = held.flatMap((one) =>
      one.collections
        .filter((collection) => (found.counts[collection] ?? 0) > 0)
        .map(
          (collection): Values => ({
            ...shown(one),
            store: registered.id,
            collection,
            count: found.counts[collection] ?? 0,
            ...pagesOf(registered, foundIn(found, [collection]), columnsOf(collection)),
          }),
        ),
    )
    const empty = held.filter(({ collections }) => collections.every((name) => (found.counts[name] ?? 0) === 0))
    return { values, unread: unreadIn(registered, empty, 'NOTHING_FOUND').unread }
  } catch (error) {
    if (error instanceof ExecutorProblem) return unreadIn(registered, held, reasons[error.code])
    throw error
  }
}

/** Stores give keys in any order; the same rows have to give the same package. */
const inOrder = ({ counts, selections }: Found): Found => ({
  counts,
  selections: selections.map((one) => ({
    ...one,
    rows: [...one.rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  })),
})

/** Read anew each time they are asked for. */
const pagesOf = ({ id, executor }: Registered, found: Found, columns: string[]): Rows => ({
  columns,
  rows: {
    async *[Symbol.asyncIterator]() {
      try {
        for await (const page of executor.read(found)) {
          if (page.columns.join('\0') !== columns.join('\0')) throw new StoreBroke(id, 'SCHEMA_CHANGED')
          for (const row of page.rows) yield row.map((value) => value ?? '')
        }
      } catch (error) {
        throw error instanceof ExecutorProblem ? new StoreBroke(id, reasons[error.code]) : error
      }
    },
  },
})
