import type { MutationResolvers, QueryResolvers } from '../../generated/schema.ts'
import { onRecord } from '../../platform/access/index.ts'
import { listFindings } from './findings.ts'
import { setMasking } from './store.ts'

const Query: Pick<Required<QueryResolvers>, 'identifierFindings' | 'identifierMasking'> = {
  identifierFindings: (_, page, { db }) => listFindings(db, page),
  identifierMasking: async (_, __, { ws, keys }) => (await keys.of(ws)).masksIdentifiers,
}

const Mutation: Pick<Required<MutationResolvers>, 'setIdentifierMasking'> = {
  setIdentifierMasking: async (_, { input: { on } }, { ws, db, keys, audit }) => {
    await onRecord(
      { db, audit },
      'setMasking',
      (tx) => tx.run(setMasking, { on }),
      () => ({ about: [on ? 'on' : 'off'] }),
    )
    keys.lookAgain(ws)
    return { on, userErrors: [] }
  },
}

export const identifierResolvers = { Query, Mutation }
