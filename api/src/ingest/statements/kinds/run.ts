import { runNodeId } from '../../../history/runs/index.ts'
import type { ArtifactName, RunCommand } from '../../../vocabulary/command.ts'
import { asItIs, noEntries, noPurposes, nothing, type StatementKind, type Timed } from './kind.ts'
import { runBody } from './runBody.ts'
import { claims, order, pairs, pairsIn, positions } from './runChecks.ts'

/** A report about a run. Its entries come from all reports of the run together (history/runs). */
export const run: StatementKind<RunCommand> = {
  name: 'RUN',
  body: runBody,

  times: ({ startedAt, endedAt, inputs, outputs }): Timed[] => [
    { field: ['startedAt'], at: startedAt },
    { field: ['endedAt'], at: endedAt },
    ...inputs.map(({ at }, i) => ({ field: ['inputs', String(i), 'at'], at })),
    ...outputs.map(({ at }, i) => ({ field: ['outputs', String(i), 'at'], at })),
  ],
  inputNames: {},
  // What joins too much is not looked at further.
  check: (said) => {
    const tooMany = pairs(said)
    return tooMany.length > 0 ? tooMany : [...order(said), ...positions(said), ...claims(said)]
  },
  pairs: pairsIn,
  purposes: noPurposes,
  admission: (said) => said.admission ?? null,

  timeless: false,
  // What a reader says of an input's columns was kept beside the report before, so a report that comes again may have come without.
  content: (said) => ({ ...said, inputs: said.inputs.map(({ schema: _, ...input }) => input) }),
  firstContent: ({ goesOn: _, startBound: __, parentJob: ___, declares: ____, ...said }) => ({
    ...said,
    inputs: said.inputs.map(({ unlisted: _, ...input }) => input),
    outputs: said.outputs.map(({ computed: _, schema: __, ...output }) => output),
    columns: said.columns.map(({ general: _, ...flow }) => flow),
  }),

  withArtifacts: (said, each) => ({
    ...said,
    inputs: said.inputs.map((input) => each(input, false)),
    outputs: said.outputs.map((output) => each(output, true)),
    columns: said.columns.map((flow) => ({ ...flow, from: each(flow.from, false), to: each(flow.to, false) })),
  }),
  withPeople: asItIs,
  reading,
  without: null,

  reports: asItIs,
  entries: noEntries,
  effects: (_ws, { job }) => ({ jobs: [job] }),
  features: nothing,
  describes: ({ inputs, outputs, columns }) => ({
    mentioned: [
      ...columns.flatMap(({ from, to }) => [
        { column: from, how: 'READ' as const },
        { column: to, how: 'WRITTEN' as const },
      ]),
      ...inputs.flatMap(({ schema = [], ...of }) =>
        schema.map((column) => ({ column: { ...of, column }, how: 'SEEN' as const })),
      ),
      ...outputs.flatMap(({ schema = [], ...of }) =>
        schema.map((column) => ({ column: { ...of, column }, how: 'TOLD' as const })),
      ),
    ],
  }),
  // What somebody takes something from, or tells the schema of, is known to have those columns.
  stale: ({ inputs, outputs, columns }) => ({
    artifacts: [...columns.map(({ from }) => from), ...[...inputs, ...outputs].filter(({ schema }) => schema)],
    systems: false,
    people: false,
  }),
  afterwards: null,

  answer: (ws, { runId, job }) => runNodeId(ws, runId, job),
  summary: ({ job, state }) => ({ about: job.name, namespace: job.namespace, state }),
}

/** Flows name inputs by position, so they go on from all that an input stands for. */
function reading(said: RunCommand, all: (name: ArtifactName) => ArtifactName[]): RunCommand {
  const each = <T extends ArtifactName>(named: T): T[] => all(named).map((name) => ({ ...named, ...name }))
  const inputs = said.inputs.map(each)
  if (inputs.every(({ length }) => length === 1) && said.columns.every(({ from }) => all(from).length === 1))
    return said
  const begins = inputs.map((_, at) => inputs.slice(0, at).reduce((sum, { length }) => sum + length, 0))
  const positions = (at: number) => inputs[at]?.map((_, i) => (begins[at] ?? 0) + i) ?? [at]
  return {
    ...said,
    inputs: inputs.flat(),
    flows: said.flows?.map((flow) => ({ ...flow, inputs: flow.inputs.flatMap(positions) })) ?? null,
    columns: said.columns.flatMap((flow) => each(flow.from).map((from) => ({ ...flow, from }))),
  }
}
