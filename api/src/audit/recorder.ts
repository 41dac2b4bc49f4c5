import type { Audit, AuditEntry } from '../platform/access/index.ts'
import type { Connection } from '../platform/db/index.ts'
import { type StoredEntry, storedOf } from './entries.ts'
import { writeEntries } from './store.ts'

type Call = { entries: StoredEntry[]; done: () => void; failed: (error: unknown) => void }

type Lane = { waiting: Call[]; running: number }

/** Transactions of one workspace at a time: what comes meanwhile goes into the next one together. */
const AT_ONCE = 2

/**
 * The record in the database. Entries of requests that come at once are written in one transaction.
 * @param written is told the workspaces that have something to seal
 */
export function openRecorder(connection: Connection, written: Set<string>): Audit {
  const lanes = new Map<string, Lane>()
  const record = (ws: string, entries: StoredEntry[]) =>
    new Promise<void>((done, failed) => {
      const lane = lanes.get(ws) ?? { waiting: [], running: 0 }
      lanes.set(ws, lane)
      lane.waiting.push({ entries, done, failed })
      void serve(lane, connection, ws).then(() => {
        if (lane.running === 0 && lane.waiting.length === 0) lanes.delete(ws)
      })
    })
  return {
    record: async (entries) => {
      const [first] = entries
      if (!first) return
      await record(first.actor.workspace, entries.map(storedOf))
      written.add(first.actor.workspace)
    },
    recordIn: async (tx, entries: readonly AuditEntry[]) => {
      await tx.run(writeEntries, { entries: entries.map(storedOf) })
      for (const { actor } of entries) written.add(actor.workspace)
    },
  }
}

async function serve(lane: Lane, connection: Connection, ws: string): Promise<void> {
  if (lane.running >= AT_ONCE) return
  lane.running += 1
  while (lane.waiting.length > 0) {
    const calls = lane.waiting.splice(0)
    const entries = calls.flatMap((call) => call.entries)
    try {
      await connection.workspace(ws).append(writeEntries, { entries })
      for (const { done } of calls) done()
    } catch (error) {
      for (const { failed } of calls) failed(error)
    }
  }
  lane.running -= 1
}
