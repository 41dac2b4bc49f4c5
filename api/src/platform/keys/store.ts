import { z } from 'zod'
import { statement } from '../db/index.ts'

/**
 * `check`: a value that only the workspace's key gives. `destroyedAt`: since when nobody can be looked up. `masks`: what looks like an
 * identifier in names gives way to a pseudonym.
 */
const KeyState = z.object({ check: z.string().nullable(), destroyedAt: z.number().nullable(), masks: z.boolean() })
export type KeyState = z.infer<typeof KeyState>

const state = 'w.keyCheck AS check, w.keyDestroyedAt AS destroyedAt, coalesce(w.masksIdentifiers, false) AS masks'

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
  RETURN ${state}`,
)
