import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'
import { ArtifactRow } from '../rows.ts'

/** What a filter lets through. */
export const chosen = `a.namespace >= '' AND a.name IS NOT NULL
      AND ($datasource IS NULL OR a.datasource = $datasource)
      AND ($kinds IS NULL OR a.kind IN $kinds)
      AND ($text IS NULL OR a.search CONTAINS $text)
      AND ($system IS NULL OR ($system = '' AND NOT EXISTS { (a)-[:IN_SYSTEM]->(:System) })
        OR EXISTS { (a)-[:IN_SYSTEM]->(its:System) WHERE its.key = $system })`

/** One page, and how many there are. What comes after the key is found by the index on (ws, namespace, name). */
export const artifactPage = statement(
  'artifactPage',
  z.object({ artifacts: z.array(ArtifactRow), total: z.number() }),
  `
  CALL () {
    MATCH (a:Artifact {ws: $ws}) WHERE ${chosen}
      AND a.namespace >= $afterNamespace
      AND (a.namespace > $afterNamespace OR a.name > $afterName OR (a.name = $afterName AND a.id > $afterId))
    WITH a ORDER BY a.namespace, a.name, a.id LIMIT $most
    RETURN collect(a {.id, .kind, .namespace, .name, .producerSeen}) AS artifacts
  }
  CALL () { MATCH (a:Artifact {ws: $ws}) WHERE ${chosen} RETURN count(a) AS total }
  RETURN artifacts, total`,
)
