import type { ColumnFlowInput, FlowInput, OutputInput, RecordRunInput } from '../../testkit/generated/operations.ts'
import type { Directory } from './directory.ts'
import { columnFlowsOf, type Execution } from './executions.ts'

/** The run as a pipeline reports it through GraphQL: which inputs fed which outputs, column by column where known. */
export function runReport(execution: Execution, directory: Directory): RecordRunInput {
  const { job, reads, writes } = execution
  const position = new Map(reads.map((read, index) => [read.name, index]))
  const flows: FlowInput[] = writes.map((write, index) => ({
    inputs: write.from.flatMap((name) => position.get(name) ?? []),
    outputs: [index],
  }))
  return {
    idempotencyKey: `run/${job.name}/${execution.versionName}/${execution.runId}`,
    runId: execution.runId,
    kind: job.kind,
    job: { namespace: 'northlight', name: job.name },
    state: execution.state,
    startedAt: execution.startedAt,
    ...(execution.endedAt ? { endedAt: execution.endedAt } : {}),
    purposes: job.purposes,
    inputs: reads.map(({ artifact, version }) => ({ version: { artifact, ...(version ? { version } : {}) } })),
    outputs: writes.map(
      (write): OutputInput => ({
        version: { artifact: directory.artifact(write.to), version: execution.versionName },
        mode: write.mode,
        ...(write.carries ? { carries: write.carries } : {}),
        ...(write.claim ? { claim: write.claim } : {}),
      }),
    ),
    ...(reads.length > 0 ? { flows } : {}),
    columns: writes.flatMap((write) => columnsOfWrite(execution, write, directory)),
  }
}

function columnsOfWrite(execution: Execution, write: Execution['writes'][number], directory: Directory) {
  const to = { artifact: directory.artifact(write.to), version: execution.versionName }
  return columnFlowsOf(write, directory).map((flow): ColumnFlowInput => {
    const read = execution.reads.find((one) => one.name === flow.from.artifact)
    const version = read?.version
    return {
      from: {
        artifact: directory.artifact(flow.from.artifact),
        ...(version ? { version } : {}),
        column: flow.from.column,
      },
      to: { ...to, column: flow.to },
    }
  })
}
