import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

/**
 * Tags of an artifact and its columns; each stays, since nobody says of one that it does not hold any more. What those on the whole
 * artifact mean is kept with it as well, as its `categories`. One row an artifact.
 */
export const writeTags = statement(
  'writeTags',
  z.object({}),
  `
  UNWIND $rows AS row
  MATCH (a:Artifact {ws: $ws, id: row.artifact})
  CALL (a, row) {
    WITH a, row WHERE row.categories <> []
    UNWIND coalesce(a.categories, []) + row.categories AS category
    WITH DISTINCT a, category ORDER BY category
    WITH a, collect(category) AS categories
    SET a.categories = categories
  }
  UNWIND row.tags AS tag
  MERGE (a)-[has:TAGGED]->(t:Tag {ws: $ws, id: tag.id})
  ON CREATE SET has.ws = $ws, t += tag`,
)

const TagRow = z.object({
  id: z.string(),
  column: z.string().nullable(),
  key: z.string(),
  value: z.string(),
  source: z.string().nullable(),
  category: z.string().nullable(),
})

/** A tag as the database holds it. `column`: the one that it is on; null: it is on the whole artifact. */
export type TagRow = z.infer<typeof TagRow>

export const tagsOfArtifact = statement(
  'tagsOfArtifact',
  z.object({ tag: TagRow }),
  `
  MATCH (:Artifact {ws: $ws, id: $id})-[:TAGGED]->(t:Tag)
  RETURN t {.id, .column, .key, .value, .source, .category} AS tag`,
)
