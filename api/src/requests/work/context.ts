import type { IngestContext } from '../../ingest/statements/index.ts'
import type { PersonQueryContext } from '../../lineage/answers/index.ts'
import type { Handling } from '../cases/index.ts'
import type { RawIdentity, Registered } from '../executors/index.ts'
import type { Vault } from '../vault/index.ts'
import * as store from './store.ts'

/** What carrying out a plan needs: this program is the actor. */
export type Working = Omit<Handling, 'vault'> &
  PersonQueryContext &
  Pick<IngestContext, 'digest' | 'masksIdentifiers' | 'intake'> & {
    vault: Pick<Vault, 'seal' | 'closedIn' | 'open'>
    executors: readonly Registered[]
    /** Between two looks for somebody who came back, in ms. */
    watchMs?: number
  }

/** Ten minutes. A workspace in which nothing changed is not looked at. */
export const watchMsOf = ({ watchMs = 600_000 }: Pick<Working, 'watchMs'>): number => watchMs

/** The identities that a request was made with, as they were sent. Each opening goes on record. Throws NotSealed, DatabaseError. */
export async function identitiesOf(context: Working, request: string): Promise<RawIdentity[]> {
  const [all, others] = await Promise.all([
    context.db.read(store.sealedOfRequest, { request }),
    context.db.read(store.sealedBesides, { request }),
  ])
  const besides = new Set(others.map(({ id }) => id))
  const found: RawIdentity[] = []
  for (const { id } of all)
    if (!besides.has(id)) found.push(...(await context.vault.open(context, id, 'EXECUTE')).identities)
  return found
}
