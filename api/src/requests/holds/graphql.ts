import type { MutationResolvers, QueryResolvers } from '../../generated/schema.ts'
import { pageOfList } from '../../platform/paging.ts'
import { hold, releaseHold } from './holds.ts'
import * as store from './store.ts'

const Query: Pick<Required<QueryResolvers>, 'holds'> = {
  holds: async (_, page, { db }) => pageOfList(await db.read(store.allHolds, {}), page),
}

const Mutation: Pick<Required<MutationResolvers>, 'hold' | 'releaseHold'> = {
  hold: (_, { input }, by) => hold(by, input),
  releaseHold: (_, { input }, by) => releaseHold(by, input),
}

export const holdResolvers = { Query, Mutation }
