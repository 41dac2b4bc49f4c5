import type { MutationResolvers, UserError } from '../../generated/schema.ts'

const HOUR = 3_600_000
const MOST_HOURS = 720

const outOfRange: UserError = {
  code: 'INVALID_RANGE',
  field: ['hours'],
  message: `Give it between 1 and ${MOST_HOURS} hours.`,
}

const refused = (error: UserError) => ({ token: null, expiresAt: null, userErrors: [error] })

const Mutation: Pick<Required<MutationResolvers>, 'createPipelineToken'> = {
  createPipelineToken: async (_, { input: { hours } }, { actor, now, mintPipelineToken, log, ws }) => {
    if (hours < 1 || hours > MOST_HOURS) return refused(outOfRange)
    const expiresAt = now() + hours * HOUR
    const token = await mintPipelineToken(expiresAt)
    log.info({ ws, by: actor.subject, expiresAt: new Date(expiresAt).toISOString() }, 'a pipeline token was made')
    return { token, expiresAt, userErrors: [] }
  },
}

/** Tokens that a page hands out. All others are made beside the API, by whoever owns its files. */
export const tokenResolvers = { Mutation }
