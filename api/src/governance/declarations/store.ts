import { z } from 'zod'
import { DeclarationKind } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'
import { type ContentOf, Contents } from './stored.ts'

const Row = z.object({
  id: z.string(),
  kind: z.enum(DeclarationKind),
  /** Of declarations about the same, one counts. */
  about: z.string(),
  /** The id of the artifact that it is about, whether or not there is one yet. */
  artifact: z.string().nullable(),
  at: z.number(),
  until: z.number().nullable(),
  recordedAt: z.number(),
  recordedBy: z.string(),
  evidence: z.string().nullable(),
  reference: z.string().nullable(),
  said: Contents.column,
})
/** A declaration; with a kind, one of that kind. */
export type DeclarationRow<Kind extends DeclarationKind = DeclarationKind> = Omit<z.infer<typeof Row>, 'said'> & {
  said: ContentOf<Kind>
}

const row = `d.id AS id, d.kind AS kind, d.about AS about, d.artifact AS artifact, d.at AS at, d.until AS until,
    d.recordedAt AS recordedAt, d.recordedBy AS recordedBy, d.evidence AS evidence, d.reference AS reference, d.said AS said`

/** What came first under an id stays. */
export const declare = statement(
  'declare',
  Row.extend({ fresh: z.boolean() }),
  `
  UNWIND $rows AS row
  MERGE (d:Declaration {ws: $ws, id: row.id})
  ON CREATE SET d += row, d.claim = $claim
  RETURN ${row}, coalesce(d.claim = $claim, false) AS fresh`,
  { rows: ['id', 'kind', 'about', 'at', 'recordedAt', 'recordedBy', 'said'] },
)

/** What tags declared of some things. `saidAgainAt`: when the same was last said again. */
export const toldByTags = statement(
  'toldByTags',
  Row.pick({ about: true, at: true, said: true }).extend({ saidAgainAt: z.number().nullable() }),
  `
  MATCH (d:Declaration {ws: $ws, kind: 'AUTHORISATION'}) WHERE d.at >= 0 AND d.about IN $abouts
  RETURN d.about AS about, d.at AS at, d.said AS said, d.saidAgainAt AS saidAgainAt ORDER BY at, d.id`,
)
export type ToldRow = Pick<DeclarationRow, 'about' | 'at' | 'said'> & { saidAgainAt: number | null }

/** That tags say again what they declared. */
export const saidAgain = statement(
  'saidAgain',
  z.object({}),
  `
  UNWIND $rows AS row
  MATCH (d:Declaration {ws: $ws, id: row.id})
  SET d.saidAgainAt = CASE WHEN d.saidAgainAt > row.at THEN d.saidAgainAt ELSE row.at END`,
  { rows: ['id', 'at'] },
)

/** Every declaration of some kinds, of whatever time. */
export const declarationsOf = statement(
  'declarationsOf',
  Row,
  `
  UNWIND $kinds AS kind
  MATCH (d:Declaration {ws: $ws, kind: kind}) WHERE d.at >= 0
  RETURN ${row} ORDER BY at, recordedAt, id`,
)

export const declarationsByIds = statement(
  'declarationsByIds',
  Row,
  `
  UNWIND $ids AS id
  MATCH (d:Declaration {ws: $ws, id: id})
  RETURN ${row} ORDER BY at, recordedAt, id`,
)
