import type { Command, RunCommand } from '../../vocabulary/command.ts'

/** Whether a statement's key was made of an event's content (openlineage/parse.ts): then nothing else can come under it. */
export const isEventKey = (key: string): boolean => /^openlineage:[0-9a-f]{64}(?::|$)/.test(key)

/**
 * What the first landed version would have made of the same report, which it knew the digest of: without what has been added
 * since. So a report that is delivered again after an upgrade is known. Pure.
 */
export function asFirstKept(command: Command): Command {
  if (command.type === 'run') return firstRun(command)
  if (!('members' in command) || command.namespaces === undefined) return command
  const { namespaces: _, ...rest } = command
  return rest as Command
}

function firstRun({ goesOn: _, startBound: __, parentJob: ___, declares: ____, ...run }: RunCommand): Command {
  return {
    ...run,
    inputs: run.inputs.map(({ unlisted: _, ...input }) => input),
    outputs: run.outputs.map(({ computed: _, schema: __, ...output }) => output),
    columns: run.columns.map(({ general: _, ...flow }) => flow),
  }
}
