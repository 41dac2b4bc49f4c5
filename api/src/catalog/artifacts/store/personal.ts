import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'
import { ArtifactRow } from '../rows.ts'

/**
 * Which artifacts are classified, said once for the map, their pages and exports: a column of one has a category of personal data, or a
 * tag on the whole of it means one. What any version had counts for all: it may be in each. What is said under one name of an
 * artifact holds under the others (docs/adr/0013-names.md).
 */
const classification = `CALL (a) {
    CALL (a) { RETURN a AS name UNION MATCH (name:Artifact {ws: $ws, group: a.group}) RETURN name }
    OPTIONAL MATCH (name)-[:HAS_COLUMN]->(c:Column) WHERE c.category IS NOT NULL
    WITH name, collect([toLower(c.name), c.category]) AS columns
    WITH collect(columns) AS columns, collect(coalesce(name.categories, [])) AS tagged
    RETURN reduce(all = [], some IN columns | all + [one IN some WHERE one[1] IS NOT NULL AND NOT one IN all]) AS columns,
      reduce(all = [], some IN tagged | all + [one IN some WHERE NOT one IN all]) AS tagged
  }
  WITH a, [one IN columns | one[1]] AS categories, tagged WHERE categories <> [] OR tagged <> []`

const shown = 'a {.id, .kind, .namespace, .name, .producerSeen} AS artifact, categories, tagged'

const placed = 'head([(a)-[:IN_SYSTEM]->(s:System) | s.id]) AS system'

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
  CALL (a) { RETURN a AS name UNION MATCH (name:Artifact {ws: $ws, group: a.group}) RETURN name }
  WITH DISTINCT name AS a
  ${classification}
  RETURN ${shown}, ${placed}`,
)

/** As `classifiedArtifacts`, of one system. */
export const classifiedInSystem = statement(
  'classifiedInSystem',
  ClassifiedArtifact,
  `
  MATCH (:System {ws: $ws, id: $id})<-[:IN_SYSTEM]-(a:Artifact)
  WHERE a.categories IS NOT NULL OR a.group IS NOT NULL OR EXISTS { (a)-[:HAS_COLUMN]->(c:Column) WHERE c.category IS NOT NULL }
  WITH a
  ${classification}
  RETURN ${shown}, $id AS system`,
)

/** As `classifiedArtifacts`, of some artifacts. */
export const classifiedByIds = statement(
  'classifiedByIds',
  ClassifiedArtifact,
  `
  UNWIND $ids AS id
  MATCH (a:Artifact {ws: $ws, id: id})
  ${classification}
  RETURN ${shown}, ${placed}`,
)
