import { z } from 'zod'
import { ArtifactKind } from '../../../generated/schema.ts'
import { type ArtifactName, type JoinCommand, MOST_NAMES } from '../../../vocabulary/command.ts'
import { artifactKinds } from '../../../vocabulary/kinds.ts'
import { artifactName, body, listOfAny } from './body.ts'
import {
  aboutNothing,
  asItIs,
  joinsNothing,
  noDescription,
  noEntries,
  noPurposes,
  nothing,
  nothingStale,
  ownTime,
  type StatementKind,
} from './kind.ts'

/** Names are of one artifact, and always were. */
export const join: StatementKind<JoinCommand> = {
  name: 'JOIN',
  body: body<JoinCommand>('join', { artifacts: listOfAny(artifactName), evidence: z.string().exactOptional() }),

  times: ownTime,
  inputNames: {},
  check: ({ artifacts }) =>
    joinable(artifacts)
      ? []
      : [
          {
            code: 'INVALID_RANGE',
            field: ['artifacts'],
            message: `Name 2 to ${MOST_NAMES} artifacts of one kind, ${joinables}.`,
          },
        ],
  pairs: joinsNothing,
  purposes: noPurposes,
  admission: nothing,

  timeless: false,
  content: asItIs,
  firstContent: asItIs,

  withArtifacts: (said, each) => ({ ...said, artifacts: said.artifacts.map((named) => each(named, false)) }),
  withPeople: asItIs,
  reading: asItIs,
  without: null,

  reports: nothing,
  entries: noEntries,
  effects: (_ws, said) => ({ joins: [said] }),
  features: nothing,
  describes: noDescription,
  stale: nothingStale,
  afterwards: null,

  answer: nothing,
  summary: aboutNothing,
}

const joinables = Object.values(ArtifactKind)
  .filter((kind) => artifactKinds[kind].joinable)
  .join(' or ')

/** What is versioned by a registry has one name. */
const joinable = (artifacts: ArtifactName[]): boolean =>
  artifacts.length > 1 &&
  artifacts.length <= MOST_NAMES &&
  artifacts.every(({ kind }) => kind === artifacts[0]?.kind && artifactKinds[kind].joinable)
