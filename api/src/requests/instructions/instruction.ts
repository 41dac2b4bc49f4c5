import type { TaskAction, TaskOutcome } from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { RawIdentity } from '../executors/index.ts'

/**
 * What another company, or a program of one's own, is asked to do about one version. `key`: the same for every repetition, so that it is
 * done once. `due`: by when. It names the person as they named themselves, so it goes over TLS only.
 */
export type Instruction = {
  key: string
  request: string
  task: string
  action: TaskAction
  namespace: string
  name: string
  label: string
  system: string | null
  due: Instant
  identities: readonly RawIdentity[]
}

/** What can be answered with DONE. */
export const answerable = ['DELETED', 'ANONYMISED', 'MASKED', 'NOT_FOUND'] as const satisfies readonly TaskOutcome[]

/**
 * What was answered. ACCEPTED: it is to be asked again later. `receipt`: what stands for the answer, with nothing of the person.
 */
export type Answer =
  | { state: 'DONE'; outcome: (typeof answerable)[number]; receipt: Record<string, string> }
  | { state: 'ACCEPTED' | 'REFUSED'; receipt: Record<string, string> }

/** Sends instructions about what lies in some systems. Throws ExecutorProblem, whose message holds nothing of the person. */
export type Instructed = {
  id: string
  /** Keys of systems. */
  systems: readonly string[]
  instruct(instruction: Instruction): Promise<Answer>
}

/** Those of a workspace. */
export type Instructions = (workspace: string) => readonly Instructed[]

export const noInstructions: Instructions = () => []
