import {
  type ColumnFlow,
  type Command,
  type Flow,
  type ModelVersionCommand,
  namesPeople,
  type Output,
  type Read,
  type RunCommand,
  type VersionName,
} from '../../vocabulary/command.ts'

import { spelledNow, withIdentities } from './identities.ts'

/** A kept form: what was null or empty is missing. `parameters` are JSON text, so that theirs stay as they are. */
type Kept<T> = { [K in keyof T]?: T[K] extends (infer Item extends object)[] | null ? Kept<Item>[] : T[K] }

/**
 * A statement as it is kept: JSON without what is null or empty, since most fields of most statements are. Its people are
 * kept as members (membership/), so only their number is in it.
 */
export function keep(command: Command): string {
  const kept = { ...compact(withIdentities(command, spelledNow)), corrects: undefined }
  return JSON.stringify(kept, (_name, value: unknown) =>
    value === null || (Array.isArray(value) && value.length === 0) ? undefined : value,
  )
}

function compact(command: Command): object {
  if (namesPeople(command)) {
    const { ordinals, ...rest } = command
    return { ...rest, members: ordinals?.size ?? command.members.length }
  }
  if (command.type === 'run' && command.parameters !== null)
    return { ...command, parameters: JSON.stringify(command.parameters) }
  return command
}

/** The statement about a run or a model version that `keep` made text of. */
export function restore(text: string): RunCommand | ModelVersionCommand {
  const kept = JSON.parse(text) as Kept<RunCommand> | Kept<ModelVersionCommand>
  return kept.type === 'run' ? restoreRun(kept) : restoreModelVersion(kept as Kept<ModelVersionCommand>)
}

function restoreRun(kept: Kept<RunCommand>): RunCommand {
  const { inputs = [], outputs = [], columns = [], flows, parameters, ...rest } = kept
  return {
    ...emptyRun,
    ...(rest as RunCommand),
    parameters: typeof parameters === 'string' ? JSON.parse(parameters) : null,
    inputs: inputs.map((input) => ({ ...emptyRead, ...input }) as Read),
    outputs: outputs.map((output) => ({ ...emptyOutput, ...output }) as Output),
    columns: columns.map(
      ({ from, to, ...flow }) => ({ ...flow, from: { ...unnamed, ...from }, to: { ...unnamed, ...to } }) as ColumnFlow,
    ),
    flows: flows?.map((flow) => ({ ...emptyFlow, ...flow }) as Flow) ?? null,
  }
}

function restoreModelVersion(kept: Kept<ModelVersionCommand>): ModelVersionCommand {
  const { version, parent, features = [], ...rest } = kept
  return {
    ...emptyModelVersion,
    ...(rest as ModelVersionCommand),
    version: { ...unnamed, ...version } as VersionName,
    parent: parent ? { ...unnamed, ...parent } : null,
    features: features.map((feature) => ({ ...unnamed, ...feature }) as ModelVersionCommand['features'][number]),
  }
}

const unnamed = { version: null }

const emptyRead = { version: null, at: null }

const emptyOutput = { version: null, at: null, mode: null, carries: null, claim: null }

const emptyFlow = { inputs: [], outputs: [], carries: null, claim: null }

const emptyRun = { kind: null, startedAt: null, endedAt: null, parentRunId: null, purposes: [] }

const emptyModelVersion = { trainedBy: null, digest: null }
