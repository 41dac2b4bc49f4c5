import type { Database } from '../platform/db/index.ts'
import { type Signer, textOf } from './log/index.ts'
import { nextCheckpoint, sealedEntries } from './store.ts'

/**
 * All that is sealed, as `npm run audit:verify` proves it: which log it is, then the entries of each seal as they were sealed, a line
 * each, and its checkpoint with their hashes. Entries that retention took away are missing; their hashes are there.
 */
export async function* exportLog(db: Database, signer: Signer): AsyncGenerator<string> {
  yield `${JSON.stringify({ log: signer.name, key: textOf(signer) })}\n`
  for (let size = 0; ; ) {
    const [next] = await db.read(nextCheckpoint, { size })
    if (!next) return
    const entries = await db.read(sealedEntries, { first: next.first, size: next.size })
    const checkpoint = JSON.stringify({ checkpoint: next.note, leaves: next.leaves })
    yield [...entries.map(({ body }) => body), checkpoint, ''].join('\n')
    size = next.size
  }
}
