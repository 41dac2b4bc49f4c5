import { type AuditFilter, AuditListDocument, type AuditRowFragment } from '@/generated/graphql.ts'
import { type Pages, usePages } from '@/lib/usePages.ts'

/** The audit page by page, newest first. */
export const useAudit = (filter: AuditFilter, first = 50): Pages<AuditRowFragment> =>
  usePages({
    document: AuditListDocument,
    variables: { filter },
    connection: ({ auditEntries }) => auditEntries,
    firstPage: first,
    fresh: true,
  })
