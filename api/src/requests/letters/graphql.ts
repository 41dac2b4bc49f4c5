import { z } from 'zod'
import type { LetterObstacle, MutationResolvers, RequestResolvers } from '../../generated/schema.ts'
import type { Context } from '../../server/context.ts'
import { type EventRow, eventsOfRequest, isShredded, type RequestRow } from '../cases/index.ts'
import { clockOf } from '../clocks/index.ts'
import { sendLetter } from './send.ts'
import { draftOf, kindsFor } from './templates.ts'
import { lettersIn } from './written.ts'

const Mutation: Pick<Required<MutationResolvers>, 'sendLetter'> = {
  sendLetter: (_, { input }, by) => sendLetter(by, input),
}

const MOST_SHOWN = 50

const Request: Pick<RequestResolvers, 'letters'> = {
  letters: async (row, _, context) => {
    const now = context.now()
    const of = { ...row, clock: clockOf(row.clock, now) }
    const events = await eventsOfRequest(context.db, row.id)
    return {
      drafts: kindsFor(of).map((kind) => draftOf(kind, of)),
      written: lettersIn(events, now).slice(0, MOST_SHOWN),
      obstacle: await obstacleOf(context, row, events),
    }
  },
}

const Opened = z.object({ hasContact: z.boolean().default(false) })

/** Nothing is opened to say so. */
async function obstacleOf(
  { mailer, db, now }: Context,
  { id }: RequestRow,
  events: readonly EventRow[],
): Promise<LetterObstacle | null> {
  if (mailer === null) return 'NO_MAIL_SERVER'
  const opened = events.find(({ kind }) => kind === 'OPENED')
  if (!opened || !Opened.parse(JSON.parse(opened.body)).hasContact) return 'NO_CONTACT'
  return (await isShredded({ db, now }, id)) ? 'SHREDDED' : null
}

export const letterResolvers = { Mutation, Request }
