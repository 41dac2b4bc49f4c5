import type { DeclarationResolvers, MutationResolvers, QueryResolvers } from '../../generated/schema.ts'
import { DeclarationKind } from '../../generated/schema.ts'
import { pageOfList } from '../../platform/paging.ts'
import { declare } from './declare.ts'
import { kindOf, readers } from './kinds/index.ts'
import { standing } from './standing.ts'
import * as store from './store.ts'

const Query: Pick<Required<QueryResolvers>, 'declarations'> = {
  declarations: async (_, { kinds, first, after }, { db, now }) => {
    const rows = await db.read(store.declarationsOf, { kinds: kinds ?? Object.values(DeclarationKind) })
    return pageOfList(standing(rows, now()), { first, after })
  },
}

const Mutation: Pick<Required<MutationResolvers>, keyof typeof readers> = {
  authorise: (_, { input }, by) => declare(by, 'authorise', input, readers.authorise(input)),
  recordBasis: (_, { input }, by) => declare(by, 'recordBasis', input, readers.recordBasis(input)),
  declareInference: (_, { input }, by) => declare(by, 'declareInference', input, readers.declareInference(input)),
  registerActivity: (_, { input }, by) => declare(by, 'registerActivity', input, readers.registerActivity(input)),
  registerAgreement: (_, { input }, by) => declare(by, 'registerAgreement', input, readers.registerAgreement(input)),
  registerNotice: (_, { input }, by) => declare(by, 'registerNotice', input, readers.registerNotice(input)),
}

const Declaration: DeclarationResolvers = {
  artifact: ({ artifact }, _, { loaders }) => (artifact === null ? null : loaders.artifact.load(artifact)),
  namespace: ({ said }) => kindOf(said).artifact(said)?.namespace ?? null,
  name: ({ said }) => kindOf(said).artifact(said)?.name ?? null,
  column: ({ said }) => kindOf(said).column(said),
  purposes: ({ said }) => [...kindOf(said).purposes(said)],
  text: ({ said }) => kindOf(said).text(said),
}

export const declarationResolvers = { Query, Mutation, Declaration }
