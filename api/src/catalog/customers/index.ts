import { emptyChangeSet, recordChange } from '../../changes/index.ts'
import type { Database } from '../../platform/db/index.ts'
import {
  guardKeys,
  type PersonKeys,
  placeOf,
  raiseStored,
  storedUnder,
  underNewestKey,
} from '../../platform/keys/index.ts'
import type { IdentityDigest } from '../../vocabulary/command.ts'
import { isSpelledApart, joinSpellings } from './spellings.ts'
import * as store from './store/customers.ts'

export { customerResolvers } from './graphql.ts'
export { digestIdentity, formerDigests, formerSpellings, KEY_DESTROYED, normaliseIdentity } from './identity.ts'
export { applyLinks, type Link, linksBetween, settleErased } from './links.ts'
export { valuesApart } from './singleValued.ts'
export { joinSpellings } from './spellings.ts'

/** A person: the ref of their canonical customer, and the namespaces of the identities that are linked to it. */
export type CustomerRow = { ref: string; namespaces: string[] }

export type CustomerKey = { ref: string } | { identity: Pick<IdentityDigest, 'digest' | 'earlier'> }

/** Where people are known by their digests. */
export const identityPlace = placeOf('Identity')

/** The person behind a ref (an old one too) or an identity as it is stored; null: unknown in this workspace. */
export async function findCustomer(db: Database, key: CustomerKey): Promise<CustomerRow | null> {
  const rows =
    'ref' in key
      ? await db.read(store.personByRef, { ref: key.ref })
      : await db.read(store.personByDigest, { digests: storedUnder(key.identity) })
  const [row] = rows
  return row ? { ref: row.ref, namespaces: [...new Set(row.namespaces)].sort() } : null
}

/**
 * The person whom a caller knows by this identity, also where they were recorded as an earlier rule spelled it: now that the value is
 * known again, both spellings are joined (docs/adr/0012). Null: unknown in this workspace.
 */
export async function findByIdentity(
  db: Database,
  keys: PersonKeys | null,
  identity: IdentityDigest,
): Promise<CustomerRow | null> {
  const known = keys?.count
  const named = keys?.raised(identity) ?? identity
  if (await isSpelledApart({ run: db.read }, named)) await joinStored(db, keys, named)
  const found = await findCustomer(db, { identity: named })
  if (found || !keys) return found
  // They may be stored under a key that this process has not heard of.
  await keys.renewed()
  return keys.count === known ? null : findByIdentity(db, keys, identity)
}

const joinStored = (db: Database, keys: PersonKeys | null, identity: IdentityDigest): Promise<void> =>
  underNewestKey(keys, (count) => {
    const named = keys?.raised(identity) ?? identity
    return db.write('joinSpellings', async (tx) => {
      await raiseStored(tx, keys, [named])
      if (await joinSpellings(tx, [named])) await recordChange(tx, { ...emptyChangeSet(), people: true })
      await guardKeys(tx, count)
    })
  })
