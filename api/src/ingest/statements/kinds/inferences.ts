import { z } from 'zod'
import { byStatement } from '../../../history/binding/index.ts'
import type { InferencesCommand } from '../../../vocabulary/command.ts'
import { artifactName, body } from './body.ts'
import {
  aboutNamed,
  asItIs,
  joinsNothing,
  noDescription,
  noPurposes,
  nothing,
  peopleStale,
  type StatementKind,
} from './kind.ts'
import { firstListed, listOf } from './lists.ts'
import { carryOn, type Entries, ownWrite, ownWriteId, point } from './timeline.ts'

/** What a deployment was asked over a time, in a log, and about whom. */
export const inferences: StatementKind<InferencesCommand> = {
  name: 'INFERENCES',
  body: body<InferencesCommand>('inferences', {
    from: z.number(),
    deployment: artifactName,
    log: artifactName,
    members: z.number(),
    namespaces: z.array(z.string()).exactOptional(),
  }),

  times: ({ from, at }) => [
    { field: ['from'], at: from },
    { field: ['to'], at },
  ],
  inputNames: {},
  check: ({ from, at }) =>
    from > at ? [{ code: 'INVALID_TIME', field: ['to'], message: '`to` is before `from`. Exchange them.' }] : [],
  pairs: joinsNothing,
  purposes: noPurposes,
  admission: nothing,

  timeless: false,
  content: asItIs,
  firstContent: firstListed,

  withArtifacts: (said, each) => ({ ...said, log: each(said.log, true), deployment: each(said.deployment, false) }),
  withPeople: (said, each) => ({ ...said, members: said.members.map(each) }),
  reading: asItIs,
  without: (said) => ({ sound: said, notes: [] }),

  reports: nothing,
  entries,
  effects: (ws, said) => ({ lists: [listOf(ws, said, 'ADD')] }),
  features: nothing,
  describes: noDescription,
  stale: peopleStale,
  afterwards: null,

  answer: (ws, { key, log }) => ownWriteId(ws, key, log),
  summary: ({ log }) => aboutNamed(log),
}

function entries(ws: string, said: InferencesCommand): Entries {
  const { key, from, at, deployment, log } = said
  const into = ownWriteId(ws, key, log)
  const on = { key, kind: 'DEPLOYMENT' as const, run: byStatement(key), from, until: at, into, position: 0 }
  const people = point(ws, said, 'MEMBERS', { ...log, version: null })
  return {
    writes: [ownWrite(ws, key, into, log, from, at)],
    reads: [carryOn(ws, on, { ...deployment, version: null }), { ...people, pin: into }],
  }
}
