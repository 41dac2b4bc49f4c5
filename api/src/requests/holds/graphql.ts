import { z } from 'zod'
import type { MutationResolvers, QueryResolvers } from '../../generated/schema.ts'
import { checkCount, connectionOf, cursorOf, keyOf } from '../../platform/paging.ts'
import { hold, releaseHold } from './holds.ts'
import * as store from './store.ts'

const MOST_LISTED = 500
const Place = z.tuple([z.number()])

const Query: Pick<Required<QueryResolvers>, 'holds'> = {
  holds: async (_, { first, after }, { db }) => {
    checkCount(first, MOST_LISTED, 'first')
    const [from] = keyOf(after, Place) ?? [0]
    const all = await db.read(store.allHolds, {})
    const rows = all.slice(from, from + first + 1).map((one, index) => ({ one, place: from + index + 1 }))
    return connectionOf(rows, first, all.length, ({ one, place }) => ({ cursor: cursorOf([place]), node: one }))
  },
}

const Mutation: Pick<Required<MutationResolvers>, 'hold' | 'releaseHold'> = {
  hold: (_, { input }, by) => hold(by, input),
  releaseHold: (_, { input }, by) => releaseHold(by, input),
}

export const holdResolvers = { Query, Mutation }
