import type { Database } from '../../db/index.ts'
import type { IdentityDigest } from '../ingest/command.ts'
import * as cypher from './cypher.ts'

export { applyLinks, type Link, linksBetween } from './links.ts'

/** A person: the ref of their canonical customer, and the namespaces of the identities that are linked to it. */
export type CustomerRow = { ref: string; namespaces: string[] }

export type CustomerKey = { ref: string } | { identity: IdentityDigest }

/** The person behind a ref (an old one too) or an identity; null: unknown in this workspace. */
export async function findCustomer(db: Database, key: CustomerKey): Promise<CustomerRow | null> {
  const rows =
    'ref' in key
      ? await db.read(cypher.personByRef, { ref: key.ref })
      : await db.read(cypher.personByDigest, { digest: key.identity.digest })
  const [row] = rows
  return row ? { ref: row.ref, namespaces: [...new Set(row.namespaces)].sort() } : null
}
