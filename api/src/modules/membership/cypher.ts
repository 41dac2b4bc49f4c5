import { z } from 'zod'
import { statement } from '../../db/index.ts'
import type { MemberMode } from '../../generated/schema.ts'

const Nothing = z.object({})

const mode = z.custom<MemberMode>((value) => value === 'FULL' || value === 'ADD' || value === 'REMOVE')

/** The lists bound to each version, and how things stand: whether it counts as enumerated, who was taken back. */
export const listsOfVersions = statement(
  'listsOfVersions',
  z.object({
    version: z.string(),
    enumerated: z.boolean(),
    lists: z.array(z.object({ id: z.string(), at: z.number(), key: z.string(), mode, takenBack: z.boolean() })),
  }),
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id})
  OPTIONAL MATCH (v)<-[:BOUND]-(l:MemberList)
  WITH v, collect(l {.id, .at, .key, .mode, takenBack: EXISTS { (l)<-[:DELISTED]-() }}) AS lists
  RETURN v.id AS version, v.enumerated AS enumerated, lists`,
)

/** The lists of these versions count for them, and no others of their lists. */
export const countLists = statement(
  'countLists',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (l:Read {ws: $ws, id: row.list})
  OPTIONAL MATCH (l)-[old:MEMBER]->(v:Version) WHERE v.id <> coalesce(row.version, '')
  DELETE old
  WITH DISTINCT l, row WHERE row.version IS NOT NULL
  MATCH (v:Version {ws: $ws, id: row.version})
  MERGE (l)-[m:MEMBER]->(v) ON CREATE SET m.ws = $ws`,
)

/** Everyone who was taken back is listed again: taking back starts over. */
export const relist = statement(
  'relist',
  Nothing,
  `
  UNWIND $lists AS id
  MATCH (l:Read {ws: $ws, id: id})<-[old:DELISTED]-(c:Customer)
  DELETE old
  MERGE (c)-[m:LISTED]->(l) ON CREATE SET m.ws = $ws`,
)

/** The people whom one REMOVE names are no longer listed in these lists. */
export const delist = statement(
  'delist',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (r:Read {ws: $ws, id: row.remove})<-[:NAMED]-(c:Customer)
  MATCH (c)-[old:LISTED]->(l:MemberList) WHERE l.id IN row.lists
  DELETE old
  MERGE (c)-[m:DELISTED]->(l) ON CREATE SET m.ws = $ws`,
)

/** A full list is known now: whatever flows in is held. */
export const enumerate = statement(
  'enumerate',
  Nothing,
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id}) SET v.enumerated = true
  WITH v MATCH (v)<-[f:FLOWS|BLURRED]-(source)
  CREATE (source)-[h:HELD]->(v) SET h = properties(f)
  DELETE f`,
)

/** No full list is known any more: what flows in passes as it declares. */
export const open = statement(
  'open',
  Nothing,
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id}) SET v.enumerated = false
  WITH v MATCH (v)<-[h:HELD]-(source) WHERE h.carries <> 'NONE'
  CALL (v, h, source) {
    WITH v, h, source WHERE h.carries IN ['PERSONAL', 'PSEUDONYMISED']
    CREATE (source)-[f:FLOWS]->(v) SET f = properties(h)
  }
  CALL (v, h, source) {
    WITH v, h, source WHERE h.carries IN ['AGGREGATED', 'ANONYMISED']
    CREATE (source)-[f:BLURRED]->(v) SET f = properties(h)
  }
  DELETE h`,
)

/** Customers for identities, made where they are new (with the offered ref), in the order of their digests. */
export const upsertIdentities = statement(
  'upsertIdentities',
  z.object({ digest: z.string(), ref: z.string() }),
  `
  UNWIND $identities AS row
  MERGE (i:Identity {ws: $ws, digest: row.digest})
  ON CREATE SET i.namespace = row.namespace, i.fresh = true
  FOREACH (_ IN CASE WHEN i.fresh THEN [1] ELSE [] END |
    REMOVE i.fresh
    CREATE (i)-[:IDENTIFIES {ws: $ws}]->(:Customer {ws: $ws, ref: row.ref})
  )
  WITH i, row MATCH (i)-[:IDENTIFIES]->(c:Customer)
  RETURN i.digest AS digest, c.ref AS ref`,
)

/** Puts people on a list: LISTED for one that counts members, NAMED for one that takes them back. */
export const listPeople = statement(
  'listPeople',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (l:Read {ws: $ws, id: row.list})
  SET l:MemberList, l.mode = row.mode, l.key = row.key, l.at = row.at
  WITH l, row UNWIND row.refs AS ref
  MATCH (c:Customer {ws: $ws, ref: ref})
  FOREACH (_ IN CASE WHEN row.mode = 'REMOVE' THEN [1] ELSE [] END | CREATE (c)-[:NAMED {ws: $ws}]->(l))
  FOREACH (_ IN CASE WHEN row.mode = 'REMOVE' THEN [] ELSE [1] END | CREATE (c)-[:LISTED {ws: $ws}]->(l))`,
)

/** Every statement that counts and names this person, by any ref of theirs. */
export const namingsOf = statement(
  'namingsOf',
  z.object({
    version: z.string(),
    list: z.string(),
    at: z.number(),
    key: z.string(),
    mode,
    namespace: z.string().nullable(),
  }),
  `
  MATCH (known:Customer {ws: $ws, ref: $ref})
  OPTIONAL MATCH (known)<-[:SAME_AS]-(canonical:Customer)
  WITH coalesce(canonical, known) AS c
  MATCH (c)-[:SAME_AS]->{0,1}(x)-[:LISTED]->(l:MemberList)-[:MEMBER]->(v:Version)
  RETURN v.id AS version, l.id AS list, l.at AS at, l.key AS key, l.mode AS mode,
    head([(i:Identity)-[:IDENTIFIES]->(x) | i.namespace]) AS namespace
  ORDER BY version, at, key`,
)
