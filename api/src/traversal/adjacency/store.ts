import { z } from 'zod'
import { ArtifactRow, type VersionRow } from '../../catalog/artifacts/index.ts'
import { SystemShape } from '../../catalog/systems/index.ts'
import type { ArtifactKind } from '../../generated/schema.ts'
import { type Statement, statement } from '../../platform/db/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { personalFirst } from '../../vocabulary/kinds.ts'

/** Where a workspace stands. `people`: the epoch of the last change to who is named, erased or linked. */
export const Head = z.object({ epoch: z.number(), people: z.number() })
export type Head = z.infer<typeof Head>

export const head = statement(
  'head',
  Head,
  'OPTIONAL MATCH (w:Workspace {ws: $ws}) RETURN coalesce(w.epoch, 0) AS epoch, coalesce(w.people, 0) AS people',
)

export const refusedEvents = statement(
  'refusedEvents',
  z.object({ count: z.number(), lenient: z.number() }),
  `
  OPTIONAL MATCH (e:RefusedEvent {ws: $ws}) WHERE e.id IS NOT NULL AND e.acknowledgedAt IS NULL
  WITH count(e) AS count
  RETURN count, COUNT { MATCH (n:Note {ws: $ws}) WHERE n.id IS NOT NULL RETURN n } AS lenient`,
)

const bytes = z.custom<Int8Array>((value) => value instanceof Int8Array)

/** What transactions touched, in the order of their commits. */
export const changesSince = statement(
  'changesSince',
  z.object({ epoch: z.number(), versions: bytes, parts: bytes, artifacts: bytes, systems: z.boolean() }),
  `
  MATCH (c:Change {ws: $ws}) WHERE c.epoch > $since
  RETURN c.epoch AS epoch, c.versions AS versions, c.parts AS parts, c.artifacts AS artifacts, c.systems AS systems
  ORDER BY epoch`,
)

/**
 * Keeps every change after this moment for a reader that will need them, for `$ms` at most: one that has crashed holds nothing
 * for ever. By the database's clock, which is one for all processes. Runs where `lockWorkspace` ran.
 */
export const pinChanges = statement(
  'pinChanges',
  Head,
  `
  MATCH (w:Workspace {ws: $ws})
  CREATE (:ChangeReader {ws: $ws, id: $id, epoch: coalesce(w.epoch, 0), until: timestamp() + $ms})
  RETURN coalesce(w.epoch, 0) AS epoch, coalesce(w.people, 0) AS people`,
)

/** The reader needs them no more; nor do those whose time is over. */
export const unpinChanges = statement(
  'unpinChanges',
  z.object({}),
  'MATCH (r:ChangeReader {ws: $ws}) WHERE r.id = $id OR r.until <= timestamp() DELETE r',
)

/**
 * What leaves a node, side by side: of a million relationships, every list and name that is not sent counts. `to`: empty where
 * it is in another workspace, which must never be. `code`: the place of what is carried in `personalFirst`, + 8 if carried on, + 16
 * if it mixes people.
 */
export type Leaving = { to: string[]; at: Instant[]; code: number[]; claim: string[] }

const carriesCode = `CASE f.carries ${personalFirst.map((carries, code) => `WHEN '${carries}' THEN ${code}`).join(' ')} END`

const leaving = (node: string) => `
  CALL (${node}) {
    MATCH (${node})-[f:FLOWS|BLURRED|HELD]->(t)
    RETURN collect(CASE t.ws WHEN $ws THEN t.id ELSE '' END) AS to, collect(f.at) AS at,
      collect(${carriesCode} + CASE WHEN f.carry IS NULL THEN 0 ELSE 8 END + CASE WHEN f.mixes THEN 16 ELSE 0 END) AS code, collect(coalesce(f.claim, '')) AS claim
  }`

/** Not parsed value by value: there are millions, and ingest wrote them. */
const trusted = <T>() => z.custom<T>((value) => Array.isArray(value))

const Leaves = {
  to: trusted<string[]>(),
  at: trusted<number[]>(),
  code: trusted<number[]>(),
  claim: trusted<string[]>(),
}

