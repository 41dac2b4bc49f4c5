import type { DeclarationResolvers, MutationResolvers, QueryResolvers } from '../../generated/schema.ts'
import { DeclarationKind } from '../../generated/schema.ts'
import { pageOfList } from '../../platform/paging.ts'
import { authorise } from './authorise.ts'
import { kindOf } from './kinds/index.ts'
import { standing } from './standing.ts'
import * as store from './store.ts'

const Query: Pick<Required<QueryResolvers>, 'declarations'> = {
  declarations: async (_, { kinds, first, after }, { db, now }) => {
    const rows = await db.read(store.declarationsOf, { kinds: kinds ?? Object.values(DeclarationKind) })
    return pageOfList(standing(rows, now()), { first, after })
  },
}

const Mutation: Pick<Required<MutationResolvers>, 'authorise'> = {
  authorise: (_, { input }, by) => authorise(by, input),
}

const Declaration: DeclarationResolvers = {
  artifact: ({ artifact }, _, { loaders }) => (artifact === null ? null : loaders.artifact.load(artifact)),
  namespace: ({ said }) => kindOf(said).artifact(said)?.namespace ?? null,
  name: ({ said }) => kindOf(said).artifact(said)?.name ?? null,
  column: ({ said }) => ('column' in said ? said.column : null),
  purposes: ({ said }) => [...kindOf(said).purposes(said)],
  text: ({ said }) => kindOf(said).text(said),
}

export const declarationResolvers = { Query, Mutation, Declaration }
