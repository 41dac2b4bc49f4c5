import type { UserError } from '../../generated/schema.ts'
import { futureInstant } from '../../platform/asOf.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { refuse } from './change.ts'

const LONGEST_GROUND = 2_000

/** Why something is kept, and until when; null: for good. */
export type Keeping = { ground: string; until: Instant | null }

type Given = { ground: string; until?: InstantInput | null | undefined }

/** What was given as the reason for keeping something, or what is wrong with it. @param missing what to say where there is no ground */
export function keepingOf({ ground: given, until: end }: Given, now: Instant, missing: string): Keeping | UserError {
  const ground = given.trim()
  if (ground === '') return refuse('MISSING', missing, 'ground')
  if (ground.length > LONGEST_GROUND) return refuse('TOO_LONG', `Give at most ${LONGEST_GROUND} characters.`, 'ground')
  const until = end === null || end === undefined ? null : futureInstant(end, now, ['until'])
  return until === null || typeof until === 'number' ? { ground, until } : until
}