/** A version as walks need it. `columns`: what its features pass into it (docs/api/graph.md). */
export type VersionNode = VersionRow & {
  supersededAt: Instant | null
  assumedAppend: boolean
  columns: string | null
  /** The version that followed it and carries nothing of it. */
  replacedBy: string | null
  /** Only ever named; nobody reported writing it. */
  placeholder: boolean
  /** Statements about it that cannot all be true. */
  contradiction: boolean
  /** The namespaces by which its full lists name people; null: none has one, or they name nobody at all. */
  listedBy: string[] | null
}

type VersionValues = [
  ...[id: string, artifact: string, kind: ArtifactKind, name: string | null, createdAt: Instant],
  ...[supersededAt: Instant | null, destroyedAt: Instant | null, digest: string | null, enumerated: boolean],
  ...[producerSeen: boolean, assumedAppend: boolean | null, columns: string | null, replacedBy: string | null],
  ...[placeholder: boolean, contradiction: boolean, listedBy: string[] | null],
]

const versionValues = `[v.id, v.artifact, v.kind, v.name, v.createdAt, v.supersededAt, v.destroyedAt, v.digest, v.enumerated,
    v.producerSeen, v.assumedAppend, v.columns, v.replacedBy, coalesce(v.placeholder, false),
    coalesce(v.contradiction, false), v.listedBy]`

/** Plain literals: objects put together from others are slower to read, and these are read by the thousand. */
const versionOf = (values: VersionValues): VersionNode => ({
  id: values[0],
  artifact: values[1],
  kind: values[2],
  name: values[3],
  createdAt: values[4],
  supersededAt: values[5],
  destroyedAt: values[6],
  digest: values[7],
  enumerated: values[8],
  producerSeen: values[9],
  assumedAppend: values[10] ?? false,
  columns: values[11],
  replacedBy: values[12],
  placeholder: values[13],
  contradiction: values[14],
  listedBy: values[15],
})

const VersionsRow = z.object({ version: trusted<VersionValues>().transform(versionOf), ...Leaves })
export type VersionsRow = z.infer<typeof VersionsRow>

/** A part of a run, and what answers need of its run. `job`: its namespace and name. */
export type PartNode = {
  id: string
  at: Instant
  run: string
  columns: string | null
  job: string
  startedAt: Instant | null
  open: boolean
  clockSkew: boolean
  contradiction: boolean
  flowsAssumed: boolean
  startUnknown: boolean
  halfTold: PartlyReported | null
}

/** What a run that is over never reported. */
export type PartlyReported = 'WITHOUT_OUTPUT' | 'WITHOUT_INPUT'

type PartValues = [
  ...[id: string, at: Instant, run: string, columns: string | null, job: string, startedAt: Instant | null],
  ...[open: boolean | null, clockSkew: boolean | null, contradiction: boolean | null, flowsAssumed: boolean | null],
  ...[startUnknown: boolean, halfTold: PartlyReported | null],
]

const partValues = `[p.id, p.at, p.run, p.columns, coalesce(r.jobNamespace, '') + ' ' + coalesce(r.jobName, ''), r.startedAt,
    r.open, r.clockSkew, r.contradiction, r.flowsAssumed, coalesce(r.startUnknown, false), r.halfTold]`

const partOf = (values: PartValues): PartNode => ({
  id: values[0],
  at: values[1],
  run: values[2],
  columns: values[3],
  job: values[4],
  startedAt: values[5],
  open: values[6] ?? false,
  clockSkew: values[7] ?? false,
  contradiction: values[8] ?? false,
  flowsAssumed: values[9] ?? false,
  startUnknown: values[10],
  halfTold: values[11],
})

const PartsRow = z.object({ part: trusted<PartValues>().transform(partOf), ...Leaves })
export type PartsRow = z.infer<typeof PartsRow>

const itsVersions = 'MATCH (v:Version {ws: $ws}) WHERE v.artifact IS NOT NULL AND v.createdAt IS NOT NULL'

const versions = `${leaving('v')} RETURN ${versionValues} AS version, to, at, code, claim`
const parts = `${leaving('p')} RETURN ${partValues} AS part, to, at, code, claim`

export const allVersions: Statement<VersionsRow> = statement('allVersions', VersionsRow, `${itsVersions}${versions}`)

