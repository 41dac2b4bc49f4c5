import { z } from 'zod'
import { artifactId } from '../../../vocabulary/artifactIds.ts'
import type { AliasCommand } from '../../../vocabulary/command.ts'
import { idOf } from '../../../vocabulary/ids.ts'
import { artifactName, body, text } from './body.ts'
import {
  aboutNamed,
  asItIs,
  joinsNothing,
  noDescription,
  noEntries,
  noPurposes,
  nothing,
  nothingStale,
  nothingWrong,
  ownTime,
  type StatementKind,
} from './kind.ts'

/** From its time on, an alias or stage of a model registry means a version, or none. */
export const alias: StatementKind<AliasCommand> = {
  name: 'ALIAS',
  body: body<AliasCommand>('alias', { artifact: artifactName, alias: z.string(), version: text }),

  times: ownTime,
  inputNames: {},
  check: nothingWrong,
  pairs: joinsNothing,
  purposes: noPurposes,
  admission: nothing,

  timeless: false,
  content: asItIs,
  firstContent: asItIs,

  withArtifacts: (said, each) => ({ ...said, artifact: each(said.artifact, false) }),
  withPeople: asItIs,
  reading: asItIs,
  without: null,

  reports: nothing,
  entries: noEntries,
  effects: (ws, { artifact, alias, at, key, version }) => ({
    aliases: [{ id: idOf(ws, 'alias', key), artifact: artifactId(ws, artifact), alias, at, key, version }],
  }),
  features: nothing,
  describes: noDescription,
  stale: nothingStale,
  afterwards: null,

  answer: nothing,
  summary: ({ artifact }) => aboutNamed(artifact),
}
