import type { SetGateModeInput, UserError } from '../../generated/schema.ts'
import { onRecord } from '../../platform/access/index.ts'
import type { Declaring } from '../declarations/index.ts'
import * as store from './store.ts'

/** Says whether a gap refuses a run, or is only told. Throws DatabaseError. */
export function setGateMode(by: Declaring, { enforcing }: SetGateModeInput) {
  return onRecord(
    by,
    'setGateMode',
    async (tx): Promise<{ userErrors: UserError[]; enforcing: boolean; changed: boolean }> => {
      const [done] = await tx.run(store.setGateMode, { enforcing, now: by.now() })
      return { userErrors: [], enforcing, changed: done?.changed ?? false }
    },
    ({ changed }) => (changed ? { about: [enforcing ? 'enforcing' : 'observing'] } : null),
  )
}
