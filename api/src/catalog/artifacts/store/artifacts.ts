import { z } from 'zod'
import { RunKind, RunState } from '../../../generated/schema.ts'
import { statement } from '../../../platform/db/index.ts'
import { isOpen } from '../../closed/index.ts'
import { SystemShape } from '../../systems/index.ts'
import { versionOf } from '../former.ts'
import { ArtifactRow, ColumnRow, VersionRow } from '../rows.ts'

export const versionsByIds = statement(
  'versionsByIds',
  z.object({ version: VersionRow }),
  `
  UNWIND $ids AS id
  MATCH (v:Version {ws: $ws, id: id})
  RETURN v {.id, .artifact, .kind, .name, .createdAt, .destroyedAt, .digest, .enumerated, .producerSeen} AS version`,
)

/** A version by its id, or by an id that it had before: before a later statement joined it with another, or under earlier rules. */
export const versionByAnyId = statement(
  'versionByAnyId',
  z.object({ version: VersionRow }),
  `
  ${versionOf('$id')}
  WITH coalesce(own, joined) AS v WHERE v IS NOT NULL
  RETURN v {.id, .artifact, .kind, .name, .createdAt, .destroyedAt, .digest, .enumerated, .producerSeen} AS version
  LIMIT 1`,
)

/** The other artifacts that are one with each of these (docs/adr/0013-names.md). */
export const artifactsOneWith = statement(
  'artifactsOneWith',
  z.object({ id: z.string(), others: z.array(z.string()) }),
  `
  UNWIND $ids AS id
  MATCH (a:Artifact {ws: $ws, id: id}) WHERE a.group IS NOT NULL
  MATCH (m:Artifact {ws: $ws, group: a.group}) WHERE m.id <> id
  WITH id, m ORDER BY m.id
  RETURN id, collect(m.id) AS others`,
)

/** A column `c` of an artifact `a`, as a `ColumnRow`. */
export const columnOfArtifact = `c {.id, .name, .category, .necessity, artifact: a.id, sensitive: coalesce(c.sensitive, false),
    purposes: coalesce(c.purposes, []), told: coalesce(c.told, false), seenAt: c.seenAt}`

export const columnsOfArtifacts = statement(
  'columnsOfArtifacts',
  z.object({ column: ColumnRow }),
  `
  UNWIND $ids AS id
  MATCH (a:Artifact {ws: $ws, id: id})-[:HAS_COLUMN]->(c:Column)
  WITH a, c ORDER BY c.name
  RETURN ${columnOfArtifact} AS column`,
)

/** The columns that artifacts had by a time, as the last that told all of them and those that added some since then say. */
export const schemasOfArtifacts = statement(
  'schemasOfArtifacts',
  z.object({ artifact: z.string(), since: z.number(), columns: z.array(z.string()) }),
  `
  UNWIND $ids AS id
  CALL (id) {
    MATCH (last:ToldSchema {ws: $ws, artifact: id}) WHERE last.at <= $asOf AND NOT last.adds
    RETURN last.at AS since ORDER BY last.at DESC LIMIT 1
  }
  MATCH (t:ToldSchema {ws: $ws, artifact: id}) WHERE t.at >= since AND t.at <= $asOf
  UNWIND t.columns AS name
  RETURN id AS artifact, since, collect(DISTINCT name) AS columns`,
)

/** Artifacts with the systems that hold them. */
export const artifactsByIds = statement(
  'artifactsByIds',
  z.object({ artifact: ArtifactRow, system: SystemShape.nullable() }),
  `
  UNWIND $ids AS id
  MATCH (a:Artifact {ws: $ws, id: id})
  OPTIONAL MATCH (a)-[:IN_SYSTEM]->(s:System) WHERE s.role IS NOT NULL
  RETURN a {.id, .kind, .namespace, .name, .producerSeen} AS artifact,
    s {.id, .key, .name, .role, .owner, .region, .retentionDays,
      access: coalesce(s.access, []), controls: coalesce(s.controls, [])} AS system`,
)

