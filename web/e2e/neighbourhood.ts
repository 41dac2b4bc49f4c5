import { accepted, type Client } from '../../seed/src/client.ts'
import { RecordRunsDocument } from '../../seed/src/generated/operations.ts'

const RUNS = 50
const COPIES = 100

const dataset = (name: string) => ({
  version: { artifact: { kind: 'DATASET' as const, namespace: 'generated', name } },
})

/**
 * Tells of one dataset, `hub`, of which 50 runs made 5,000 others, and of one, `digest`, that was made of 40 of these: what
 * nobody wants to see drawn at once.
 */
export async function tellNeighbourhood(client: Client): Promise<void> {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
  const run = (name: string, minute: number, reads: readonly string[], writes: readonly string[]) => ({
    ...{ idempotencyKey: name, runId: name, kind: 'TRANSFORM' as const, state: 'COMPLETE' as const },
    ...{ job: { namespace: 'generated', name }, startedAt: at(minute), endedAt: at(minute + 1) },
    ...{ inputs: reads.map(dataset), outputs: writes.map(dataset) },
  })
  const copy = (runOf: number, index: number) => `copy-${runOf}-${index}`
  const copies = Array.from({ length: RUNS }, (_, runOf) =>
    run(
      `spread-${runOf}`,
      10 + runOf,
      ['hub'],
      Array.from({ length: COPIES }, (_, index) => copy(runOf, index)),
    ),
  )
  const some = Array.from({ length: 40 }, (_, runOf) => copy(runOf, 0))
  for (const input of [[run('make', 0, ['source'], ['hub'])], copies, [run('digest', 100, some, ['digest'])]])
    accepted('runs of the neighbourhood', (await client.send(RecordRunsDocument, { input })).recordRuns)
}
