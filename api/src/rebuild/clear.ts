import type { Database } from '../platform/db/index.ts'
import type { Lease } from './lease.ts'
import { drop, nodesOf } from './store/clear.ts'

/** Takes the old graph away. What was set aside is under other labels by now. */
export async function clear(db: Database, lease: Lease): Promise<void> {
  for (const nodes of nodesOf) {
    const ids: string[] = []
    await db.stream(nodes, {}, ({ id }) => ids.push(id))
    await lease.steps('CLEAR', ids, (tx, some) => tx.run(drop, { ids: some }))
  }
}