/** A run as answers show it; a producer that could not say what kind it is leaves the broadest one. */
export const runColumns = `r {.id, .runId, .endedAt, .parameters, kind: coalesce(r.kind, 'TRANSFORM'), state: coalesce(r.state, 'RUNNING'),
    jobNamespace: coalesce(r.jobNamespace, ''), jobName: coalesce(r.jobName, ''), startedAt: coalesce(r.startedAt, 0),
    purposes: coalesce(r.purposes, []), admission: r.admission,
    parentRunId: r.parentRunId,
    jobRetiredAt: head([(r)-[:RUN_OF]->(j:Job) | j.retiredAt])} AS run`

export const RunShape = z.object({
  id: z.string(),
  runId: z.string(),
  kind: z.enum(RunKind),
  state: z.enum(RunState),
  jobNamespace: z.string(),
  jobName: z.string(),
  jobRetiredAt: z.number().nullable(),
  parentRunId: z.string().nullable(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  parameters: z.string().nullable(),
  purposes: z.array(z.string()),
  admission: z.string().nullish(),
})
export type RunRow = z.infer<typeof RunShape>

export const runsByIds = statement(
  'runsByIds',
  z.object({ run: RunShape }),
  `UNWIND $ids AS id MATCH (r:Run {ws: $ws, id: id}) RETURN ${runColumns}`,
)

/** The run that made each version: of several that appended to it, the first. */
export const producersOfVersions = statement(
  'producersOfVersions',
  z.object({ version: z.string(), run: RunShape }),
  `
  UNWIND $ids AS id
  MATCH (v:Version {ws: $ws, id: id})
  CALL (v) {
    MATCH (v)<-[w:FLOWS|BLURRED|HELD]-(p:RunPart)-[:PART_OF]->(r:Run)
    RETURN r ORDER BY w.at, r.runId LIMIT 1
  }
  RETURN v.id AS version, ${runColumns}`,
)

const PlacedVersion = VersionRow.extend({ place: z.string().nullable() })
export type PlacedVersion = z.infer<typeof PlacedVersion>

/**
 * One page of each artifact's versions by `$asOf`, newest first as on its timeline (current.ts), after the
 * key (`createdAt`, `place`, `lastId`); and how many there are.
 */
export const versionsOfArtifacts = statement(
  'versionsOfArtifacts',
  z.object({ artifact: z.string(), total: z.number(), versions: z.array(PlacedVersion) }),
  `
  UNWIND $ids AS id
  MATCH (a:Artifact {ws: $ws, id: id})
  CALL (a) {
    MATCH (v:Version {ws: $ws, artifact: a.id})
    WHERE v.createdAt <= $createdAt AND v.createdAt <= $asOf 
      AND (v.createdAt < $createdAt OR $place IS NULL OR coalesce(v.place, '') < $place
        OR (coalesce(v.place, '') = $place AND v.id > $lastId))
    WITH v ORDER BY v.createdAt DESC, coalesce(v.place, '') DESC, v.id LIMIT $most
    RETURN collect(v {.place, .id, .artifact, .kind, .name, .createdAt, .destroyedAt, .digest, .enumerated, .producerSeen}) AS versions
  }
  RETURN a.id AS artifact, COUNT { MATCH (v:Version {ws: $ws, artifact: a.id}) WHERE v.createdAt <= $asOf } AS total, versions`,
)

/** `rank` 0: a name of it begins with the text; 1: a name or namespace contains it. `$text` is in lower case, and one line. */
export const searchArtifacts = statement(
  'searchArtifacts',
  z.object({
    total: z.number(),
    found: z.array(z.object({ rank: z.number(), artifact: ArtifactRow })),
  }),
  `
  CALL () {
    MATCH (a:Artifact {ws: $ws})
    WHERE a.search CONTAINS $text AND ($kinds IS NULL OR a.kind IN $kinds) AND ($all OR ${isOpen('a')})
    RETURN collect(a) AS matching
  }
  CALL (matching) {
    UNWIND matching AS a
    WITH a, CASE WHEN any(s IN a.spellings WHERE toLower(split(s, '\n')[1]) STARTS WITH $text) THEN 0 ELSE 1 END AS rank, a.name AS name, a.id AS id
    WHERE $rank IS NULL OR rank > $rank OR (rank = $rank AND (name > $name OR (name = $name AND id > $lastId)))
    WITH a, rank, name, id ORDER BY rank, name, id LIMIT $most
    RETURN collect({rank: rank, artifact: a {.id, .kind, .namespace, .name, .producerSeen}}) AS found
  }
  RETURN size(matching) AS total, found`,
)
