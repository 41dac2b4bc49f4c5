import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'
import { mode, modeFor, saysOf } from './modes.ts'

const Nothing = z.object({})

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
