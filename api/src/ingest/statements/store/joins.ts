import { z } from 'zod'
import { ArtifactKindRow } from '../../../catalog/artifacts/index.ts'
import { statement } from '../../../platform/db/index.ts'

const Nothing = z.object({})

const Member = z.object({ id: z.string(), kind: ArtifactKindRow, namespace: z.string(), name: z.string() })

export type Member = z.infer<typeof Member>

/** The artifacts that are one with any of these, by what statements say. */
export const groupsOf = statement(
  'groupsOf',
  z.object({ group: z.string(), members: z.array(Member) }),
  `
  UNWIND $ids AS id
  MATCH (a:Artifact {ws: $ws, id: id}) USING INDEX SEEK a:Artifact(id) WHERE a.group IS NOT NULL
  WITH DISTINCT a.group AS group
  MATCH (m:Artifact {ws: $ws, group: group})
  RETURN group, collect(m {.id, .kind, .namespace, .name}) AS members`,
)

export const writeGroups = statement(
  'writeGroups',
  Nothing,
  `
  UNWIND $groups AS row
  UNWIND row.members AS id
  MATCH (a:Artifact {ws: $ws, id: id})
  SET a.group = row.id, a.groupContradiction = CASE WHEN row.contradiction THEN true END`,
  { groups: ['id', 'members'] },
)

/** Who read any of these artifacts without a view between: runs, and registered models. */
export const readersOf = statement(
  'readersOf',
  z.object({ run: z.string() }),
  `
  UNWIND $artifacts AS id
  MATCH (r:Read {ws: $ws, artifact: id}) USING INDEX SEEK r:Read(artifact, until)
  WHERE r.until IS NOT NULL AND r.kind IN ['RUN', 'FEATURE'] AND r.run IS NOT NULL
  RETURN DISTINCT r.run AS run`,
)

export const bodiesOf = statement(
  'bodiesOf',
  z.object({ body: z.string() }),
  'UNWIND $keys AS key MATCH (s:Statement {ws: $ws, key: key}) RETURN s.body AS body',
)

/** How often names have been joined in this workspace. */
export const joinCount = statement(
  'joinCount',
  z.object({ joins: z.number() }),
  'OPTIONAL MATCH (w:Workspace {ws: $ws}) RETURN coalesce(w.joins, 0) AS joins',
)

export const countJoin = statement(
  'countJoin',
  Nothing,
  'MATCH (w:Workspace {ws: $ws}) SET w.joins = coalesce(w.joins, 0) + 1',
)
