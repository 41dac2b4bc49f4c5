import type { Client } from '../../testkit/client.ts'
import { FindVersionsDocument } from '../../testkit/generated/operations.ts'
import { Refused } from '../../testkit/refused.ts'
import { record, sendEvents } from '../../testkit/statements.ts'
import { inLanes } from './lanes.ts'
import type { Progress } from './progress.ts'
import type { NamedErasure, RunMessage, Statements } from './statements.ts'

/** Runs or events in one request. */
const BATCH = 50
/** Requests under way at a time. */
const LANES = 4

/** Two tokens of one workspace: what tells what happened, and who handles a person's request. */
export type Senders = { pipeline: Client; handler: Client }

/**
 * Says everything through the public API, as pipelines would: GraphQL and OpenLineage. Stops at the first refusal.
 * Saying it again changes nothing, so that what was interrupted can be taken up.
 * @throws Refused
 */
export async function send(
  { pipeline: client, handler }: Senders,
  statements: Statements,
  progress: Progress,
): Promise<void> {
  const each = <Item>(what: string, items: readonly Item[], lanes: number, say: (item: Item) => Promise<void>) =>
    inLanes(items, lanes, say, (done) => progress.step(what, done, items.length))

  await each('systems', statements.systems, LANES, (input) => record(client, 'registerSystem', input))
  await each('artifacts', statements.artifacts, LANES, (input) => record(client, 'registerArtifact', input))
  await each('linked identities', statements.links, LANES, (input) => record(client, 'linkIdentities', input))
  await each('batches of runs', batched(statements.runs), 1, (batch) => tell(client, batch))
  await each('model versions', statements.modelVersions, 1, (input) => record(client, 'registerModelVersion', input))
  await each('deployments', statements.rollouts, 1, (input) => record(client, 'deploy', input))
  await each('inference logs', statements.inferences, 1, (input) => record(client, 'recordInferences', input))
  await each('lists of people', statements.members, LANES, (input) => record(client, 'recordMembers', input))
  await each('destructions', statements.destructions, 1, (input) => record(client, 'recordDestruction', input))
  await each('erasures', statements.erasures, 1, (erasure) => erase(handler, erasure))
  progress.finish()
}

async function tell(client: Client, batch: Batch): Promise<void> {
  if (batch.through === 'openlineage')
    return sendEvents(
      client,
      batch.items.flatMap((item) => item.events),
    )
  await record(
    client,
    'recordRuns',
    batch.items.map((item) => item.report),
  )
}

async function erase(client: Client, { version, ...erasure }: NamedErasure): Promise<void> {
  const { artifact } = version
  const found = await client.ask(FindVersionsDocument, { text: artifact.name, kind: artifact.kind, first: 20 })
  const id = found.search.edges
    .filter(({ node }) => node.name === artifact.name && node.namespace === artifact.namespace)
    .flatMap(({ node }) => node.versions.edges)
    .find(({ node }) => node.name === version.version)?.node.id
  if (!id) {
    const message = `${artifact.name}@${version.version} is not there.`
    throw new Refused('an erasure', [{ code: 'VERSION_NOT_FOUND', message }])
  }
  await record(client, 'recordErasure', { ...erasure, versionId: id })
}

type Through<Way> = Extract<RunMessage, { through: Way }>
type Batch =
  | { through: 'graphql'; items: Through<'graphql'>[] }
  | { through: 'openlineage'; items: Through<'openlineage'>[] }

/** Neighbours that go the same way, at most BATCH at a time. */
function batched(runs: readonly RunMessage[]): Batch[] {
  const batches: Batch[] = []
  for (const run of runs) {
    const last = batches.at(-1)
    const fits = last !== undefined && last.items.length < BATCH
    if (fits && last.through === 'graphql' && run.through === 'graphql') last.items.push(run)
    else if (fits && last.through === 'openlineage' && run.through === 'openlineage') last.items.push(run)
    else if (run.through === 'graphql') batches.push({ through: 'graphql', items: [run] })
    else batches.push({ through: 'openlineage', items: [run] })
  }
  return batches
}
