import type { MutationResolvers, QueryResolvers } from '../../generated/schema.ts'
import { listFindings } from './findings.ts'
import { setMasking } from './store.ts'

const Query: Pick<Required<QueryResolvers>, 'identifierFindings' | 'identifierMasking'> = {
  identifierFindings: (_, page, { db }) => listFindings(db, page),
  identifierMasking: async (_, __, { ws, keys }) => (await keys.of(ws)).masksIdentifiers,
}

const Mutation: Pick<Required<MutationResolvers>, 'setIdentifierMasking'> = {
  setIdentifierMasking: async (_, { input: { on } }, { ws, db, keys, audit }) => {
    await db.write('setMasking', async (tx) => {
      await tx.run(setMasking, { on })
      await audit.recordIn(
        tx,
        audit.pending(1).map((entry) => ({ ...entry, about: [on ? 'on' : 'off'] })),
      )
    })
    audit.recorded()
    keys.lookAgain(ws)
    return { on, userErrors: [] }
  },
}

export const identifierResolvers = { Query, Mutation }