/** Runs that no version is read or written by play no part in any answer. */
export const allParts: Statement<PartsRow> = statement(
  'allParts',
  PartsRow,
  `${itsVersions}
  MATCH (v)-[:FLOWS|BLURRED|HELD]-(:RunPart)-[:PART_OF]->(r:Run)
  WITH DISTINCT r
  MATCH (r)<-[:PART_OF]-(p:RunPart)${parts}`,
)

export const versionsById: Statement<VersionsRow> = statement(
  'adjacentVersions',
  VersionsRow,
  `UNWIND $ids AS id MATCH (v:Version {ws: $ws, id: id})${versions}`,
)

export const partsById: Statement<PartsRow> = statement(
  'adjacentParts',
  PartsRow,
  `UNWIND $ids AS id MATCH (p:RunPart {ws: $ws, id: id})-[:PART_OF]->(r:Run)${parts}`,
)

/** Of artifacts that look like one, so many are told. */
const MOST_ALIKE = 100

/**
 * `contradiction`: two systems hold it, by statements of one instant. `alike`: artifacts whose names may be other spellings of its own.
 * Its columns: those that a schema has, those that somebody described, and those that somebody takes something from.
 */
export const PlacedArtifact = z.object({
  artifact: ArtifactRow,
  search: z.string(),
  system: z.string().nullable(),
  contradiction: z.boolean(),
  alike: z.array(z.string()),
  told: z.array(z.string()),
  named: z.array(z.string()),
  read: z.array(z.string()),
})
export type PlacedArtifact = z.infer<typeof PlacedArtifact>

export const artifactsById = statement(
  'adjacentArtifacts',
  PlacedArtifact,
  `
  UNWIND $ids AS id
  MATCH (a:Artifact {ws: $ws, id: id})
  RETURN a {.id, .kind, .namespace, .name, .producerSeen} AS artifact, a.search AS search,
    head([(a)-[:IN_SYSTEM]->(s:System) | s.id]) AS system, coalesce(a.contradiction, a.groupContradiction, false) AS contradiction,
    COLLECT {
      CALL (a) {
        MATCH (a)-[:SPELLED]->(:Likeness)<-[:SPELLED|SHORTENED]-(b:Artifact) RETURN b
        UNION
        MATCH (a)-[:SHORTENED]->(:Likeness)<-[:SPELLED]-(b:Artifact) RETURN b
      }
      WITH DISTINCT a, b WHERE b <> a AND (a.group IS NULL OR b.group IS NULL OR a.group <> b.group)
      RETURN b.id AS other ORDER BY other LIMIT ${MOST_ALIKE}
    } AS alike,
    [(a)-[:HAS_COLUMN]->(c:Column) WHERE c.told | c.name] AS told,
    [(a)-[:HAS_COLUMN]->(c:Column) WHERE c.named | c.name] AS named,
    [(a)-[:HAS_COLUMN]->(c:Column) WHERE c.read | c.name] AS read`,
)

/** When artifacts were first referred to, and first written, by version. */
export const artifactsSince = statement(
  'artifactsSince',
  z.object({ artifact: z.string(), versions: z.array(z.tuple([z.string(), z.number(), z.boolean()])) }),
  `
  UNWIND $ids AS id
  CALL (id) {
    MATCH (v:Version {ws: $ws, artifact: id}) WHERE v.createdAt IS NOT NULL
    RETURN v ORDER BY v.createdAt, v.id LIMIT 1
    UNION
    MATCH (v:Version {ws: $ws, artifact: id}) WHERE v.createdAt IS NOT NULL AND v.producerSeen
    RETURN v ORDER BY v.createdAt, v.id LIMIT 1
  }
  RETURN id AS artifact, collect(DISTINCT [v.id, v.createdAt, v.producerSeen]) AS versions`,
)

const SystemOfGraph = z.object({ id: z.string(), described: SystemShape.nullable() })

const describedSystem = `
  RETURN s.id AS id, CASE WHEN s.role IS NULL THEN null ELSE s {.id, .key, .name, .role, .owner, .region, .retentionDays,
    access: coalesce(s.access, []), controls: coalesce(s.controls, [])} END AS described`

export const allSystems = statement('allSystems', SystemOfGraph, `MATCH (s:System {ws: $ws})${describedSystem}`)

export const systemsById = statement(
  'adjacentSystems',
  SystemOfGraph,
  `UNWIND $ids AS id MATCH (s:System {ws: $ws, id: id})${describedSystem}`,
)
