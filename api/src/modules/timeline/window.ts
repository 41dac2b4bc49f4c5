import { z } from 'zod'
import { statement } from '../../db/index.ts'
import type { PlacedRead, Read, Source, View, Write } from './entry.ts'
import type { Alias } from './names.ts'

/** A write as stored: with the version it is in, and how it stood when it was last bound. */
export type StoredWrite = Write & { version: string | null; cuts: boolean; stoodAlone: boolean; pinned: boolean }

/** A read as stored: with the versions it sees. `ofViews`: which of these are of computed writes, and of which. */
export type StoredRead = PlacedRead & { versions: string[]; ofViews: [version: string, view: string][] }

/** What stands of a version on the timeline, as stored. */
export type StoredVersion = {
  id: string
  createdAt: number
  supersededAt: number | null
  carriesFrom: string | null
  replacedBy: string | null
  digest: string | null
  producerSeen: boolean
  assumedAppend: boolean
}

/** Text that ingest wrote itself. */
const json = <T>() => z.string().transform((text) => JSON.parse(text) as T)

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
    sources: json<Source[]>(),
    view: json<View>().nullish().default(null),
    version: z.string().nullable(),
    cuts: z.boolean(),
    stoodAlone: z.boolean(),
    pinned: z.boolean().nullish(),
  })
  .transform(({ pinned, ...row }): StoredWrite => ({ ...row, pinned: pinned ?? false }))

const ReadRow = z
  .object({
    id: z.string(),
    artifact: z.string(),
    kind: z.custom<Read['kind']>((value) => typeof value === 'string'),
    run: z.string().nullish().default(null),
    name: z.string().nullish().default(null),
    from: z.number(),
    until: z.number(),
    into: json<string[]>(),
    blind: z.array(z.string()),
    one: z.boolean(),
    pin: z.string().nullish().default(null),
    view: z.string().nullish().default(null),
    byTime: z.boolean(),
    weak: z.array(z.string()),
    versions: z.array(z.string()),
    ofViews: z.array(z.tuple([z.string(), z.string()])),
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

/** `since`: the window begins here; null: only names. `names`: names whose references are bound again. */
export type WindowRequest = { artifact: string; since: number | null; names: string[]; origin: string }

/**
 * A stretch of each artifact's timeline with its bindings: all that ends at or after `since`, the last write before, and
 * for each name every write and reference of it.
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
    aliases: z.array(AliasRow),
  }),
  `
  UNWIND $windows AS x
  CALL (x) {
    MATCH (w:Write {ws: $ws, artifact: x.artifact}) WHERE w.until >= x.since
    OPTIONAL MATCH (w)-[:BOUND]->(v:Version)
    RETURN collect(w {.*, version: v.id}) AS writes, collect(DISTINCT v) AS current
  }
  CALL (x) {
    MATCH (w:Write {ws: $ws, artifact: x.artifact}) WHERE w.at < x.since AND w.until < x.since
    WITH w ORDER BY w.at DESC, w.run DESC, coalesce(w.name, '') DESC LIMIT 1
    OPTIONAL MATCH (w)-[:BOUND]->(v:Version)
    RETURN collect(w {.*, version: v.id}) AS before, collect(v) AS previous, min(w.at) AS lastAt
  }
  CALL (x) {
    MATCH (r:Read {ws: $ws, artifact: x.artifact}) WHERE r.until >= x.since
    RETURN collect(r {.*, versions: [(r)-[:BOUND]->(v:Version) | v.id],
      ofViews: [(r)-[:BOUND]->(v:Version) WHERE v.view IS NOT NULL | [v.id, v.view]]}) AS reads
  }
  CALL (x) {
    UNWIND x.names AS name
    CALL (x, name) {
      MATCH (w:Write {ws: $ws, artifact: x.artifact, name: name})
      OPTIONAL MATCH (w)-[:BOUND]->(v:Version)
      RETURN collect(w {.*, version: v.id}) AS writes, collect(v) AS found
    }
    CALL (x, name) {
      MATCH (r:Read {ws: $ws, artifact: x.artifact, name: name})
      RETURN collect(r {.*, versions: [(r)-[:BOUND]->(v:Version) | v.id],
      ofViews: [(r)-[:BOUND]->(v:Version) WHERE v.view IS NOT NULL | [v.id, v.view]]}) AS reads
    }
    RETURN collect({name: name, writes: writes, reads: reads}) AS named,
           reduce(all = [], some IN collect(found) | all + some) AS namedVersions
  }
  RETURN x.artifact AS artifact, writes, before, reads, named,
    [v IN current + previous + namedVersions | v {.*}] AS versions,
    x.since IS NOT NULL AND EXISTS {
      MATCH (o:Version {ws: $ws, id: x.origin})<-[:BOUND]-(r:Read) WHERE r.until < x.since OR r.pin = x.origin
    } AS originHeld,
    lastAt IS NOT NULL AND EXISTS {
      MATCH (r:Read {ws: $ws, artifact: x.artifact}) WHERE r.until >= lastAt AND r.until < x.since
        AND (r.pin IS NULL OR r.kind = 'ERASURE')
    } AS divided,
    COLLECT { MATCH (s:Alias {ws: $ws, artifact: x.artifact}) RETURN s {.*} } AS aliases`,
)
