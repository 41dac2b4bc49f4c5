import { z } from 'zod'
import { BreachKind, ExposureTarget } from '../generated/schema.ts'
import { statement } from '../platform/db/index.ts'

const text = z.string().nullable()
const time = z.number()

const Exposure = z.object({
  id: z.string(),
  place: z.number(),
  target: z.enum(ExposureTarget),
  /** Of a system: its key. */
  system: text,
  /** Of an artifact: its id. */
  artifact: text,
  /** Of a version: its id, and those of what is one with it under other names. */
  versions: z.array(z.string()),
  name: z.string(),
  from: time,
  until: time.nullable(),
  kinds: z.array(z.enum(BreachKind)),
  note: text,
})
export type ExposureRow = z.infer<typeof Exposure>

const Incident = z.object({
  id: z.string(),
  title: z.string(),
  awareAt: time,
  zone: z.string(),
  nature: text,
  records: text,
  contact: text,
  consequences: text,
  measures: text,
  authorityNotifiedAt: time.nullable(),
  peopleNotifiedAt: time.nullable(),
  delayReasons: text,
  recordedAt: time,
  recordedBy: z.string(),
  revision: z.number(),
  closedAt: time.nullable(),
  closedBy: text,
  exposures: z.array(Exposure),
})
export type IncidentRow = z.infer<typeof Incident>

const incident = `
  WITH i, COLLECT {
    MATCH (i)-[:EXPOSES]->(x:Exposure) WHERE x.correctedAt IS NULL
    RETURN x {.id, .place, .target, .system, .artifact, .name, .from, .until, .kinds, .note, versions: coalesce(x.versions, [])}
    ORDER BY x.place
  } AS exposures
  RETURN i.id AS id, i.title AS title, i.awareAt AS awareAt, i.zone AS zone, i.nature AS nature, i.records AS records,
    i.contact AS contact, i.consequences AS consequences, i.measures AS measures, i.authorityNotifiedAt AS authorityNotifiedAt,
    i.peopleNotifiedAt AS peopleNotifiedAt, i.delayReasons AS delayReasons, i.recordedAt AS recordedAt, i.recordedBy AS recordedBy,
    i.revision AS revision, i.closedAt AS closedAt, i.closedBy AS closedBy, exposures`

export const incidentById = statement('incidentById', Incident, `MATCH (i:Incident {ws: $ws, id: $id}) ${incident}`)

/** One more than asked for tells that there is a next page. */
export const incidentsBefore = statement(
  'incidentsBefore',
  Incident,
  `
  MATCH (i:Incident {ws: $ws})
  WHERE i.recordedAt <= $at AND (i.recordedAt < $at OR i.id < $id)
  WITH i ORDER BY i.recordedAt DESC, i.id DESC LIMIT toInteger($limit)
  ${incident} ORDER BY recordedAt DESC, id DESC`,
)

export const countIncidents = statement(
  'countIncidents',
  z.object({ count: z.number() }),
  'MATCH (i:Incident {ws: $ws}) WHERE i.recordedAt >= 0 RETURN count(i) AS count',
)

export const createIncident = statement(
  'createIncident',
  z.object({}),
  'UNWIND $rows AS row CREATE (i:Incident {ws: $ws, id: row.id}) SET i += row',
  { rows: ['id', 'title', 'awareAt', 'zone', 'recordedAt', 'recordedBy', 'revision'] },
)

/** Changes an incident that is open and still as it was read; no row: it is not, and nothing was changed. */
export const changeIncident = statement(
  'changeIncident',
  z.object({ id: z.string() }),
  `
  MATCH (i:Incident {ws: $ws, id: $id})
  SET i.lock = true REMOVE i.lock
  WITH i WHERE i.revision = $revision AND i.closedAt IS NULL
  SET i += $changes, i.revision = i.revision + 1
  RETURN i.id AS id`,
)

/** Those of before stay, as corrected. */
export const correctExposures = statement(
  'correctExposures',
  z.object({}),
  `
  MATCH (:Incident {ws: $ws, id: $id})-[:EXPOSES]->(x:Exposure) WHERE x.correctedAt IS NULL
  SET x.correctedAt = $at, x.correctedBy = $by`,
)

export const addExposures = statement(
  'addExposures',
  z.object({}),
  `
  MATCH (i:Incident {ws: $ws, id: $id})
  UNWIND $rows AS row
  CREATE (x:Exposure {ws: $ws, id: row.id}) SET x += row
  CREATE (i)-[:EXPOSES]->(x)`,
  { rows: ['id', 'place', 'target', 'name', 'from', 'kinds'] },
)

const Life = z.object({
  place: z.number(),
  id: z.string(),
  artifact: z.string(),
  kind: z.string(),
  createdAt: time,
  supersededAt: time.nullable(),
  destroyedAt: time.nullable(),
})
/** A version and its life. `place`: of the row that asked for it. */
export type LifeRow = z.infer<typeof Life>

const life = `row.place AS place, v.id AS id, v.artifact AS artifact, v.kind AS kind, v.createdAt AS createdAt,
    v.supersededAt AS supersededAt, v.destroyedAt AS destroyedAt`

/** Versions of artifacts that were there at some instant from `from` to `last`. */
export const versionsDuring = statement(
  'versionsDuring',
  Life,
  `
  UNWIND $rows AS row
  MATCH (v:Version {ws: $ws, artifact: row.artifact})
  WHERE v.createdAt <= row.last AND (v.destroyedAt IS NULL OR v.destroyedAt > row.from)
  RETURN ${life}`,
)

/** These versions, and what was read of those that are computed. */
export const theseVersions = statement(
  'theseVersions',
  Life,
  `
  UNWIND $rows AS row
  CALL (row) {
    MATCH (v:Version {ws: $ws, id: row.version}) RETURN v
    UNION
    MATCH (v:Version {ws: $ws, view: row.version}) WHERE v.createdAt IS NOT NULL RETURN v
  }
  RETURN ${life}`,
)

/** The model versions that versions of deployments serve. */
export const servedBy = statement(
  'servedBy',
  Life,
  `
  UNWIND $rows AS row
  MATCH (d:Version {ws: $ws, id: row.version})<-[f:FLOWS|BLURRED|HELD]-(v:ModelVersion) WHERE f.carry IS NOT NULL
  RETURN DISTINCT ${life}`,
)
