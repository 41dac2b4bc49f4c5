import type { MutationResolvers, QueryResolvers, RoleResolvers, UserError } from '../generated/schema.ts'
import { listClearances, setClearance } from './clearances.ts'
import { giveGrant, listGrants, policyOf, revokeGrant, setPolicy } from './grants.ts'
import { destroyKey, workspaceKey } from './keys.ts'
import { recordSession } from './sessions.ts'
import { createToken, listTokens, listUsers, revokeToken, rotateToken } from './tokens.ts'

const MOST_PIPELINE_HOURS = 720

const outOfRange: UserError = {
  code: 'INVALID_RANGE',
  field: ['hours'],
  message: `Give it between 1 and ${MOST_PIPELINE_HOURS} hours.`,
}

const Query: Pick<
  Required<QueryResolvers>,
  'tokens' | 'users' | 'grants' | 'accessPolicy' | 'workspaceKey' | 'clearances'
> = {
  workspaceKey: (_, __, context) => workspaceKey(context),
  tokens: (_, page, { db }) => listTokens(db, page),
  users: (_, page, { db }) => listUsers(db, page),
  grants: (_, page, { db }) => listGrants(db, page),
  clearances: (_, page, { db }) => listClearances(db, page),
  accessPolicy: (_, __, { db }) => policyOf(db),
}

const Mutation: Pick<
  Required<MutationResolvers>,
  | 'createPipelineToken'
  | 'createToken'
  | 'rotateToken'
  | 'revokeToken'
  | 'grant'
  | 'revokeGrant'
  | 'setAccessPolicy'
  | 'setClearance'
  | 'destroyKey'
  | 'recordSession'
> = {
  createPipelineToken: async (_, { input: { hours } }, maker) => {
    if (hours < 1 || hours > MOST_PIPELINE_HOURS) return { token: null, expiresAt: null, userErrors: [outOfRange] }
    const name = `pipeline of ${maker.actor.subject}`
    const { token, secret, userErrors } = await createToken(maker, { name, roles: ['pipeline'], hours })
    return { token: secret, expiresAt: token?.expiresAt ?? null, userErrors }
  },
  createToken: (_, { input }, maker) => createToken(maker, input),
  rotateToken: (_, { input }, maker) => rotateToken(maker, input),
  revokeToken: (_, { input }, maker) => revokeToken(maker, input.id),
  grant: (_, { input }, giver) => giveGrant(giver, input),
  revokeGrant: (_, { input }, by) => revokeGrant(by, input.id),
  setAccessPolicy: async (_, { input }, by) => ({ policy: await setPolicy(by, input.grantsNeeded), userErrors: [] }),
  setClearance: (_, { input }, by) => setClearance(by, input),
  destroyKey: (_, { input }, context) => destroyKey(context, input.workspace),
  recordSession: (_, { input }, context) => recordSession(context, input.event),
}

/** The schema's names of the roles, and ours. */
const Role: RoleResolvers = {
  READER: 'reader',
  HANDLER: 'handler',
  APPROVER: 'approver',
  PIPELINE: 'pipeline',
  AUDITOR: 'auditor',
  ADMIN: 'admin',
}

export const accessResolvers = { Query, Mutation, Role }
