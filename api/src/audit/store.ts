import { z } from 'zod'
import { statement } from '../platform/db/index.ts'

/** Entries are only ever added, and once if it runs again. They are in no order until they are sealed. */
export const writeEntries = statement(
  'writeAuditEntries',
  z.object({}),
  `
  UNWIND $entries AS entry
  MERGE (e:AuditEntry {ws: $ws, id: entry.id})
  ON CREATE SET e += entry, e:UnsealedEntry`,
  { entries: ['id', 'at', 'subject', 'action', 'outcome', 'body'] },
)

/** One replica at a time comes past this, until its transaction ends. What it reads is read by a statement of its own. */
export const lockLog = statement(
  'lockAuditLog',
  z.object({}),
  `
  MERGE (l:AuditLog {ws: $ws})
  ON CREATE SET l.size = 0, l.nodes = [], l.key = $key
  SET l.lockedAt = $at`,
)

/** `nodes`: the tree's frontier, in base64. `note`: the last checkpoint. */
export const logState = statement(
  'auditLogState',
  z.object({ key: z.string(), size: z.number(), nodes: z.array(z.string()), note: z.string().nullable() }),
  `
  MATCH (l:AuditLog {ws: $ws})
  OPTIONAL MATCH (c:AuditCheckpoint {ws: $ws, size: l.size})
  RETURN l.key AS key, l.size AS size, l.nodes AS nodes, c.note AS note`,
)

export const unsealedEntries = statement(
  'unsealedAuditEntries',
  z.object({ id: z.string(), body: z.string() }),
  `
  MATCH (e:UnsealedEntry {ws: $ws}) WHERE e.at IS NOT NULL
  WITH e ORDER BY e.at, e.id LIMIT $most
  RETURN e.id AS id, e.body AS body`,
)

/** Gives entries their places, which they keep. */
export const sealEntries = statement(
  'sealAuditEntries',
  z.object({}),
  `
  UNWIND $entries AS entry
  MATCH (e:AuditEntry {ws: $ws, id: entry.id})
  SET e.place = entry.place
  REMOVE e:UnsealedEntry`,
  { entries: ['id', 'place'] },
)

/** `leaves`: the hashes of the entries from `first` on, in base64. */
export const writeCheckpoint = statement(
  'writeAuditCheckpoint',
  z.object({}),
  `
  MATCH (l:AuditLog {ws: $ws})
  SET l.size = $size, l.nodes = $nodes
  CREATE (c:AuditCheckpoint {ws: $ws, first: $first, size: $size, at: $at, note: $note, leaves: $leaves})`,
)

export const nextCheckpoint = statement(
  'nextAuditCheckpoint',
  z.object({ first: z.number(), size: z.number(), note: z.string(), leaves: z.string() }),
  `
  MATCH (c:AuditCheckpoint {ws: $ws}) WHERE c.size > $size
  WITH c ORDER BY c.size LIMIT 1
  RETURN c.first AS first, c.size AS size, c.note AS note, c.leaves AS leaves`,
)

export const sealedEntries = statement(
  'sealedAuditEntries',
  z.object({ body: z.string() }),
  `
  MATCH (e:AuditEntry {ws: $ws}) WHERE e.place >= $first AND e.place < $size
  WITH e ORDER BY e.place
  RETURN e.body AS body`,
)

const Found = z.object({ id: z.string(), at: z.number(), body: z.string(), place: z.number().nullable() })

const filtered = `
  e.at >= $from AND e.at < $before
    AND ($actor IS NULL OR e.subject = $actor)
    AND ($action IS NULL OR e.action = $action)
    AND ($outcome IS NULL OR e.outcome = $outcome)`

/** In the order of an index, from its end, so that a page costs what it shows. */
const page = `${filtered} AND e.at <= $until AND (e.at < $until OR e.id < $afterId)
  WITH e ORDER BY e.at DESC, e.id DESC LIMIT $most
  RETURN e.id AS id, e.at AS at, e.body AS body, e.place AS place`

/** What somebody did in some stretches of time, of which the body names one thing. */
export const entriesNaming = statement(
  'auditEntriesNaming',
  Found,
  `
  UNWIND $stretches AS stretch
  MATCH (e:AuditEntry {ws: $ws, subject: stretch.subject})
  WHERE e.at >= stretch.from AND e.at <= stretch.until AND e.body CONTAINS stretch.named
  WITH DISTINCT e ORDER BY e.at, e.id
  RETURN e.id AS id, e.at AS at, e.body AS body, e.place AS place`,
  { stretches: ['subject', 'from', 'until', 'named'] },
)

