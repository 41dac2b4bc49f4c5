import { workspaceKey } from '../access/index.ts'
import type { MutationResolvers, WorkspaceKeyResolvers } from '../generated/schema.ts'
import { rotateKey } from './rotateKey.ts'
import * as store from './store.ts'

const Mutation: Pick<Required<MutationResolvers>, 'rotateKey'> = {
  rotateKey: async (_, { input }, context) => {
    const userErrors = await rotateKey(context, input.reason)
    return { key: userErrors.length > 0 ? null : await workspaceKey(context), userErrors }
  },
}

const WorkspaceKey: Pick<WorkspaceKeyResolvers, 'rotation'> = {
  rotation: async ({ destroyedAt }, _, { db }) => {
    const [last] = await db.read(store.lastRotation)
    return destroyedAt === null ? (last ?? null) : null
  },
}

export const rotationResolvers = { Mutation, WorkspaceKey }
