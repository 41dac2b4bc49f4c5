import type { IngestContext } from '../../ingest/statements/index.ts'
import type { PersonQueryContext } from '../../lineage/answers/index.ts'
import type { Handling } from '../cases/index.ts'
import type { Registered } from '../executors/index.ts'
import type { Vault } from '../vault/index.ts'

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
