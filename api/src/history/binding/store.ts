import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'
import type { PlacedRead, Read, Write } from './entry.ts'
import type { Alias } from './names.ts'
import { storedInto, storedListed, storedSources, storedView } from './stored.ts'

/** A write as stored: with the version it is in, and how it stood when it was last bound. */
export type StoredWrite = Write & { version: string | null; cuts: boolean; stoodAlone: boolean; pinned: boolean }

/** A version that was read of a computed write, until when; null: it is whom lists name in one. */
type OfView = [version: string, view: string, until: number | null]

/** A read as stored: with the versions it sees. `ofViews`: which of these are of computed writes, and of which. */
export type StoredRead = PlacedRead & { versions: string[]; ofViews: OfView[] }

const WriteRow = z
  .object({
    id: z.string(),
    artifact: z.string(),
    run: z.string(),
    name: z.string().nullish().default(null),
    at: z.number(),
    since: z.number(),
    until: z.number(),
    overwrites: z.boolean(),
    fresh: z.boolean(),
    alone: z.boolean(),
    assumed: z.boolean(),
    seen: z.boolean(),
    digest: z.string().nullish().default(null),
    sources: storedSources.column,
    observed: z.boolean().nullish(),
    view: storedView.column.nullish().default(null),
    version: z.string().nullable(),
    cuts: z.boolean(),
    stoodAlone: z.boolean(),
    pinned: z.boolean().nullish(),
  })
  .transform(
    ({ pinned, observed, ...row }): StoredWrite => ({
      ...row,
      pinned: pinned ?? false,
      observed: observed ?? false,
    }),
  )

const ReadRow = z
  .object({
    id: z.string(),
    artifact: z.string(),
    kind: z.custom<Read['kind']>((value) => typeof value === 'string'),
    run: z.string().nullish().default(null),
    name: z.string().nullish().default(null),
    from: z.number(),
    until: z.number(),
    into: storedInto.column,
    blind: z.array(z.string()),
    one: z.boolean(),
    pin: z.string().nullish().default(null),
    view: z.string().nullish().default(null),
    list: storedListed.column.nullish().default(null),
    byTime: z.boolean(),
    weak: z.array(z.string()),
    versions: z.array(z.string()),
    ofViews: z.array(z.tuple([z.string(), z.string(), z.number().nullable()])),
  })
  .transform((row): StoredRead => row)

const VersionRow = z.object({
  id: z.string(),
  createdAt: z.number(),
  supersededAt: z.number().nullish().default(null),
  carriesFrom: z.string().nullish().default(null),
  replacedBy: z.string().nullish().default(null),
  digest: z.string().nullish().default(null),
  producerSeen: z.boolean(),
  assumedAppend: z.boolean(),
})

const AliasRow = z
  .object({
    id: z.string(),
    artifact: z.string(),
    alias: z.string(),
    at: z.number(),
    key: z.string(),
    version: z.string().nullish().default(null),
  })
  .transform((row): Alias => row)

/**
 * A stretch of each artifact's timeline with its bindings: all that ends at or after `since`, the last write before, and
 * for each name every write of it and the references that may change.
 *
 * What it costs must not grow with what is before the window (test/ingest-cost.db.test.ts). So the last write before is taken
 * from the end of an index: it is in the order of the index first, and of the timeline within it. Seeks are demanded, since
 * a plan made while there is little data would scan all artifacts, and stay. And of a read that began
 * before the window only those versions are told that the window can bind or unbind: a run that never ends sees every
 * version since it began.
 */
