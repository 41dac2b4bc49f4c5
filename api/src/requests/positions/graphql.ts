import { z } from 'zod'
import type { ModelPositionResolvers, MutationResolvers, QueryResolvers } from '../../generated/schema.ts'
import { checkCount, connectionOf, cursorOf, keyOf } from '../../platform/paging.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import { declarePosition, noticeOf, standingPositions, textOf } from './positions.ts'

const MOST_LISTED = 500
const Place = z.tuple([z.number()])

const Query: Pick<Required<QueryResolvers>, 'position' | 'positions' | 'positionsNotice'> = {
  position: async (_, { namespace, name }, { db, ws, now }) => {
    const artifact = artifactId(ws, { kind: 'MODEL', namespace, name })
    return (await standingPositions(db, now())).find((one) => one.artifact === artifact) ?? null
  },
  positions: async (_, { first, after }, { db, now }) => {
    checkCount(first, MOST_LISTED, 'first')
    const [from] = keyOf(after, Place) ?? [0]
    const all = await standingPositions(db, now())
    const rows = all.slice(from, from + first + 1).map((one, index) => ({ one, place: from + index + 1 }))
    return connectionOf(rows, first, all.length, ({ one, place }) => ({ cursor: cursorOf([place]), node: one }))
  },
  positionsNotice: async (_, __, { db, now }) => noticeOf(await standingPositions(db, now())),
}

const Mutation: Pick<Required<MutationResolvers>, 'declarePosition'> = {
  declarePosition: (_, { input }, by) => declarePosition(by, input),
}

const ModelPosition: ModelPositionResolvers = { text: (position) => textOf(position) }

export const positionResolvers = { Query, Mutation, ModelPosition }
