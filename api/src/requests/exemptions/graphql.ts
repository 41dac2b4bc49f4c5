import type { MutationResolvers, RequestResolvers } from '../../generated/schema.ts'
import { pageOfList } from '../../platform/paging.ts'
import { exempt, exemptionsOf, withdrawExemption } from './exemptions.ts'

const Request: Pick<RequestResolvers, 'exemptions'> = {
  exemptions: async ({ id }, page, { db }) => pageOfList(await exemptionsOf(db, id), page),
}

const Mutation: Pick<Required<MutationResolvers>, 'exempt' | 'withdrawExemption'> = {
  exempt: (_, { input }, by) => exempt(by, input),
  withdrawExemption: (_, { input }, by) => withdrawExemption(by, input),
}

export const exemptionResolvers = { Request, Mutation }
