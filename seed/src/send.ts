import { accepted, type Client, Refused } from './client.ts'
import {
  DeployDocument,
  FindVersionsDocument,
  LinkIdentitiesDocument,
  RecordDestructionDocument,
  RecordErasureDocument,
  RecordInferencesDocument,
  RecordMembersDocument,
  RecordRunsDocument,
  RegisterArtifactDocument,
  RegisterModelVersionDocument,
  RegisterSystemDocument,
} from './generated/operations.ts'
import { inLanes } from './lanes.ts'
import type { Progress } from './progress.ts'
import type { NamedErasure, RunTold, Statements } from './statements.ts'

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

  await each('systems', statements.systems, LANES, async (input) => {
    accepted('a system', [(await client.send(RegisterSystemDocument, { input })).registerSystem])
  })
  await each('artifacts', statements.artifacts, LANES, async (input) => {
    accepted('an artifact', [(await client.send(RegisterArtifactDocument, { input })).registerArtifact])
  })
  await each('linked identities', statements.links, LANES, async (input) => {
    accepted('linked identities', [(await client.send(LinkIdentitiesDocument, { input })).linkIdentities])
  })
  await each('batches of runs', batched(statements.runs), 1, (batch) => tell(client, batch))
  await each('model versions', statements.modelVersions, 1, async (input) => {
    accepted('a model version', [(await client.send(RegisterModelVersionDocument, { input })).registerModelVersion])
  })
  await each('deployments', statements.rollouts, 1, async (input) => {
    accepted('a deployment', [(await client.send(DeployDocument, { input })).deploy])
  })
  await each('inference logs', statements.inferences, 1, async (input) => {
    accepted('inferences', [(await client.send(RecordInferencesDocument, { input })).recordInferences])
  })
  await each('lists of people', statements.members, LANES, async (input) => {
    accepted('a list of people', [(await client.send(RecordMembersDocument, { input })).recordMembers])
  })
  await each('destructions', statements.destructions, 1, async (input) => {
    accepted('a destruction', [(await client.send(RecordDestructionDocument, { input })).recordDestruction])
  })
  await each('erasures', statements.erasures, 1, (erasure) => erase(handler, erasure))
  progress.finish()
}

async function tell(client: Client, batch: Batch): Promise<void> {
  if (batch.through === 'openlineage') return client.sendLineage(batch.items.flatMap((item) => item.events))
  const { recordRuns } = await client.send(RecordRunsDocument, { input: batch.items.map((item) => item.report) })
  accepted('runs', recordRuns)
}

async function erase(client: Client, { version, ...erasure }: NamedErasure): Promise<void> {
  const { artifact } = version
  const found = await client.send(FindVersionsDocument, { text: artifact.name, kind: artifact.kind, first: 20 })
  const id = found.search.edges
    .filter(({ node }) => node.name === artifact.name && node.namespace === artifact.namespace)
    .flatMap(({ node }) => node.versions.edges)
    .find(({ node }) => node.name === version.version)?.node.id
  if (!id) {
    const message = `${artifact.name}@${version.version} is not there.`
    throw new Refused('an erasure', [{ code: 'VERSION_NOT_FOUND', message }])
  }
  const { recordErasure } = await client.send(RecordErasureDocument, { input: { ...erasure, versionId: id } })
  accepted('an erasure', [recordErasure])
}

type Through<Way> = Extract<RunTold, { through: Way }>
type Batch =
  | { through: 'graphql'; items: Through<'graphql'>[] }
  | { through: 'openlineage'; items: Through<'openlineage'>[] }

/** Neighbours that go the same way, at most BATCH at a time. */
function batched(runs: readonly RunTold[]): Batch[] {
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
