import type { ConsentFindingResolvers, PersonConsentsResolvers, QueryResolvers } from '../../generated/schema.ts'
import { pageOfList } from '../../platform/paging.ts'
import { consentFindings } from './consentFindings.ts'
import { consentsOfPerson } from './ofPerson.ts'
import { unconsented } from './unconsented.ts'

const Query: Pick<Required<QueryResolvers>, 'consents' | 'unconsented' | 'consentFindings'> = {
  consents: (_, args, context) => consentsOfPerson(context, args),
  unconsented: (_, args, context) => unconsented(context, args),
  consentFindings: (_, args, context) => consentFindings(context, args),
}

const PersonConsents: PersonConsentsResolvers = {
  history: ({ statements }, page) => pageOfList(statements.toReversed(), page),
}

const ConsentFinding: ConsentFindingResolvers = {
  run: ({ run }, _, { loaders }) => loaders.run.load(run),
  version: ({ version }, _, { loaders }) => (version === null ? null : loaders.version.load(version)),
}

export const consentResolvers = { Query, PersonConsents, ConsentFinding }
