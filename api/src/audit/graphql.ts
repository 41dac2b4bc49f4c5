import type { AuditEntryConnectionResolvers, AuditEntryResolvers, QueryResolvers } from '../generated/schema.ts'
import { countEntries, searchEntries } from './search.ts'
import { logSummary } from './store.ts'

const Query: Pick<QueryResolvers, 'auditEntries' | 'auditLog'> = {
  auditEntries: (_, { filter, ...page }, { db }) => searchEntries(db, filter, page),
  auditLog: async (_, __, { db }) => {
    const [summary] = await db.read(logSummary)
    return summary ?? { sealed: 0, waiting: 0, key: null, checkpoint: null, sealedAt: null }
  },
}

const AuditEntry: AuditEntryResolvers = {
  at: ({ at }) => Date.parse(at),
  actor: ({ actor }) => actor.subject,
  actorKind: ({ actor }) => actor.kind,
  roles: ({ actor }) => actor.roles,
  token: ({ actor }) => actor.token,
}

const AuditEntryConnection: Pick<AuditEntryConnectionResolvers, 'totalCount'> = {
  totalCount: ({ filter }, _, { db }) => countEntries(db, filter),
}

export const auditResolvers = { Query, AuditEntry, AuditEntryConnection }
