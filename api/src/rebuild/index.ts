import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from '../platform/db/index.ts'
import { workspacesToRebuild } from '../platform/db/index.ts'
import { type Keys, newKeysOf, type PersonKeys } from '../platform/keys/index.ts'
import { setAside } from './aside.ts'
import { clear } from './clear.ts'
import { computedArtifacts, joinsOfFacets, putFacetsBack } from './facets.ts'
import { settleFormers } from './formers.ts'
import { type Held, Lease, type Phase, TakenOver } from './lease.ts'
import { replay } from './replay.ts'
import { phases } from './store/lease.ts'

// A database that an earlier version filled is made anew from the statements that it keeps (docs/adr/0014-rebuilding.md).

/** What whoever waits hears: the workspace, what is being done, and how many of its statements are done. */
export type Progress = { ws: string; phase: Phase; done: number }

/** Whether anything is left to be made anew. */
export const isToRebuild = async (connection: Connection): Promise<boolean> =>
  (await workspacesToRebuild(connection.driver)).length > 0

/**
 * Makes every workspace that an earlier version filled anew, by today's rules, from its statements. Returns once none is left,
 * whoever did it: of several processes one at a time works at a workspace, and the others wait. It can be cut off at any point, and
 * goes on from there at the next start. Throws DatabaseError.
 */
export async function rebuild(
  connection: Connection,
  keys: Keys,
  told: (progress: Progress) => void = () => {},
): Promise<void> {
  const holder = randomUUID()
  for (;;) {
    const left = await workspacesToRebuild(connection.driver)
    if (left.length === 0) return
    let worked = false
    for (const ws of left) worked = (await rebuildOne({ connection, keys, holder, told }, ws)) || worked
    if (!worked) await pause(WAIT_MS)
  }
}

const WAIT_MS = 500

type Rebuilding = { connection: Connection; keys: Keys; holder: string; told: (progress: Progress) => void }

async function rebuildOne({ connection, keys, holder, told }: Rebuilding, ws: string): Promise<boolean> {
  const db = connection.workspace(ws)
  const lease = new Lease(db, holder)
  const held = await lease.take()
  if (!held) return false
  let done = 0
  try {
    const personKeys = await newKeysOf(keys, db, ws)
    for (const phase of phases.slice(phases.indexOf(held.phase))) {
      told({ ws, phase, done })
      await work({ db, ws, lease, held, personKeys }, phase, (more) => {
        done += more
        told({ ws, phase, done })
      })
      await lease.leave(phase, phases[phases.indexOf(phase) + 1] ?? null)
    }
    return true
  } catch (error) {
    if (error instanceof TakenOver) return false
    await lease.release().catch(() => {})
    throw error
  }
}

/** The schema version since which symlinks join by statements of their own. */
const JOINS_SYMLINKS = 16

type Work = {
  db: ReturnType<Connection['workspace']>
  ws: string
  lease: Lease
  held: Held
  personKeys: PersonKeys | null
}

async function work({ db, ws, lease, held, personKeys }: Work, phase: Phase, told: (n: number) => void): Promise<void> {
  switch (phase) {
    case 'ASIDE':
      return setAside(db, ws, lease)
    case 'CLEAR':
      if (held.from < JOINS_SYMLINKS) await joinsOfFacets(db, lease)
      return clear(db, lease)
    case 'RENAME':
      return settleFormers(db, ws, lease)
    case 'FINISH':
      return putFacetsBack(db, ws, lease)
    default: {
      const beside = { from: held.from, computed: await computedArtifacts(db, ws) }
      return replay({ db, ws, lease, beside, personKeys, told }, phase)
    }
  }
}
