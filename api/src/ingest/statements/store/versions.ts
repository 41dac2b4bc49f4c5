import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

const Nothing = z.object({})

/** New versions, by artifact, each with the writes that it begins with. */
export const createVersions = statement(
  'createVersions',
  Nothing,
  `
  UNWIND $artifacts AS row
  MATCH (a:Artifact {ws: $ws, id: row.id})
  UNWIND row.versions AS version
  CREATE (v:Version {ws: $ws, id: version.id, enumerated: false})-[:VERSION_OF {ws: $ws}]->(a)
  SET v:$(version.labels), v += version.properties
  WITH v, version UNWIND version.writes AS write
  CREATE (w:Write {ws: $ws, id: write.id})-[:BOUND {ws: $ws}]->(v)
  SET w += write.properties`,
  {
    artifacts: [
      'id',
      ...['id', 'labels', 'properties.artifact', 'properties.kind', 'properties.producerSeen'].map(
        (p) => `versions.${p}`,
      ),
      ...['id', 'properties.artifact', 'properties.at', 'properties.since'].map((p) => `versions.writes.${p}`),
    ],
  },
)

/** Versions that are there already, and those that nobody reported writing, which may be. */
export const writeVersions = statement(
  'writeVersions',
  Nothing,
  `
  UNWIND $versions AS row
  MERGE (v:Version {ws: $ws, id: row.id})
  ON CREATE SET v:$(row.label), v.artifact = row.properties.artifact, v.kind = row.properties.kind, v.enumerated = false, v.made = true
  SET v += row.properties
  FOREACH (_ IN CASE WHEN row.properties.producerSeen THEN [1] ELSE [] END | REMOVE v:Unseen)
  FOREACH (_ IN CASE WHEN row.properties.producerSeen THEN [] ELSE [1] END | SET v:Unseen)
  WITH v, row WHERE v.made
  REMOVE v.made
  WITH v, row MATCH (a:Artifact {ws: $ws, id: row.properties.artifact})
  CREATE (v)-[:VERSION_OF {ws: $ws}]->(a)`,
  { versions: ['id', 'label', 'properties.artifact', 'properties.kind', 'properties.producerSeen'] },
)

/** Writes of which their run told the columns. */
export const writeSchemas = statement(
  'writeSchemasOfWrites',
  Nothing,
  'UNWIND $rows AS row MATCH (w:Write {ws: $ws, id: row.id}) SET w:ToldSchema, w.columns = row.columns, w.adds = row.adds',
)

export const dropSchemas = statement(
  'dropSchemasOfWrites',
  Nothing,
  'UNWIND $writes AS id MATCH (w:Write {ws: $ws, id: id}) REMOVE w:ToldSchema, w.columns, w.adds',
)

/** What passes into model versions that were registered with their features. */
export const writeFeatures = statement(
  'writeFeatures',
  Nothing,
  'UNWIND $versions AS row MATCH (v:Version {ws: $ws, id: row.id}) SET v.columns = row.columns',
)

export const supersede = statement(
  'supersede',
  Nothing,
  'UNWIND $rows AS row MATCH (v:Version {ws: $ws, id: row.id}) SET v.supersededAt = row.at, v.replacedBy = row.by',
)

export const dropVersions = statement(
  'dropVersions',
  Nothing,
  'UNWIND $versions AS id MATCH (v:Version {ws: $ws, id: id}) DETACH DELETE v',
)
