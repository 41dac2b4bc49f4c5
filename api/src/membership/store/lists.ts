import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'
import { holds } from '../../vocabulary/chunks.ts'
import { mode, modeFor } from './modes.ts'

const Nothing = z.object({})

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

/** Lists with a relationship to each of their people. `named`: how many of them were found. */
export const writeNamedLists = statement(
  'writeNamedLists',
  z.object({ named: z.number() }),
  `
  UNWIND $rows AS row
  MATCH (l:Read {ws: $ws, id: row.id})
  SET l:MemberList, l.mode = row.mode, l.key = row.key, l.at = row.at, l.count = row.count, l.namespaces = row.namespaces
  WITH l, row UNWIND row.people AS ordinal
  MATCH (c:Customer {ws: $ws, ordinal: ordinal})
  CREATE (c)-[:NAMED_IN {ws: $ws}]->(l)
  RETURN count(*) AS named`,
  { rows: ['id', 'mode', 'key', 'at', 'count', 'people'] },
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
 * that count and those that take back. Small lists are found from the person. Of large ones, all with anybody in the person's range of
 * ordinals are looked at, one bit each.
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
    CALL (p, high, place) {
      MATCH (p)-[:NAMED_IN]->(l:MemberList)
      RETURN l
    UNION ALL
      MATCH (m:Members {ws: $ws, high: high}) WHERE ${holds('m', 'place')}
      MATCH (m)<-[:HOLDS]-(l:MemberList)
      RETURN l
    }
    MATCH (l)-[:MEMBER|TAKES_BACK]->(v:Version)
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
  MATCH (l:MemberList {ws: $ws}) WHERE l.count > 0
  MATCH (l)-[:MEMBER]->(v:Version)
  WITH DISTINCT v
  RETURN v.id AS id, EXISTS { (v)<-[:TAKES_BACK]-() } AS reduced`,
)

/** The lists that hold for each version. */
export const listsHolding = statement(
  'listsHolding',
  z.object({
    version: z.string(),
    lists: z.array(
      z.object({ id: z.string(), at: z.number(), key: z.string(), mode, namespaces: z.array(z.string()) }),
    ),
  }),
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id})<-[:MEMBER|TAKES_BACK]-(l)
  RETURN collect(l {.id, .at, .key, mode: ${modeFor('l', 'v')}, namespaces: coalesce(l.namespaces, [])}) AS lists, v.id AS version`,
)

/** The lists that hold for a version, with how many people are on each and who told of it; `named`: the version has a name of its own. */
export const toldLists = statement(
  'toldLists',
  z.object({
    named: z.boolean(),
    lists: z.array(
      z.object({
        id: z.string(),
        at: z.number(),
        key: z.string(),
        mode,
        count: z.number(),
        namespaces: z.array(z.string()),
        by: z.string().nullable(),
        recordedAt: z.number().nullable(),
      }),
    ),
  }),
  `
  MATCH (v:Version {ws: $ws, id: $version})
  CALL (v) {
    MATCH (v)<-[:MEMBER|TAKES_BACK]-(l)
    OPTIONAL MATCH (s:Statement {ws: $ws, key: l.key})
    RETURN collect(l {.id, .at, .key, .count, mode: ${modeFor('l', 'v')}, namespaces: coalesce(l.namespaces, []),
      by: s.by, recordedAt: s.recordedAt}) AS lists
  }
  RETURN v.name IS NOT NULL AS named, lists`,
)

/** Who is on lists: of a large one a row for each range, of a small one a row whose places are ordinals. */
export const peopleOfLists = statement(
  'peopleOfLists',
  z.object({
    list: z.string(),
    high: z.number(),
    people: z.array(z.number()).nullable(),
    bits: z.string().nullable(),
  }),
  `
  UNWIND $lists AS id
  MATCH (l:Read {ws: $ws, id: id})
  CALL (l) {
    MATCH (l)-[:HOLDS]->(m)
    RETURN m.high AS high, m.people AS people, m.bits AS bits
  UNION ALL
    MATCH (l)<-[:NAMED_IN]-(c)
    WITH collect(c.ordinal) AS people WHERE size(people) > 0
    RETURN 0 AS high, people, null AS bits
  }
  RETURN id AS list, high, people, bits`,
)

/** The people of lists that will be no longer. */
export const dropPeople = statement(
  'dropPeople',
  Nothing,
  `
  UNWIND $lists AS id
  MATCH (l:Read {ws: $ws, id: id})
  CALL (l) { MATCH (l)-[:HOLDS]->(m) DETACH DELETE m }
  CALL (l) { MATCH (l)<-[named:NAMED_IN]-() DELETE named }`,
)
