import { index, type Migration, unique } from './migration.ts'

/** Who looked at what. */
export const migration: Migration = {
  version: 19,
  schema: [
    unique('AuditEntry', ['id']),
    index('UnsealedEntry', 'order', ['ws', 'at']),
    index('AuditEntry', 'at', ['ws', 'at']),
    index('AuditEntry', 'customer', ['ws', 'customer', 'at']),
    index('AuditEntry', 'subject', ['ws', 'subject', 'at']),
    index('AuditEntry', 'place', ['ws', 'place']),
    unique('AuditLog', ['ws']),
    index('AuditCheckpoint', 'size', ['ws', 'size']),
  ],
}
