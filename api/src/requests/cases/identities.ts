import type { Purpose, Using, Vault } from '../vault/index.ts'
import * as store from './store/requests.ts'

/** Who opens what was sealed. */
export type Opening = Using & { vault: Pick<Vault, 'open'> }

/**
 * The identities that a request was made with, as they were sent. Each opening goes on record, with its purpose. Throws NotSealed,
 * DatabaseError.
 */
export async function identitiesOf(
  by: Opening,
  request: string,
  purpose: Purpose,
): Promise<{ namespace: string; value: string }[]> {
  const sealed = await by.db.read(store.sealedIdentities, { request, at: by.now() })
  const found: { namespace: string; value: string }[] = []
  for (const { id } of sealed) found.push(...(await by.vault.open(by, id, purpose)).identities)
  return found
}

/** Where a request can be answered to, and whether what was sealed of it is still there. Each opening goes on record. Throws DatabaseError. */
export async function contactOf(by: Opening, request: string): Promise<{ email: string } | 'NO_CONTACT' | 'SHREDDED'> {
  const sealed = await by.db.read(store.sealedIdentities, { request, at: by.now() })
  for (const { id } of sealed) {
    const { contact } = await by.vault.open(by, id, 'MAIL')
    if (contact?.email) return { email: contact.email }
  }
  return sealed.length === 0 ? 'SHREDDED' : 'NO_CONTACT'
}

/** Whether nothing is left of what was sealed of a request. Throws DatabaseError. */
export const isShredded = async ({ db, now }: Pick<Opening, 'db' | 'now'>, request: string): Promise<boolean> =>
  (await db.read(store.sealedIdentities, { request, at: now() })).length === 0
