import { createHash } from 'node:crypto'
import { canonicalJson } from '../../vocabulary/ids.ts'
import type { DraftTask } from './draft.ts'

/** What a plan is of. `manifest`: its digest. */
export type PlanHead = { request: string; customer: string; type: string; manifest: string }

/** What of a task is approved: all that was planned, and nothing of what is done later. */
export const canonical = ({ state: _, outcome: __, ...task }: DraftTask): string => canonicalJson(task)

/** SHA-256 in hex over what a plan is of and its tasks, in order. */
export function planDigest({ request, customer, type, manifest }: PlanHead, tasks: readonly DraftTask[]): string {
  const hash = createHash('sha256').update(JSON.stringify([request, customer, type, manifest]))
  for (const task of tasks) hash.update('\n').update(canonical(task))
  return hash.digest('hex')
}
