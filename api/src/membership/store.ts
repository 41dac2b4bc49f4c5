import { z } from 'zod'
import type { MemberMode } from '../generated/schema.ts'
import { statement } from '../platform/db/index.ts'
import { holds } from '../vocabulary/chunks.ts'

const Nothing = z.object({})

const mode = z.custom<MemberMode>((value) => value === 'FULL' || value === 'ADD' || value === 'REMOVE')

/** What a list is to a version: of one that it may only mean, it says who is in it, and never who is not. */
const modeFor = (list: string, version: string) =>
  `CASE WHEN ${version}.id IN coalesce(${list}.weak, []) AND ${list}.mode = 'FULL' THEN 'ADD' ELSE ${list}.mode END`

const saysOf = (list: string, version: string) =>
  `NOT (${list}.mode = 'REMOVE' AND ${version}.id IN coalesce(${list}.weak, []))`

/** The lists bound to each version, how it stands (enumerated, contradicted, destroyed), and the lists that stand for it now. */
export const listsOfVersions = statement(
  'listsOfVersions',
  z.object({
    version: z.string(),
    named: z.boolean(),
    enumerated: z.boolean(),
    contradiction: z.boolean(),
    destroyedAt: z.number().nullable(),
    listedBy: z.array(z.string()).nullable(),
    lists: z.array(
      z.object({ id: z.string(), at: z.number(), key: z.string(), mode, namespaces: z.array(z.string()) }),
    ),
    stands: z.array(z.object({ list: z.string(), type: z.enum(['MEMBER', 'TAKES_BACK']) })),
  }),
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id})
  RETURN v.id AS version, v.name IS NOT NULL AS named, v.enumerated AS enumerated, coalesce(v.contradiction, false) AS contradiction,
    v.destroyedAt AS destroyedAt, v.listedBy AS listedBy,
    COLLECT { MATCH (v)<-[:BOUND]-(l:MemberList) WHERE ${saysOf('l', 'v')} RETURN l {.id, .at, .key, mode: ${modeFor('l', 'v')}, namespaces: coalesce(l.namespaces, [])} } AS lists,
    COLLECT { MATCH (v)<-[r:MEMBER|TAKES_BACK]-(l) RETURN {list: l.id, type: type(r)} } AS stands`,
)

/** Whether what is said about these versions cannot all be true. */
export const contradict = statement(
  'contradict',
  Nothing,
  'UNWIND $rows AS row MATCH (v:Version {ws: $ws, id: row.version}) SET v.contradiction = CASE WHEN row.holds THEN true END',
  { rows: ['version', 'holds'] },
)

/** By which namespaces their full lists name people. */
export const setListedBy = statement(
  'setListedBy',
  Nothing,
  'UNWIND $rows AS row MATCH (v:Version {ws: $ws, id: row.version}) SET v.listedBy = row.listedBy',
  { rows: ['version'] },
)

/** These lists count for these versions no more, and take nobody out of them. */
export const silence = statement(
  'silence',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (:Read {ws: $ws, id: row.list})-[r:MEMBER|TAKES_BACK]->(:Version {ws: $ws, id: row.version})
  DELETE r`,
)

const standAs = (type: 'MEMBER' | 'TAKES_BACK') =>
  statement(
    type,
    Nothing,
    `
  UNWIND $rows AS row
  MATCH (l:Read {ws: $ws, id: row.list})
  MATCH (v:Version {ws: $ws, id: row.version})
  CREATE (l)-[:${type} {ws: $ws}]->(v)`,
    { rows: ['list', 'version'] },
  )

/** The people of these lists are members of the version, or taken out of the lists before. */
export const stand = { MEMBER: standAs('MEMBER'), TAKES_BACK: standAs('TAKES_BACK') }

