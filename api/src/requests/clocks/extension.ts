import { isoOf } from './dates.ts'
import type { Ended } from './period.ts'
import type { Rule } from './rules.ts'
import { type ClockCase, ClockError, type Extension } from './types.ts'

/**
 * The extension of a case; null: there is none. Throws ClockError where the regime knows none, or where notice was not given while the
 * request was in time: its last instant is.
 */
export function extensionOf(
  { extension, receivedAt }: ClockCase,
  rule: Rule,
  base: Ended & { at: number },
  latest: Ended | null,
): Extension | null {
  if (!extension) return null
  const noticeBy = isoOf(base.end)
  if (!rule.extension || !latest)
    throw new ClockError('NO_EXTENSION', 'extension', `${rule.rule} knows no extension. Answer by ${noticeBy}.`)
  if (extension.noticeAt < receivedAt)
    throw new ClockError(
      'INVALID_EXTENSION',
      'extension.noticeAt',
      'The notice is before the receipt. Give the time at which it was sent.',
    )
  if (extension.noticeAt > base.at)
    throw new ClockError(
      'EXTENSION_TOO_LATE',
      'extension.noticeAt',
      `Notice had to be given by ${noticeBy}, so the request stays due that day.`,
    )
  return { ...extension, noticeBy, due: isoOf(latest.end) }
}
