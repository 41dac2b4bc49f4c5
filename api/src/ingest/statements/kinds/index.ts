import type { Command, CommandOf } from '../../../vocabulary/command.ts'
import { alias } from './alias.ts'
import { artifact } from './artifact.ts'
import { consent } from './consent.ts'
import { deploy } from './deploy.ts'
import { destruction } from './destruction.ts'
import { erasure } from './erasure.ts'
import { inferences } from './inferences.ts'
import { join } from './join.ts'
import type { StatementKind } from './kind.ts'
import { link, unlink } from './link.ts'
import { members } from './members.ts'
import { modelVersion } from './modelVersion.ts'
import { retireJob } from './retireJob.ts'
import { run } from './run.ts'
import { system } from './system.ts'

export type { Effects, StatementKind, Summary, Timed } from './kind.ts'
export type { Refusal } from './refusal.ts'
export { MOST_PAIRS, MOST_PAIRS_OF_A_CALL } from './runChecks.ts'
export { type Entries, readId } from './timeline.ts'

/** Every kind of statement. A type without a line here does not compile. */
export const statementKinds: { readonly [T in Command['type']]: StatementKind<CommandOf<T>> } = {
  run,
  members,
  link,
  unlink,
  system,
  artifact,
  modelVersion,
  deploy,
  inferences,
  consent,
  destruction,
  erasure,
  retireJob,
  alias,
  join,
}

/** What is to be known of a statement's kind. */
export const kindOf = <C extends Command>({ type }: C): StatementKind<C> =>
  statementKinds[type] as unknown as StatementKind<C>
