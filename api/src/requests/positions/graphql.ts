import type { ModelPositionResolvers, MutationResolvers, QueryResolvers } from '../../generated/schema.ts'
import { pageOfList } from '../../platform/paging.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import { declarePosition, noticeOf, standingPositions, textOf } from './positions.ts'

const Query: Pick<Required<QueryResolvers>, 'position' | 'positions' | 'positionsNotice'> = {
  position: async (_, { namespace, name }, { db, ws, now }) => {
    const artifact = artifactId(ws, { kind: 'MODEL', namespace, name })
    return (await standingPositions(db, now())).find((one) => one.artifact === artifact) ?? null
  },
  positions: async (_, page, { db, now }) => pageOfList(await standingPositions(db, now()), page),
  positionsNotice: async (_, __, { db, now }) => noticeOf(await standingPositions(db, now())),
}

const Mutation: Pick<Required<MutationResolvers>, 'declarePosition'> = {
  declarePosition: (_, { input }, by) => declarePosition(by, input),
}

const ModelPosition: ModelPositionResolvers = { text: (position) => textOf(position) }

export const positionResolvers = { Query, Mutation, ModelPosition }
