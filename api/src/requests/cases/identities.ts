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