/** What was done with one action about a person, of which the body names one thing. */
export const entriesAbout = statement(
  'auditEntriesAbout',
  Found,
  `
  MATCH (e:AuditEntry {ws: $ws, customer: $customer})
  WHERE e.at >= $from AND e.action = $action AND e.body CONTAINS $named
  WITH e ORDER BY e.at, e.id
  RETURN e.id AS id, e.at AS at, e.body AS body, e.place AS place`,
)

/** All seals in order, with the hashes of their entries. */
export const sealsAfter = statement(
  'auditSealsAfter',
  z.object({ size: z.number(), note: z.string(), leaves: z.string() }),
  `
  MATCH (c:AuditCheckpoint {ws: $ws}) WHERE c.size > $size
  WITH c ORDER BY c.size LIMIT 500
  RETURN c.size AS size, c.note AS note, c.leaves AS leaves`,
)

const Count = z.object({ count: z.number() })

const byTime = 'MATCH (e:AuditEntry {ws: $ws}) WHERE'

const byActor = 'MATCH (e:AuditEntry {ws: $ws, subject: $actor}) WHERE'

/** A person is known by the refs of all customers that are one with them. */
const ofCustomer = `
  OPTIONAL MATCH (c:Customer {ws: $ws, ref: $customer})
  OPTIONAL MATCH (c)<-[:SAME_AS]-(canonical:Customer)
  WITH coalesce(canonical, c) AS person
  OPTIONAL MATCH (person)-[:SAME_AS]->(other:Customer)
  WITH collect(DISTINCT person.ref) + collect(other.ref) + [$customer] AS refs
  UNWIND refs AS ref
  WITH DISTINCT ref
  MATCH (e:AuditEntry {ws: $ws, customer: ref}) WHERE`

export const entriesByTime = statement('auditEntriesByTime', Found, `${byTime} ${page}`)
export const entriesByActor = statement('auditEntriesByActor', Found, `${byActor} ${page}`)
export const entriesOfCustomer = statement('auditEntriesOfCustomer', Found, `${ofCustomer} ${page}`)

const counted = `${filtered} RETURN count(e) AS count`

export const countByTime = statement('auditCountByTime', Count, `${byTime} ${counted}`)
export const countByActor = statement('auditCountByActor', Count, `${byActor} ${counted}`)
export const countOfCustomer = statement('auditCountOfCustomer', Count, `${ofCustomer} ${counted}`)

export const logSummary = statement(
  'auditLogSummary',
  z.object({
    sealed: z.number(),
    waiting: z.number(),
    key: z.string().nullable(),
    checkpoint: z.string().nullable(),
    sealedAt: z.number().nullable(),
    retentionDays: z.number().nullable(),
    removed: z.number(),
  }),
  `
  OPTIONAL MATCH (w:Workspace {ws: $ws})
  OPTIONAL MATCH (l:AuditLog {ws: $ws})
  OPTIONAL MATCH (c:AuditCheckpoint {ws: $ws, size: l.size})
  RETURN coalesce(l.size, 0) AS sealed, w.auditDays AS retentionDays, coalesce(l.removed, 0) AS removed, l.key AS key, c.note AS checkpoint, c.at AS sealedAt,
    COUNT { MATCH (e:UnsealedEntry {ws: $ws}) WHERE e.at IS NOT NULL RETURN e } AS waiting`,
)

/** `days`: null, for ever. */
export const setRetention = statement(
  'setAuditRetention',
  z.object({}),
  'MERGE (w:Workspace {ws: $ws}) SET w.auditDays = $days',
)

/** The oldest seal whose entries are there, if they are past their time. One replica at a time comes past it. `day`: in ms. */
export const expiredSeal = statement(
  'expiredAuditSeal',
  z.object({ first: z.number(), size: z.number() }),
  `
  MATCH (w:Workspace {ws: $ws}) WHERE w.auditDays IS NOT NULL
  MATCH (l:AuditLog {ws: $ws})
  SET l.lockedAt = $at
  WITH l, $at - w.auditDays * $day AS before
  MATCH (c:AuditCheckpoint {ws: $ws}) WHERE c.size > coalesce(l.removed, 0)
  WITH before, c ORDER BY c.size LIMIT 1
  WHERE c.at < before
  RETURN c.first AS first, c.size AS size`,
)

export const removeEntries = statement(
  'removeAuditEntries',
  z.object({}),
  `
  MATCH (l:AuditLog {ws: $ws})
  SET l.removed = $size
  WITH l
  MATCH (e:AuditEntry {ws: $ws}) WHERE e.place >= $first AND e.place < $size
  DETACH DELETE e`,
)
