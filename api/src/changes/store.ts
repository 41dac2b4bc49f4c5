import { z } from 'zod'
import { statement } from '../platform/db/index.ts'

/**
 * Holds back whoever is about to commit, so that what follows in this transaction is read at one epoch; `head` too: in the
 * statement that locks it might be read before the lock is there.
 */
export const lockWorkspace = statement('lockWorkspace', z.object({}), 'MERGE (w:Workspace {ws: $ws}) SET w:Workspace')

/**
 * The last statement of a transaction that changes answers. Its lock is held for the length of a commit: epochs are in the
 * order of commits, so nothing can be committed behind a reader's back.
 */
export const recordChange = statement(
  'recordChange',
  z.object({ epoch: z.number() }),
  `
  MERGE (w:Workspace {ws: $ws})
  SET w.epoch = coalesce(w.epoch, 0) + 1, w.accepted = coalesce(w.accepted, 0) + $taken
  FOREACH (_ IN CASE WHEN $people THEN [1] ELSE [] END | SET w.people = w.epoch)
  CREATE (:Change {ws: $ws, epoch: w.epoch, versions: $versions, parts: $parts, artifacts: $artifacts, systems: $systems,
    at: $at, accepted: $accepted, refused: $refused})
  WITH w
  CALL (w) {
    WITH w WHERE w.epoch % $keep = 0
    OPTIONAL MATCH (r:ChangeReader {ws: $ws}) WHERE r.until > timestamp()
    WITH w, coalesce(min(r.epoch), w.epoch) AS pinned
    MATCH (old:Change {ws: $ws}) WHERE old.epoch <= w.epoch - $keep AND old.epoch <= pinned
    DELETE old
  }
  RETURN w.epoch AS epoch`,
)
