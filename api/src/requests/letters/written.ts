import { z } from 'zod'
import { type CaseEventKind, LetterKind, LetterMeans, type LetterState } from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { EventRow } from '../cases/index.ts'

/** What an event says of a letter: its text as a digest, and no address. */
const Body = z.object({
  letter: z.string(),
  kind: z.enum(LetterKind),
  means: z.enum(LetterMeans),
  digest: z.string(),
})
export type LetterBody = z.infer<typeof Body>

export type Letter = Omit<LetterBody, 'letter'> & { id: string; state: LetterState; at: Instant; by: string }

/** So long a letter can be on its way, in ms: longer than a mail server may take. */
const ON_ITS_WAY = 120_000

const states: Partial<Record<CaseEventKind, LetterState>> = {
  LETTER_ORDERED: 'SENDING',
  LETTER_SENT: 'SENT',
  LETTER_FAILED: 'FAILED',
}

/** The letters of a request, by its events; newest first. Pure. */
export function lettersIn(events: readonly EventRow[], now: Instant): Letter[] {
  const letters = new Map<string, Letter>()
  for (const { kind: event, at, by, body } of events) {
    const state = states[event]
    if (!state) continue
    const { letter: id, ...said } = Body.parse(JSON.parse(body))
    letters.delete(id)
    letters.set(id, { id, ...said, state: state === 'SENDING' && now - at >= ON_ITS_WAY ? 'UNKNOWN' : state, at, by })
  }
  return [...letters.values()].reverse()
}