export const loadWindows = statement(
  'loadWindows',
  z.object({
    artifact: z.string(),
    writes: z.array(WriteRow),
    before: z.array(WriteRow),
    reads: z.array(ReadRow),
    named: z.array(z.object({ name: z.string(), writes: z.array(WriteRow), reads: z.array(ReadRow) })),
    versions: z.array(VersionRow),
    originHeld: z.boolean(),
    divided: z.boolean(),
    definition: z.object({ id: z.string(), since: z.number() }).nullable(),
    aliases: z.array(AliasRow),
  }),
  `
  UNWIND $windows AS x
  CALL (x) {
    MATCH (w:Write {ws: $ws, artifact: x.artifact}) USING INDEX SEEK w:Write(artifact, until) WHERE w.until >= x.since
    OPTIONAL MATCH (w)-[:BOUND]->(v:Version)
    RETURN collect(w {.*, version: v.id}) AS writes, collect(DISTINCT v) AS current
  }
  CALL (x) {
    MATCH (w:Write {ws: $ws, artifact: x.artifact}) USING INDEX SEEK w:Write(artifact, at)
    WHERE w.at < x.since AND w.until < x.since
    WITH w ORDER BY w.artifact DESC, w.at DESC, w.run DESC, coalesce(w.name, '') DESC LIMIT 1
    OPTIONAL MATCH (w)-[:BOUND]->(v:Version)
    RETURN collect(w {.*, version: v.id}) AS before, collect(v) AS previous, min(w.at) AS lastAt
  }
  CALL (x) {
    MATCH (w:Write {ws: $ws, computedOf: x.artifact}) USING INDEX SEEK w:Write(computedOf, at)
    WHERE w.at < x.since AND w.until < x.since
    WITH w ORDER BY w.computedOf DESC, w.at DESC, w.run DESC, coalesce(w.name, '') DESC LIMIT 1
    RETURN head(collect(w)) AS last
  }
  OPTIONAL MATCH (origin:Version {ws: $ws, id: x.origin})
  CALL (x, writes, before, current, previous, origin) {
    WITH x, current + previous + CASE WHEN origin IS NULL THEN [] ELSE [origin] END AS near,
      any(w IN writes + before WHERE w.view IS NOT NULL) AS computed
    MATCH (r:Read {ws: $ws, artifact: x.artifact}) USING INDEX SEEK r:Read(artifact, until)
    WHERE r.until >= x.since
    WITH r, near, NOT computed AND r.name IS NULL AND r.pin IS NULL AND r.from < x.since
      AND size(near) < COUNT { (r)-[:BOUND]->() } AS few
    WITH r, near, few, CASE WHEN few THEN [] ELSE [(r)-[:BOUND]->(v:Version) | v] END AS bound
    RETURN collect(r {.*,
      versions: CASE WHEN few THEN [v IN near WHERE EXISTS { (r)-[:BOUND]->(v) } | v.id] ELSE [v IN bound | v.id] END,
      ofViews: [v IN bound WHERE coalesce(v.view, '') <> '' | [v.id, v.view, v.until]]}) AS reads
  }
  CALL (x) {
    UNWIND x.names AS named
    WITH x, named, named.name AS name
    CALL (x, name) {
      MATCH (w:Write {ws: $ws, artifact: x.artifact, name: name}) USING INDEX SEEK w:Write(artifact, name)
      OPTIONAL MATCH (w)-[:BOUND]->(v:Version)
      RETURN collect(w {.*, version: v.id}) AS writes, collect(v) AS found
    }
    CALL (x, named, name) {
      CALL (x, named, name) {
        UNWIND CASE WHEN named.written THEN [name] ELSE [] END AS sought
        MATCH (r:Read {ws: $ws, artifact: x.artifact, name: sought}) USING INDEX SEEK r:Read(artifact, name)
        RETURN r
        UNION
        UNWIND CASE WHEN named.written THEN [] ELSE named.reads END AS id
        MATCH (r:Read {ws: $ws, id: id})
        RETURN r
      }
      WITH r, [(r)-[:BOUND]->(v:Version) | v] AS bound
      RETURN collect(r {.*, versions: [v IN bound | v.id],
        ofViews: [v IN bound WHERE coalesce(v.view, '') <> '' | [v.id, v.view, v.until]]}) AS reads
    }
    RETURN collect({name: name, writes: writes, reads: reads}) AS named,
           reduce(all = [], some IN collect(found) | all + some) AS namedVersions
  }
  RETURN x.artifact AS artifact, writes, before, reads, named,
    [v IN current + previous + namedVersions | v {.*}] AS versions,
    x.since IS NOT NULL AND EXISTS {
      MATCH (origin)<-[:BOUND]-(r:Read) WHERE r.until < x.since OR r.pin = x.origin
    } AS originHeld,
    lastAt IS NOT NULL AND EXISTS {
      MATCH (r:Read {ws: $ws, artifact: x.artifact}) USING INDEX SEEK r:Read(artifact, until)
      WHERE r.until >= lastAt AND r.until < x.since AND (r.pin IS NULL OR r.kind = 'ERASURE')
    } AS divided,
    CASE WHEN last IS NOT NULL AND NOT EXISTS {
      MATCH (w:Write {ws: $ws, artifact: x.artifact}) USING INDEX SEEK w:Write(artifact, at)
      WHERE w.at > last.at AND w.at < x.since AND w.cuts
    } THEN last {.id, .since} END AS definition,
    COLLECT { MATCH (s:Alias {ws: $ws, artifact: x.artifact}) USING INDEX SEEK s:Alias(artifact) RETURN s {.*} } AS aliases`,
)
