import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'
import { isOpen } from '../../closed/index.ts'
import { ArtifactRow } from '../rows.ts'
import { chosen } from './list.ts'

const shown = 'a {.id, .kind, .namespace, .name, .producerSeen}'

/** A page of the artifacts that are open, by name, as `artifactPage`. */
export const openArtifactPage = statement(
  'openArtifactPage',
  z.object({ artifacts: z.array(ArtifactRow), total: z.number() }),
  `
  CALL () {
    MATCH (a:Artifact {ws: $ws}) WHERE ${chosen} AND ${isOpen('a')}
      AND a.namespace >= $afterNamespace
      AND (a.namespace > $afterNamespace OR a.name > $afterName OR (a.name = $afterName AND a.id > $afterId))
    WITH a ORDER BY a.namespace, a.name, a.id LIMIT $most
    RETURN collect(${shown}) AS artifacts
  }
  CALL () { MATCH (a:Artifact {ws: $ws}) WHERE ${chosen} AND ${isOpen('a')} RETURN count(a) AS total }
  RETURN artifacts, total`,
)

const ofKinds = `a.namespace >= '' AND a.name IS NOT NULL AND ($kinds IS NULL OR a.kind IN $kinds)`

/** A page of those that are closed, by their ids, which tell nothing of their names; and how many there are. */
export const closedArtifactPage = statement(
  'closedArtifactPage',
  z.object({ artifacts: z.array(ArtifactRow), total: z.number() }),
  `
  CALL () {
    MATCH (a:Artifact {ws: $ws}) WHERE ${ofKinds} AND NOT ${isOpen('a')} AND a.id > $afterId
    WITH a ORDER BY a.id LIMIT $most
    RETURN collect(${shown}) AS artifacts
  }
  CALL () { MATCH (a:Artifact {ws: $ws}) WHERE ${ofKinds} AND NOT ${isOpen('a')} RETURN count(a) AS total }
  RETURN artifacts, total`,
)
