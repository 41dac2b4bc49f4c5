import { byStatement } from '../../../history/binding/index.ts'
import type { DeployCommand } from '../../../vocabulary/command.ts'
import { artifactName, body, listOfAny, text, versionName } from './body.ts'
import {
  aboutNamed,
  asItIs,
  joinsNothing,
  noEffects,
  noPurposes,
  nothing,
  nothingWrong,
  ownTime,
  type StatementKind,
} from './kind.ts'
import { carryOn, type Entries, ownWrite, ownWriteId } from './timeline.ts'

/** From its time on, a deployment serves these models. */
export const deploy: StatementKind<DeployCommand> = {
  name: 'DEPLOYMENT',
  body: body<DeployCommand>('deploy', { deployment: artifactName, models: listOfAny(versionName), systemKey: text }),

  times: ownTime,
  inputNames: {},
  check: nothingWrong,
  pairs: joinsNothing,
  purposes: noPurposes,
  admission: nothing,

  timeless: false,
  content: asItIs,
  firstContent: asItIs,

  withArtifacts: (said, each) => ({
    ...said,
    deployment: each(said.deployment, true),
    models: said.models.map((model) => each(model, false)),
  }),
  withPeople: asItIs,
  reading: asItIs,
  without: null,

  reports: nothing,
  entries,
  effects: noEffects,
  features: nothing,
  describes: ({ deployment, systemKey }) => ({
    placed: systemKey === null ? [] : [{ artifact: deployment, systemKey }],
  }),
  stale: ({ deployment, systemKey }) => ({ artifacts: [deployment], systems: systemKey !== null, people: false }),
  afterwards: null,

  answer: (ws, { key, deployment }) => ownWriteId(ws, key, deployment),
  summary: ({ deployment }) => aboutNamed(deployment),
}

function entries(ws: string, { key, at, deployment, models }: DeployCommand): Entries {
  const into = ownWriteId(ws, key, deployment)
  const on = { key, kind: 'MODEL' as const, run: byStatement(key), from: at, until: at, into }
  return {
    writes: [{ ...ownWrite(ws, key, into, deployment, at, at), overwrites: true }],
    reads: models.map((model, position) => carryOn(ws, { ...on, position }, model)),
  }
}
