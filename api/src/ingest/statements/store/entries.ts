import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

const Nothing = z.object({})

export const writeWrites = statement(
  'writeWrites',
  Nothing,
  'UNWIND $rows AS row MERGE (w:Write {ws: $ws, id: row.id}) SET w += row',
)

export const writeReads = statement(
  'writeReads',
  Nothing,
  'UNWIND $rows AS row MERGE (r:Read {ws: $ws, id: row.id}) SET r += row',
)

/** New writes of versions that were there before. */
export const createWrites = statement(
  'createWrites',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (v:Version {ws: $ws, id: row.version})
  CREATE (w:Write {ws: $ws, id: row.id})-[:BOUND {ws: $ws}]->(v)
  SET w += row.properties`,
  { rows: ['id', 'version', 'properties.artifact', 'properties.at', 'properties.since', 'properties.until'] },
)

/** New reads with what they see, without looking for what cannot be there. */
export const createReads = statement(
  'createReads',
  Nothing,
  `
  UNWIND $rows AS row
  CREATE (r:Read {ws: $ws, id: row.id})
  SET r += row.properties
  WITH r, row UNWIND row.versions AS version
  MATCH (v:Version {ws: $ws, id: version})
  CREATE (r)-[:BOUND {ws: $ws}]->(v)`,
  { rows: ['id', 'versions', 'properties.artifact', 'properties.kind', 'properties.from', 'properties.until'] },
)

/** Entries that statements no longer come to. */
export const dropEntries = {
  Write: statement('dropWrites', Nothing, 'UNWIND $entries AS id MATCH (w:Write {ws: $ws, id: id}) DETACH DELETE w'),
  Read: statement('dropReads', Nothing, 'UNWIND $entries AS id MATCH (r:Read {ws: $ws, id: id}) DETACH DELETE r'),
}

export const writeAliases = statement(
  'writeAliases',
  Nothing,
  'UNWIND $aliases AS row MERGE (s:Alias {ws: $ws, id: row.id}) SET s += row',
  { aliases: ['id', 'artifact', 'alias', 'at', 'key'] },
)

export const pinWrites = statement(
  'pinWrites',
  Nothing,
  'UNWIND $pins AS id MATCH (w:Write {ws: $ws, id: id}) SET w.pinned = true',
)

const bindAs = (label: 'Write' | 'Read') =>
  statement(
    `bind${label}s`,
    Nothing,
    `
  UNWIND $rows AS row
  MATCH (e:${label} {ws: $ws, id: row.entry}) MATCH (v:Version {ws: $ws, id: row.version})
  MERGE (e)-[b:BOUND]->(v) ON CREATE SET b.ws = $ws`,
  )

const unbindAs = (label: 'Write' | 'Read') =>
  statement(
    `unbind${label}s`,
    Nothing,
    `
  UNWIND $rows AS row
  MATCH (e:${label} {ws: $ws, id: row.entry})-[b:BOUND]->(v:Version {ws: $ws, id: row.version})
  USING INDEX SEEK e:${label}(id) USING INDEX SEEK v:Version(id)
  DELETE b`,
  )

export const bindings = {
  bind: { Write: bindAs('Write'), Read: bindAs('Read') },
  unbind: { Write: unbindAs('Write'), Read: unbindAs('Read') },
}
