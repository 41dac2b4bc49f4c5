import DataLoader from 'dataloader'
import { z } from 'zod'
import type { Database } from '../../platform/db/index.ts'
import { connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { groupBy } from '../../vocabulary/groups.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { SystemRow } from '../systems/index.ts'
import { columnsNow, type Schema } from './columnsNow.ts'
import { wantedRows } from './current.ts'
import { categoriesOf } from './personal.ts'
import type { ArtifactRow, ColumnRow, VersionRow } from './rows.ts'
import type { RunRow } from './store/artifacts.ts'
import * as store from './store/artifacts.ts'
import { meantVersions } from './store/current.ts'
import { classifiedByIds } from './store/personal.ts'

/** What answers look up by id, many at a time. One set per request: nothing outlives it. */
export type Loaders = {
  /** Artifacts that an answer brought along, by id: shown without a look-up, and without a promise each. */
  atHand: Map<string, { artifact: ArtifactRow; system: SystemRow | null }>
  artifact: DataLoader<string, ArtifactRow | null>
  version: DataLoader<string, VersionRow | null>
  run: DataLoader<string, RunRow | null>
  /** By artifact id. */
  system: DataLoader<string, SystemRow | null>
  /** By artifact id, in the order of their names: all that anybody ever named. */
  columns: DataLoader<string, ColumnRow[]>
  /** Those of them that an artifact had by a time. */
  columnsAsOf: DataLoader<CurrentKey, ColumnRow[], string>
  /** Categories of personal data that an artifact is classified with, by its id. */
  categories: DataLoader<string, string[]>
  /** The run that made a version, by version id. */
  producer: DataLoader<string, RunRow | null>
  /** The current version of an artifact, as `meantVersions` says. */
  current: DataLoader<CurrentKey, VersionRow | null, string>
  /** A page of an artifact's versions, newest first. */
  versions: DataLoader<VersionsKey, VersionPage, string>
}

export type CurrentKey = { artifact: string; asOf: Instant }
/** `asOf`: only those made by then. */
export type VersionsKey = PageArgs & { artifact: string; asOf: Instant }
export type VersionPage = ReturnType<typeof pageOf>

/** Loaders over one workspace, for one request. */
export function createLoaders(db: Database, ws: string): Loaders {
  // Whoever shows an artifact shows where it is: both come at once.
  const placed = byId(async (ids) => (await db.read(store.artifactsByIds, { ids })).map((r) => [r.artifact.id, r]))
  const columns = new DataLoader(async (ids: readonly string[]) => {
    const rows = await db.read(store.columnsOfArtifacts, { ids: [...ids] })
    const grouped = groupBy(rows, ({ column }) => column.artifact)
    return ids.map((id) => (grouped.get(id) ?? []).map(({ column }) => column))
  })
  return {
    atHand: new Map(),
    artifact: byId((ids) => Promise.all(ids.map(async (id) => [id, (await placed.load(id))?.artifact ?? null]))),
    version: byId(async (ids) => (await db.read(store.versionsByIds, { ids })).map((r) => [r.version.id, r.version])),
    run: byId(async (ids) => (await db.read(store.runsByIds, { ids })).map((r) => [r.run.id, r.run])),
    system: byId((ids) => Promise.all(ids.map(async (id) => [id, (await placed.load(id))?.system ?? null]))),
    producer: byId(async (ids) => (await db.read(store.producersOfVersions, { ids })).map((r) => [r.version, r.run])),
    columns,
    categories: new DataLoader(async (ids) => {
      const rows = await db.read(classifiedByIds, { ids: [...ids] })
      const found = new Map(rows.map((row) => [row.artifact.id, categoriesOf(row)]))
      return ids.map((id) => found.get(id) ?? [])
    }),
    columnsAsOf: new DataLoader((keys) => loadColumns(db, columns, keys), {
      cacheKeyFn: (key) => JSON.stringify(key),
    }),
    current: new DataLoader((keys) => loadCurrent(db, ws, keys), { cacheKeyFn: (key) => JSON.stringify(key) }),
    versions: new DataLoader((keys) => loadVersions(db, keys), { cacheKeyFn: (key) => JSON.stringify(key) }),
  }
}

function byId<Row>(load: (ids: string[]) => Promise<[string, Row | null][]>): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const found = new Map(await load([...ids]))
    return ids.map((id) => found.get(id) ?? null)
  })
}

async function loadCurrent(db: Database, ws: string, keys: readonly CurrentKey[]): Promise<(VersionRow | null)[]> {
  const found = new Map<string, string>()
  for (const [asOf, alike] of groupBy(keys, (key) => `${key.asOf}`)) {
    const wanted = alike.map(({ artifact }) => ({ artifact, name: null }))
    const rows = await db.read(meantVersions, { wanted: wantedRows(ws, wanted), asOf: Number(asOf) })
    for (const { position, version } of rows)
      if (version) found.set(JSON.stringify([wanted[position]?.artifact, Number(asOf)]), version)
  }
  const versions = await db.read(store.versionsByIds, { ids: [...new Set(found.values())] })
  const byId = new Map(versions.map(({ version }) => [version.id, version]))
  return keys.map(({ artifact, asOf }) => byId.get(found.get(JSON.stringify([artifact, asOf])) ?? '') ?? null)
}

async function loadColumns(
  db: Database,
  columns: Loaders['columns'],
  keys: readonly CurrentKey[],
): Promise<ColumnRow[][]> {
  const schemas = new Map<string, Schema>()
  for (const [asOf, alike] of groupBy(keys, (key) => `${key.asOf}`)) {
    const ids = alike.map(({ artifact }) => artifact)
    for (const { artifact, ...schema } of await db.read(store.schemasOfArtifacts, { ids, asOf: Number(asOf) }))
      schemas.set(JSON.stringify([artifact, Number(asOf)]), schema)
  }
  return Promise.all(
    keys.map(async ({ artifact, asOf }) =>
      columnsNow(await columns.load(artifact), schemas.get(JSON.stringify([artifact, asOf])) ?? null),
    ),
  )
}

const VersionKey = z.tuple([z.number(), z.string(), z.string()])

/** A time by which everything was made that ever was. */
export const EVER: Instant = Number.MAX_SAFE_INTEGER

/** One statement for all artifacts that ask for the same stretch: siblings in a list do. */
async function loadVersions(db: Database, keys: readonly VersionsKey[]): Promise<VersionPage[]> {
  const pages = new Map<VersionsKey, VersionPage>()
  for (const alike of groupBy(keys, ({ first, after, asOf }) =>
    JSON.stringify([first, after ?? null, asOf]),
  ).values()) {
    const { first, after, asOf } = alike[0] ?? { first: 0, after: null, asOf: EVER }
    // Newest first: all that were made by then come after this key.
    const [createdAt, place, lastId] = keyOf(after, VersionKey) ?? [asOf, null, '']
    const ids = alike.map(({ artifact }) => artifact)
    const rows = await db.read(store.versionsOfArtifacts, { ids, asOf, createdAt, place, lastId, most: first + 1 })
    const found = new Map(rows.map((row) => [row.artifact, row]))
    for (const key of alike) {
      const row = found.get(key.artifact)
      pages.set(key, pageOf(row?.versions ?? [], first, row?.total ?? 0))
    }
  }
  return keys.map((key) => pages.get(key) ?? pageOf([], key.first, 0))
}

const pageOf = (versions: store.PlacedVersion[], first: number, total: number) =>
  connectionOf(versions, first, total, (node) => ({
    cursor: cursorOf([node.createdAt, node.place ?? '', node.id]),
    node,
  }))
