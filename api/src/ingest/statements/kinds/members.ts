import { z } from 'zod'
import { MemberMode } from '../../../generated/schema.ts'
import type { MembersCommand } from '../../../vocabulary/command.ts'
import { body, versionName } from './body.ts'
import {
  aboutNamed,
  asItIs,
  joinsNothing,
  noDescription,
  noPurposes,
  nothing,
  nothingWrong,
  ownTime,
  peopleStale,
  type StatementKind,
} from './kind.ts'
import { firstListed, listOf } from './lists.ts'
import type { Refusal } from './refusal.ts'
import { point, readId } from './timeline.ts'

/** A list of people who are in a version. */
export const members: StatementKind<MembersCommand> = {
  name: 'MEMBERS',
  body: body<MembersCommand>('members', {
    version: versionName,
    mode: z.enum(MemberMode),
    members: z.number(),
    namespaces: z.array(z.string()).exactOptional(),
  }),

  times: ownTime,
  inputNames: {},
  check: nothingWrong,
  pairs: joinsNothing,
  purposes: noPurposes,
  admission: nothing,

  timeless: false,
  content: asItIs,
  firstContent: firstListed,

  withArtifacts: (said, each) => ({ ...said, version: each(said.version, false) }),
  withPeople: (said, each) => ({ ...said, members: said.members.map(each) }),
  reading: asItIs,
  // A full list without somebody whom it named proves nobody's absence.
  without: (said, refused) => {
    if (said.members.length + (said.ordinals?.size ?? 0) === 0) return null
    return said.mode === 'FULL'
      ? { sound: { ...said, mode: 'ADD' }, notes: [countedAsAdd(refused)] }
      : { sound: said, notes: [] }
  },

  reports: nothing,
  entries: (ws, said) => ({ writes: [], reads: [point(ws, said, 'MEMBERS', said.version)] }),
  effects: (ws, said) => ({ lists: [listOf(ws, said, said.mode)] }),
  features: nothing,
  describes: noDescription,
  stale: peopleStale,
  afterwards: null,

  answer: (ws, { key }) => readId(ws, key, 'MEMBERS'),
  summary: ({ version }) => aboutNamed(version),
}

/** What the sender of a full list hears that is none any more. */
const countedAsAdd = (people: number): Refusal => ({
  code: 'COUNTED_AS_ADD',
  field: ['mode'],
  message: `${people === 1 ? 'Somebody was' : `${people} people were`} refused, so this is not the whole list: it counts as ADD, and proves nobody absent. Send it again, corrected, under the same key: it then takes the place of this one.`,
})
