import type { PersonConsentsResolvers, QueryResolvers } from '../../generated/schema.ts'
import { pageOfList } from '../../platform/paging.ts'
import { consentsOfPerson } from './ofPerson.ts'
import { unconsented } from './unconsented.ts'

const Query: Pick<Required<QueryResolvers>, 'consents' | 'unconsented'> = {
  consents: (_, args, context) => consentsOfPerson(context, args),
  unconsented: (_, args, context) => unconsented(context, args),
}

const PersonConsents: PersonConsentsResolvers = {
  history: ({ statements }, page) => pageOfList(statements.toReversed(), page),
}

export const consentResolvers = { Query, PersonConsents }