/** A full list is known now: what flows in is held, but for aggregates and what mixes people: no list of rows speaks of those. */
export const enumerate = statement(
  'enumerate',
  Nothing,
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id}) SET v.enumerated = true
  WITH v MATCH (v)<-[f:FLOWS]-(source) WHERE f.mixes IS NULL
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
  CREATE (source)-[f:FLOWS]->(v) SET f = properties(h)
  DELETE h`,
)

const Customer = z.object({ digest: z.string(), ordinal: z.number() })

/** `first`: its digest was stored by the first rule of spelling (docs/adr/0012). */
export const knownCustomers = statement(
  'knownCustomers',
  Customer.extend({ first: z.boolean() }),
  `
  UNWIND $digests AS digest
  MATCH (i:Identity {ws: $ws, digest: digest})-[:IDENTIFIES]->(c:Customer)
  RETURN i.digest AS digest, c.ordinal AS ordinal, i.rule IS NULL AS first`,
)

/** Customers for identities, made where they are new (with what is offered), in the order of their digests. */
export const upsertIdentities = statement(
  'upsertIdentities',
  Customer,
  `
  UNWIND $identities AS row
  MERGE (i:Identity {ws: $ws, digest: row.digest})
  ON CREATE SET i.namespace = row.namespace, i.rule = 2, i.fresh = true
  FOREACH (_ IN CASE WHEN i.fresh THEN [1] ELSE [] END |
    REMOVE i.fresh
    CREATE (i)-[:IDENTIFIES {ws: $ws}]->(:Customer {ws: $ws, ref: row.ref, ordinal: row.ordinal})
  )
  WITH i, row MATCH (i)-[:IDENTIFIES]->(c:Customer)
  RETURN i.digest AS digest, c.ordinal AS ordinal`,
  { identities: ['digest', 'namespace', 'ref', 'ordinal'] },
)

/** A property that is set to more than it was is locked before it is read (Neo4j's manual, "concurrent data access"). */
export const allotOrdinals = statement(
  'allotOrdinals',
  z.object({ first: z.number() }),
  `
  MERGE (o:Ordinals {ws: $ws})
  SET o.next = coalesce(o.next, 0) + $count
  RETURN o.next - $count AS first`,
)

/** Lists with their people, on the reads that bind them. */
export const writeLists = statement(
  'writeLists',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (l:Read {ws: $ws, id: row.id})
  SET l:MemberList, l.mode = row.mode, l.key = row.key, l.at = row.at, l.count = row.count, l.namespaces = row.namespaces
  WITH l, row UNWIND row.chunks AS chunk
  CREATE (l)-[:HOLDS {ws: $ws}]->(m:Members {ws: $ws, high: chunk.high})
  SET m += chunk`,
  { rows: ['id', 'mode', 'key', 'at', 'count', 'chunks.high', 'chunks.count'] },
)

