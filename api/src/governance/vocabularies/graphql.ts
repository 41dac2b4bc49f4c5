import type { MutationResolvers, PurposeResolvers, QueryResolvers } from '../../generated/schema.ts'
import { pageOfList } from '../../platform/paging.ts'
import { legalBases, specialConditions } from './legal.ts'
import { knownPurposes, parentOf } from './purposes.ts'
import { registerPurpose } from './registerPurpose.ts'

const Query: Pick<Required<QueryResolvers>, 'purposes' | 'legalTerms'> = {
  legalTerms: () => ({ bases: termsOf(legalBases), conditions: termsOf(specialConditions) }),
  purposes: async (_, page, { db }) => pageOfList(await knownPurposes(db), page),
}

const termsOf = (terms: ReadonlyMap<string, string>) => [...terms].map(([iri, name]) => ({ iri, name }))

const Mutation: Pick<Required<MutationResolvers>, 'registerPurpose'> = {
  registerPurpose: (_, { input }, by) => registerPurpose(by, input),
}

const Purpose: PurposeResolvers = { parent: ({ key }) => parentOf(key) }

export const vocabularyResolvers = { Query, Mutation, Purpose }
