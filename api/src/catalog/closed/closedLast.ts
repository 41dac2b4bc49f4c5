import type { Closing } from './closing.ts'

/** What is about systems that are closed to whoever asks stands last, in no order of their keys. @param keysOf the systems that one is about */
export function closedLast<One>(
  all: readonly One[],
  closing: Pick<Closing, 'system' | 'sealing'>,
  keysOf: (one: One) => readonly string[],
): One[] {
  const isClosed = (one: One) => keysOf(one).some((key) => closing.system(key))
  const hidden = all.filter(isClosed).map((one) => ({ one, place: closing.sealing.seal(JSON.stringify(keysOf(one))) }))
  return [
    ...all.filter((one) => !isClosed(one)),
    ...hidden.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ one }) => one),
  ]
}
