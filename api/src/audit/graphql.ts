import type {
  AuditEntryConnectionResolvers,
  AuditEntryResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/schema.ts'
import type { Database } from '../platform/db/index.ts'
import { setRetention } from './retention.ts'
import { countEntries, searchEntries } from './search.ts'
import { logSummary } from './store.ts'

const Query: Pick<QueryResolvers, 'auditEntries' | 'auditLog'> = {
  auditEntries: (_, { filter, ...page }, { db }) => searchEntries(db, filter, page),
  auditLog: (_, __, { db }) => summaryOf(db),
}

const nothingSealed = {
  sealed: 0,
  waiting: 0,
  key: null,
  checkpoint: null,
  sealedAt: null,
  retentionDays: null,
  removed: 0,
}

const summaryOf = async (db: Database) => (await db.read(logSummary))[0] ?? nothingSealed

const Mutation: Pick<Required<MutationResolvers>, 'setAuditRetention'> = {
  setAuditRetention: async (_, { input }, { db, audit }) => {
    const userErrors = await setRetention({ db, audit }, input.days ?? null)
    return { auditLog: userErrors.length > 0 ? null : await summaryOf(db), userErrors }
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

export const auditResolvers = { Query, Mutation, AuditEntry, AuditEntryConnection }