/** More people of lists that are there. */
export const writeChunks = statement(
  'writeChunks',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (l:Read {ws: $ws, id: row.id})
  WITH l, row UNWIND row.chunks AS chunk
  CREATE (l)-[:HOLDS {ws: $ws}]->(m:Members {ws: $ws, high: chunk.high})
  SET m += chunk`,
  { rows: ['id', 'chunks.high', 'chunks.count'] },
)

/**
 * Every list that holds for a version and names this person, by any of their identities, or by one that they share with others: those
 * that count and those that take back. All lists with anybody in the person's range of ordinals are looked at, one bit each.
 */
export const listsNaming = statement(
  'listsNaming',
  z.object({
    names: z.array(
      z.object({
        customer: z.string(),
        shared: z.boolean(),
        namespace: z.string().nullable(),
        // Of a thousand lists, the names of fields would be most of what is read.
        lists: z.array(z.tuple([z.string(), z.number(), mode, z.string()])),
      }),
    ),
    people: z.number(),
  }),
  `
  CALL () {
    MATCH (asked:Customer {ws: $ws, ref: $ref})
    OPTIONAL MATCH (asked)<-[:SAME_AS]-(canonical:Customer)
    WITH coalesce(canonical, asked) AS c
    MATCH (c)-[:SAME_AS]->{0,1}(own)
    WITH collect(DISTINCT own) AS owns
    WITH owns, reduce(all = [], own IN owns | all + [(own)-[:SHARES]-(o:Customer) WHERE NOT o IN owns | o]) AS others
    UNWIND owns + others AS p
    WITH DISTINCT p, NOT p IN owns AS shared, p.ordinal / $range AS high, p.ordinal % $range AS place,
      head([(i:Identity)-[:IDENTIFIES]->(p) | i.namespace]) AS namespace
    MATCH (m:Members {ws: $ws, high: high}) WHERE ${holds('m', 'place')}
    MATCH (m)<-[:HOLDS]-(l:MemberList)-[:MEMBER|TAKES_BACK]->(v:Version)
    WITH p, shared, namespace, collect([v.id, l.at, ${modeFor('l', 'v')}, l.key]) AS lists
    RETURN collect({customer: p.ref, shared: shared, namespace: namespace, lists: lists}) AS names
  }
  CALL (names) { OPTIONAL MATCH (w:Workspace {ws: $ws}) RETURN coalesce(w.people, 0) AS people }
  RETURN names, people`,
)

/** Every version with a list that counts and has someone on it. `reduced`: another list takes people back. */
export const listedVersions = statement(
  'listedVersions',
  z.object({ id: z.string(), reduced: z.boolean() }),
  `
  MATCH (m:Members {ws: $ws}) WHERE m.high IS NOT NULL
  MATCH (m)<-[:HOLDS]-(:MemberList)-[:MEMBER]->(v:Version)
  WITH DISTINCT v
  RETURN v.id AS id, EXISTS { (v)<-[:TAKES_BACK]-() } AS reduced`,
)

/** The lists that hold for each version. */
export const listsHolding = statement(
  'listsHolding',
  z.object({
    lists: z.array(
      z.object({ id: z.string(), at: z.number(), key: z.string(), mode, namespaces: z.array(z.string()) }),
    ),
  }),
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id})<-[:MEMBER|TAKES_BACK]-(l)
  RETURN collect(l {.id, .at, .key, mode: ${modeFor('l', 'v')}, namespaces: coalesce(l.namespaces, [])}) AS lists, v.id AS version`,
)

/** What lists hold. */
export const chunksOfLists = statement(
  'chunksOfLists',
  z.object({
    list: z.string(),
    high: z.number(),
    people: z.array(z.number()).nullable(),
    bits: z.string().nullable(),
  }),
  `
  UNWIND $lists AS id
  MATCH (l:Read {ws: $ws, id: id})-[:HOLDS]->(m)
  RETURN id AS list, m.high AS high, m.people AS people, m.bits AS bits`,
)

/** Customers by ordinal, each with the person they are part of. */
export const customersAt = statement(
  'customersAt',
  z.object({
    ref: z.string(),
    ordinal: z.number(),
    canonical: z.object({ ref: z.string(), ordinal: z.number() }),
    namespaces: z.array(z.string()),
  }),
  `
  UNWIND $ordinals AS ordinal
  MATCH (c:Customer {ws: $ws, ordinal: ordinal})
  OPTIONAL MATCH (c)<-[:SAME_AS]-(canonical:Customer)
  WITH c, coalesce(canonical, c) AS p
  RETURN c.ref AS ref, c.ordinal AS ordinal, p {.ref, .ordinal} AS canonical,
    COLLECT { MATCH (p)-[:SAME_AS]->{0,1}(o)<-[:IDENTIFIES]-(i:Identity) RETURN DISTINCT i.namespace AS n ORDER BY n } AS namespaces`,
)

/** Customers who are part of a person with another customer's ref. */
export const linkedCustomers = statement(
  'linkedCustomers',
  z.object({ ordinal: z.number(), canonical: z.number() }),
  `
  MATCH (o:Linked {ws: $ws})<-[:SAME_AS]-(c:Customer)
  RETURN o.ordinal AS ordinal, c.ordinal AS canonical`,
)

/** Customers of identities that are shared, each with those who share it, by their canonical customers. */
export const sharingCustomers = statement(
  'sharingCustomers',
  z.object({ ordinal: z.number(), others: z.array(z.number()) }),
  `
  MATCH (c:Sharing {ws: $ws})-[:SHARES]-(o:Customer)
  OPTIONAL MATCH (o)<-[:SAME_AS]-(canonical:Customer)
  RETURN c.ordinal AS ordinal, collect(DISTINCT coalesce(canonical, o).ordinal) AS others`,
)
