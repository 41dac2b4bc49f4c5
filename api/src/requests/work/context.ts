import type { IngestContext } from '../../ingest/statements/index.ts'
import type { PersonQueryContext } from '../../lineage/answers/index.ts'
import type { Handling } from '../cases/index.ts'
import type { Registered } from '../executors/index.ts'
import type { Instructed } from '../instructions/index.ts'
import type { Vault } from '../vault/index.ts'

/** What carrying out a plan needs: this program is the actor. */
export type Working = Omit<Handling, 'vault'> &
  PersonQueryContext &
  Pick<IngestContext, 'digest' | 'masksIdentifiers' | 'intake'> & {
    vault: Pick<Vault, 'seal' | 'closedIn' | 'open'>
    executors: readonly Registered[]
    instructions: readonly Instructed[]
    /** Between two looks for somebody who came back, in ms. */
    watchMs?: number
    /** A day between two questions to stores, in ms. */
    dayMs?: number
  }

/** Ten minutes. A workspace in which nothing changed is not looked at. */
export const watchMsOf = ({ watchMs = 600_000 }: Pick<Working, 'watchMs'>): number => watchMs

/** How long a day between two questions to stores is. */
export const dayMsOf = ({ dayMs = 86_400_000 }: Pick<Working, 'dayMs'>): number => dayMs

/** So often something that may go well later is tried before it has failed. */
export const MOST_TRIES = 8

/** 10 s, then twice as long each time, an hour at most. */
export const backoff = (tries: number): number => Math.min(10_000 * 2 ** (tries - 1), 3_600_000)
