import { z } from 'zod'
import { statement } from '../platform/db/index.ts'

/** Entries are only ever added. They are in no order until they are sealed. */
export const writeEntries = statement(
  'writeAuditEntries',
  z.object({}),
  'UNWIND $entries AS entry CREATE (e:AuditEntry:UnsealedEntry {ws: $ws}) SET e += entry',
  { entries: ['id', 'at', 'subject', 'action', 'outcome', 'body'] },
)
