import type { RequestChangeFragment } from '../../testkit/generated/operations.ts'
import { accepted } from '../../testkit/refused.ts'

/** What a change of a request names: which one, as of which change. */
export type Case = { id: string; version: number }

/** Under which law the demo's people ask. */
export const germany = { regime: 'EU', memberState: 'DE', mode: 'CONTROLLER' } as const

/** A request after a change of it. @param what the change, for the error @throws Refused */
export async function changed(what: string, asked: Promise<RequestChangeFragment>): Promise<Case> {
  const payload = await asked
  accepted(what, [payload])
  if (!payload.request) throw new Error(`${what} was accepted without a request`)
  const { id, version } = payload.request
  return { id, version }
}
