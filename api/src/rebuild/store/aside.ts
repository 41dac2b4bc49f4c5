import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'
import { NamedArtifact } from '../formers.ts'

const Nothing = z.object({})

const Id = z.object({ id: z.string() })

/**
 * Statements wait under another label until they are taken in again, so that runs are added up from those that were. One that an
 * earlier rebuilding refused, and that has come again since, is no longer needed.
 */
export const waiting = statement('statementsToSetAside', Id, 'MATCH (s:Statement {ws: $ws}) RETURN s.key AS id')

export const setStatementsAside = statement(
  'setStatementsAside',
  Nothing,
  `
  UNWIND $ids AS key
  MATCH (s:Statement {ws: $ws, key: key})
  CALL (key) { MATCH (refused:Earlier {ws: $ws, key: key}) DELETE refused }
  SET s:Earlier
  REMOVE s:Statement`,
)

/** Who is on a list is kept nowhere else. */
export const lists = statement('listsToSetAside', Id, 'MATCH (l:MemberList {ws: $ws}) RETURN l.id AS id')

export const setListsAside = statement(
  'setListsAside',
  Nothing,
  `
  UNWIND $ids AS id
  MATCH (l:Read {ws: $ws, id: id})
  CALL (l) { MATCH (l)-[r:BOUND|MEMBER|TAKES_BACK]->() DELETE r }
  SET l:KeptList REMOVE l:Read:MemberList`,
)

/** Consents name people as lists do, and bind to nothing. */
export const consents = statement(
  'consentsToSetAside',
  Id,
  'MATCH (c:Consent {ws: $ws}) WHERE c.at IS NOT NULL RETURN c.id AS id',
)

export const setConsentsAside = statement(
  'setConsentsAside',
  Nothing,
  'UNWIND $ids AS id MATCH (c:Consent {ws: $ws, id: id}) SET c:KeptList REMOVE c:Consent',
)

/** Facts beside runs, jobs and artifacts that no statement holds: each waits with what tells whose it is. */
export const facets = statement('facetsToSetAside', Id, 'MATCH (f:Facet {ws: $ws}) RETURN f.id AS id')

export const setFacetsAside = statement(
  'setFacetsAside',
  Nothing,
  `
  UNWIND $ids AS id
  MATCH (f:Facet {ws: $ws, id: id})
  OPTIONAL MATCH (s)-[has:HAS_FACET]->(f)
  SET f:KeptFacet, f.about = CASE WHEN s:Run THEN 'run' WHEN s:Job THEN 'job' WHEN s:Artifact THEN 'dataset' END,
    f.runId = s.runId, f.kind = s.kind, f.namespace = coalesce(s.jobNamespace, s.namespace), f.called = coalesce(s.jobName, s.name)
  REMOVE f:Facet
  DELETE has`,
)

export const writes = statement(
  'writesToRename',
  NamedArtifact.extend({
    id: z.string(),
    run: z.string(),
    called: z.string().nullable(),
    at: z.number(),
  }),
  `
  MATCH (w:Write {ws: $ws})
  MATCH (a:Artifact {ws: $ws, id: w.artifact})
  RETURN w.id AS id, w.run AS run, w.name AS called, w.at AS at, a.kind AS kind, a.namespace AS namespace, a.name AS name`,
)

/** Versions that nobody wrote: what was there before, what is only named, what was read of a view. */
export const unwritten = statement(
  'unwrittenToRename',
  NamedArtifact.extend({
    id: z.string(),
    artifact: z.string(),
    called: z.string().nullable(),
    at: z.number().nullable(),
    view: z.string().nullable(),
  }),
  `
  MATCH (v:Version {ws: $ws}) WHERE NOT EXISTS { MATCH (:Write {ws: $ws, id: v.id}) }
  MATCH (a:Artifact {ws: $ws, id: v.artifact})
  RETURN v.id AS id, a.id AS artifact, v.name AS called, v.createdAt AS at, v.view AS view, a.kind AS kind, a.namespace AS namespace,
    a.name AS name`,
)

export const artifacts = statement(
  'artifactsToRename',
  NamedArtifact.extend({ id: z.string() }),
  'MATCH (a:Artifact {ws: $ws}) RETURN a.id AS id, a.kind AS kind, a.namespace AS namespace, a.name AS name',
)

export const runs = statement(
  'runsToRename',
  z.object({ id: z.string(), runId: z.string(), namespace: z.string().nullable(), name: z.string().nullable() }),
  'MATCH (r:Run {ws: $ws}) WHERE r.runId IS NOT NULL RETURN r.id AS id, r.runId AS runId, r.jobNamespace AS namespace, r.jobName AS name',
)

/** One that is known from an earlier time, and means what is now renamed again, follows it. */
export const writeFormers = statement(
  'writeFormers',
  Nothing,
  'UNWIND $rows AS row MERGE (f:Former {ws: $ws, id: row.id}) SET f += row',
  { rows: ['id', 'type'] },
)
