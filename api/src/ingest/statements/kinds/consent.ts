import { z } from 'zod'
import { ConsentStatus } from '../../../generated/schema.ts'
import type { ConsentCommand } from '../../../vocabulary/command.ts'
import { body, instant, text } from './body.ts'
import {
  aboutNothing,
  asItIs,
  joinsNothing,
  noDescription,
  noEntries,
  nothing,
  nothingStale,
  ownTime,
  type StatementKind,
} from './kind.ts'
import type { Refusal } from './refusal.ts'
import { readId } from './timeline.ts'

/** Purposes of one consent. What covers more is no specific consent (GDPR, recital 43). */
const MOST_PURPOSES = 100

/** What people agreed to, refused or took back. */
export const consent: StatementKind<ConsentCommand> = {
  name: 'CONSENT',
  body: body<ConsentCommand>('consent', {
    purposes: z.array(z.string()),
    status: z.enum(ConsentStatus),
    mechanism: text,
    notice: text,
    until: instant,
    evidence: text,
    members: z.number(),
    namespaces: z.array(z.string()).exactOptional(),
  }),

  times: ownTime,
  inputNames: {},
  check,
  pairs: joinsNothing,
  purposes: ({ purposes }) => purposes,
  admission: nothing,

  timeless: false,
  content: asItIs,
  firstContent: asItIs,

  withArtifacts: asItIs,
  withPeople: (said, each) => ({ ...said, members: said.members.map(each) }),
  reading: asItIs,
  without: (said) => (said.members.length + (said.ordinals?.size ?? 0) === 0 ? null : { sound: said, notes: [] }),

  reports: nothing,
  entries: noEntries,
  effects: (ws, { type: _, notes: __, corrects: ___, partOf: ____, unmasked: _____, ...said }) => ({
    consents: [{ ...said, id: consentId(ws, said.key) }],
  }),
  features: nothing,
  describes: noDescription,
  // It is in no graph.
  stale: nothingStale,
  afterwards: null,

  answer: (ws, { key }) => consentId(ws, key),
  summary: aboutNothing,
}

/** As the ids of lists are made: a rebuild keeps the people of both in one way. */
const consentId = (ws: string, key: string): string => readId(ws, key, 'MEMBERS')

function check({ purposes, at, until, status, members, ordinals }: ConsentCommand): Refusal[] {
  const refusals: Refusal[] = []
  const refuse = (code: Refusal['code'], field: string, message: string) =>
    refusals.push({ code, field: [field], message })
  const missing = purposes.length === 0 || purposes.some((purpose) => purpose.trim() === '')
  if (missing) refuse('MISSING', 'purposes', 'A consent without a purpose covers nothing. Name what it is for.')
  if (purposes.length > MOST_PURPOSES)
    refuse('TOO_MANY', 'purposes', `A consent names at most ${MOST_PURPOSES} purposes. Send several.`)
  if (until !== null && until <= at)
    refuse(
      'INVALID_TIME',
      'until',
      '`until` is not after `at`, so the consent never held. Exchange them, or leave it out.',
    )
  if (until !== null && status !== 'GIVEN')
    refuse('INVALID_RANGE', 'until', 'Only a consent that is GIVEN has an end. Leave `until` out.')
  if (members.length + (ordinals?.size ?? 0) === 0)
    refuse('MISSING', 'members', 'Name at least one person whose consent this is.')
  return refusals
}
