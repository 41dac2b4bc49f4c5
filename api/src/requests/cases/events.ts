import { createHash } from 'node:crypto'
import type { CaseEventKind } from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'

/** What happened to a request. `body`: JSON text, hashed as it is stored. `by`: the actor's subject. */
export type EventRow = { n: number; at: Instant; by: string; kind: CaseEventKind; body: string; hash: string }

/** Stands for the hash before the first event. */
export const NOTHING = ''

/** SHA-256 over an event and the hash of the one before, in hex. `request`: its id, so that no event fits another request. */
export const hashOf = (request: string, { n, at, by, kind, body }: Omit<EventRow, 'hash'>, before: string): string =>
  createHash('sha256')
    .update(JSON.stringify([request, n, at, by, kind, body, before]))
    .digest('hex')

type Said = { kind: CaseEventKind; body: Record<string, unknown> }

/** Of what an event is about, so many are in its body. */
const MOST_NAMED = 50

/** The ids that an event names: the first of them, since a body may not grow without end. Its count says how many there are. */
export const namedIn = (ids: readonly string[]): string[] => ids.slice(0, MOST_NAMED)

/** Events that follow the last one of a request, each with its hash. @param last the number and hash of the last; 0 and NOTHING before any */
export function chained(
  request: string,
  last: { n: number; hash: string },
  said: readonly Said[],
  { at, by }: { at: Instant; by: string },
): EventRow[] {
  const events: EventRow[] = []
  let { n, hash } = last
  for (const { kind, body } of said) {
    n += 1
    const event = { n, at, by, kind, body: JSON.stringify(body) }
    hash = hashOf(request, event, hash)
    events.push({ ...event, hash })
  }
  return events
}

/**
 * The first event that is not what was written: it was changed, or one before it is missing. Null: all are. @param events all of a
 * request, in order @param count how many it has, by the request itself
 */
export function firstBroken(request: string, events: readonly EventRow[], count: number): number | null {
  let before = NOTHING
  for (const [index, event] of events.entries()) {
    if (event.n !== index + 1 || event.hash !== hashOf(request, event, before)) return index + 1
    before = event.hash
  }
  return events.length === count ? null : events.length + 1
}
