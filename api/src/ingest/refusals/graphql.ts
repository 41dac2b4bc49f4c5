import type { MutationResolvers, QueryResolvers, RefusedReportResolvers } from '../../generated/schema.ts'
import { acknowledgeRefusals, listRefusals } from './refusals.ts'

const Query: Pick<Required<QueryResolvers>, 'refusedReports'> = {
  refusedReports: (_, args, { db }) => listRefusals(db, args),
}

const Mutation: Pick<Required<MutationResolvers>, 'acknowledgeRefusals'> = {
  acknowledgeRefusals: (_, { input }, by) => acknowledgeRefusals(by, input),
}

const RefusedReport: Pick<RefusedReportResolvers, 'acknowledgement'> = {
  acknowledgement: ({ acknowledgedAt: at, acknowledgedBy: by, reason }) =>
    at === null || by === null || reason === null ? null : { at, by, reason },
}

export const refusalResolvers = { Query, Mutation, RefusedReport }
