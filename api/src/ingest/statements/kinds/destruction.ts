import { z } from 'zod'
import type { DestructionCommand } from '../../../vocabulary/command.ts'
import { body, versionName } from './body.ts'
import {
  aboutNamed,
  asItIs,
  joinsNothing,
  noDescription,
  noEffects,
  noPurposes,
  nothing,
  nothingStale,
  nothingWrong,
  ownTime,
  type StatementKind,
} from './kind.ts'
import { point, readId } from './timeline.ts'

/** A version was destroyed. */
export const destruction: StatementKind<DestructionCommand> = {
  name: 'DESTRUCTION',
  body: body<DestructionCommand>('destruction', { version: versionName, evidence: z.string() }),

  times: ownTime,
  inputNames: {},
  check: nothingWrong,
  pairs: joinsNothing,
  purposes: noPurposes,
  admission: nothing,

  timeless: false,
  content: asItIs,
  firstContent: asItIs,

  withArtifacts: (said, each) => ({ ...said, version: each(said.version, false) }),
  withPeople: asItIs,
  reading: asItIs,
  without: null,

  reports: nothing,
  entries: (ws, said) => ({ writes: [], reads: [point(ws, said, 'DESTRUCTION', said.version)] }),
  effects: noEffects,
  features: nothing,
  describes: noDescription,
  stale: nothingStale,
  afterwards: null,

  answer: (ws, { key }) => readId(ws, key, 'DESTRUCTION'),
  summary: ({ version }) => aboutNamed(version),
}
