import { z } from 'zod'
import { statement } from '../../db/index.ts'
import { ArtifactRow } from './rows.ts'

/**
 * Which artifacts are classified, said once for the map, their pages and exports: a column of one has a category of personal data, or a
 * tag on the whole of it means one. What any version had counts for all: it may be in each.
 */
const classification = `[(a)-[:HAS_COLUMN]->(c:Column) WHERE c.category IS NOT NULL | c.category] AS categories,
    coalesce(a.categories, []) AS tagged`

const ClassifiedArtifact = z.object({
  artifact: ArtifactRow,
  system: z.string().nullable(),
  /** One for each column that has one. */
  categories: z.array(z.string()),
  /** By tags on the whole. */
  tagged: z.array(z.string()),
})
export type ClassifiedArtifact = z.infer<typeof ClassifiedArtifact>

export const classifiedArtifacts = statement(
  'classifiedArtifacts',
  ClassifiedArtifact,
  `
  CALL () {
    MATCH (c:Column {ws: $ws}) WHERE c.category IS NOT NULL
    MATCH (c)<-[:HAS_COLUMN]-(a:Artifact)
    RETURN a
    UNION
    MATCH (a:Artifact {ws: $ws}) WHERE a.namespace >= '' AND a.name IS NOT NULL AND a.categories IS NOT NULL
    RETURN a
  }
  RETURN a {.id, .kind, .namespace, .name, .producerSeen} AS artifact, head([(a)-[:IN_SYSTEM]->(s:System) | s.id]) AS system,
    ${classification}`,
)

/** As `classifiedArtifacts`, of one system. */
export const classifiedInSystem = statement(
  'classifiedInSystem',
  ClassifiedArtifact,
  `
  MATCH (s:System {ws: $ws, id: $id})<-[:IN_SYSTEM]-(a:Artifact)
  WHERE a.categories IS NOT NULL OR EXISTS { (a)-[:HAS_COLUMN]->(c:Column) WHERE c.category IS NOT NULL }
  RETURN a {.id, .kind, .namespace, .name, .producerSeen} AS artifact, $id AS system, ${classification}`,
)

/** As `classifiedArtifacts`, of some artifacts. */
export const classifiedByIds = statement(
  'classifiedByIds',
  ClassifiedArtifact,
  `
  UNWIND $ids AS id
  MATCH (a:Artifact {ws: $ws, id: id})
  WHERE a.categories IS NOT NULL OR EXISTS { (a)-[:HAS_COLUMN]->(c:Column) WHERE c.category IS NOT NULL }
  RETURN a {.id, .kind, .namespace, .name, .producerSeen} AS artifact, head([(a)-[:IN_SYSTEM]->(s:System) | s.id]) AS system,
    ${classification}`,
)

/** Each category once, in order. */
export const categoriesOf = ({ categories, tagged }: Pick<ClassifiedArtifact, 'categories' | 'tagged'>): string[] =>
  [...new Set([...categories, ...tagged])].sort()
