import { gapLook, noLook, yesLook } from '@/ui/looks.ts'
import type { Look } from '@/ui/Mark.tsx'

export type UseState = 'ALLOWED' | 'NOTHING' | 'GAP'

/** What an artifact may be used for, in one word. */
export const stateOf = ({ gap, purposes }: { gap: boolean; purposes: readonly string[] | null }): UseState =>
  gap ? 'GAP' : purposes?.length === 0 ? 'NOTHING' : 'ALLOWED'

export const stateNames: Readonly<Record<UseState, string>> = {
  ALLOWED: 'Authorised',
  NOTHING: 'For nothing',
  GAP: 'Gap',
}

export const stateLooks: Readonly<Record<UseState, Look>> = {
  ALLOWED: yesLook,
  NOTHING: noLook,
  GAP: gapLook,
}

/** What a version may be used for, in a sentence. */
export function purposesText({ gap, purposes }: { gap: boolean; purposes: readonly string[] | null }): string {
  if (purposes === null) return 'None of the data that it came from has an authorised purpose. That is no permission.'
  const allowed = purposes.length > 0 ? purposes.join(', ') : 'nothing'
  return gap
    ? `Part of the data that it came from has no authorised purpose. The rest allows: ${allowed}.`
    : `Everything that it came from allows: ${allowed}.`
}
