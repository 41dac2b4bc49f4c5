import type { UserError } from '../../generated/schema.ts'
import { hinted } from '../identifiers/index.ts'

const LONGEST_REASON = 1_000

/** A reason as it is kept: without identifiers that were typed into it. */
export const reasonIn = (given: string): string => hinted(given.trim())

export function wrongReason(reason: string): UserError | null {
  if (reason !== '' && reason.length <= LONGEST_REASON) return null
  return { code: 'TOO_LONG', field: ['reason'], message: `Say why in 1 to ${LONGEST_REASON} characters.` }
}
