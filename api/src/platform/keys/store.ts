import { z } from 'zod'
import { statement } from '../db/index.ts'

/**
 * `check`: a value that only the workspace's key gives. `destroyedAt`: since when nobody can be looked up. `masks`: what looks like an
 * identifier in names gives way to a pseudonym. `added`: how many new keys of people there are; `rotating`: digests are still stored that
 * the last of them does not wrap.
 */
const KeyState = z.object({
  check: z.string().nullable(),
  destroyedAt: z.number().nullable(),
  masks: z.boolean(),
  added: z.number(),
  rotating: z.boolean(),
})
export type KeyState = z.infer<typeof KeyState>

const state = `w.keyCheck AS check, w.keyDestroyedAt AS destroyedAt, coalesce(w.masksIdentifiers, false) AS masks,
  coalesce(w.keysAdded, 0) AS added, coalesce(w.rotating, false) AS rotating`

export const keyState = statement('keyState', KeyState, `MATCH (w:Workspace {ws: $ws}) RETURN ${state}`)

/**
 * The workspace is locked first, so that of two keys one is the first. `assumed`: when the key before was destroyed, as whoever opened this
 * one knew it.
 */
export const checkKey = statement(
  'checkKey',
  KeyState,
  `
  MERGE (w:Workspace {ws: $ws}) SET w.ws = $ws
  WITH w SET w.keyCheck =
    CASE WHEN coalesce(w.keyDestroyedAt, -1) = coalesce($assumed, -1) THEN coalesce(w.keyCheck, $check) ELSE w.keyCheck END
  RETURN ${state}`,
)

/** The first time stays. */
export const destroyKey = statement(
  'destroyKey',
  KeyState,
  `
  MERGE (w:Workspace {ws: $ws}) SET w.ws = $ws
  WITH w, w.keyDestroyedAt IS NULL AS first
  SET w.keyCheck = CASE WHEN first THEN null ELSE w.keyCheck END, w.keyDestroyedAt = coalesce(w.keyDestroyedAt, $at)
  REMOVE w.rotating
  RETURN ${state}`,
)

/** The new keys of a workspace's people, by the ids under which they are kept; the first one first. */
export const addedKeys = statement(
  'addedKeys',
  z.object({ id: z.string(), check: z.string() }),
  'MATCH (r:Rotation {ws: $ws}) WHERE r.n > 0 RETURN r.key AS id, r.check AS check ORDER BY r.n',
)

/** Begins a rotation, unless another one is under way, or the key was destroyed: then no row. Whoever is about to store digests waits. */
export const announceKey = statement(
  'announceKey',
  z.object({ n: z.number() }),
  `
  MATCH (w:Workspace {ws: $ws}) SET w.lockedAt = timestamp()
  WITH w WHERE coalesce(w.keysAdded, 0) = $n - 1 AND w.rotating IS NULL AND w.keyDestroyedAt IS NULL
  SET w.keysAdded = $n, w.rotating = true
  CREATE (r:Rotation {ws: $ws, n: $n})
  SET r.key = $key, r.check = $check, r.startedAt = $at, r.left = $left, r.place = 0, r.after = ''
  RETURN r.n AS n`,
)

/** Holds back a new key until this transaction ends. */
export const lockKeyCount = statement(
  'lockKeyCount',
  z.object({ count: z.number() }),
  'MATCH (w:Workspace {ws: $ws}) SET w.lockedAt = timestamp() WITH w RETURN coalesce(w.keysAdded, 0) AS count',
)

/** What is known by digests of people, and by nothing else. */
export type DigestLabel = 'Identity' | 'Requester' | 'Suppressed'

const byLabel = <Row>(declared: (label: DigestLabel) => Row): Readonly<Record<DigestLabel, Row>> => ({
  Identity: declared('Identity'),
  Requester: declared('Requester'),
  Suppressed: declared('Suppressed'),
})

/** Stores digests anew. */
export const wrapDigests = byLabel((label) =>
  statement(
    `wrap${label}`,
    z.object({}),
    `UNWIND $rows AS row MATCH (n:${label} {ws: $ws, digest: row.from}) SET n.digest = row.to`,
    { rows: ['from', 'to'] },
  ),
)

/** The next digests that are not under a key. `mark`: what those begin with that are. */
export const digestsBefore = byLabel((label) =>
  statement(
    `${label}Before`,
    z.object({ digest: z.string() }),
    `
    MATCH (n:${label} {ws: $ws}) WHERE n.digest > $after AND n.digest < $mark
    RETURN n.digest AS digest ORDER BY digest LIMIT toInteger($limit)`,
  ),
)

export const countBefore = byLabel((label) =>
  statement(
    `count${label}Before`,
    z.object({ count: z.number() }),
    `MATCH (n:${label} {ws: $ws}) WHERE n.digest < $mark RETURN count(n) AS count`,
  ),
)
