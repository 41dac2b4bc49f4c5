import { z } from 'zod'
import { artifactId } from '../../../vocabulary/artifactIds.ts'
import type { ArtifactCommand } from '../../../vocabulary/command.ts'
import { artifactName, body, listOfAny, text, texts } from './body.ts'
import {
  aboutNamed,
  asItIs,
  joinsNothing,
  noEffects,
  noEntries,
  noPurposes,
  nothing,
  nothingWrong,
  ownTime,
  type StatementKind,
} from './kind.ts'

const column = z.strictObject({
  name: z.string(),
  category: text,
  sensitive: z.boolean(),
  purposes: texts,
  necessity: text,
})

const tag = z.strictObject({ column: text, key: z.string(), value: z.string(), source: text, category: text })

/** What is known of an artifact by itself: its system, columns and tags. */
export const artifact: StatementKind<ArtifactCommand> = {
  name: 'ARTIFACT',
  body: body<ArtifactCommand>('artifact', {
    artifact: artifactName,
    systemKey: text,
    columns: listOfAny(column),
    tags: z.array(tag).exactOptional(),
    schema: z.enum(['WRITTEN', 'READ', 'DESCRIBED']).exactOptional(),
  }),

  times: ownTime,
  inputNames: {},
  check: nothingWrong,
  pairs: joinsNothing,
  purposes: noPurposes,
  admission: nothing,

  timeless: true,
  // Tags come in events whose key is made of all that they say: the same event was taken before tags were kept.
  content: ({ tags: _, ...said }) => said,
  firstContent: asItIs,

  withArtifacts: (said, each) => ({ ...said, artifact: each(said.artifact, true) }),
  withPeople: asItIs,
  reading: asItIs,
  without: null,

  reports: nothing,
  entries: noEntries,
  effects: noEffects,
  features: nothing,
  describes: ({ artifact, systemKey, columns, schema, tags = [] }) => ({
    placed: systemKey === null ? [] : [{ artifact, systemKey }],
    defined: [{ artifact, columns, schema }],
    tagged: [{ artifact, tags }],
  }),
  stale: ({ artifact, systemKey }) => ({ artifacts: [artifact], systems: systemKey !== null, people: false }),
  afterwards: null,

  answer: (ws, said) => artifactId(ws, said.artifact),
  summary: (said) => aboutNamed(said.artifact),
}
