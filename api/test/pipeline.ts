import type { Answer, Workspace } from './harness.ts'

// A pipeline and a reader over HTTP, in the words of the schema. Times are `09:05` on one day.

export type Named = { kind: string; namespace: string; name: string }
export type Refusal = { code: string; field: string[] | null; message: string }

const artifact =
  (kind: string) =>
  (name: string): Named => ({ kind, namespace: 'demo', name })
export const dataset = artifact('DATASET')
export const model = artifact('MODEL')
export const deployment = artifact('DEPLOYMENT')

/** `09:05` → the DateTime of that minute, in UTC. */
export const clock = (time: string) => `2026-01-05T${time}:00Z`

export const version = (of: Named, name: string | null = null) => ({ artifact: of, version: name })

type RunWords = {
  runId: string
  from?: string
  to?: string | null
  reads?: object[]
  writes?: object[]
  [other: string]: unknown
}

let sequence = 0
/** A key that no other statement of these tests has. */
export const freshKey = () => `key-${process.pid}-${++sequence}`

/** A `RecordRunInput`, from 09:00 to 09:05 unless it says otherwise. */
export function runInput({ runId, from = '09:00', to = '09:05', reads = [], writes = [], ...other }: RunWords) {
  return {
    idempotencyKey: freshKey(),
    runId,
    kind: 'TRANSFORM',
    job: { namespace: 'demo', name: `job of ${runId}` },
    startedAt: clock(from),
    endedAt: to === null ? null : clock(to),
    inputs: reads,
    outputs: writes,
    ...other,
  }
}

export const reads = (of: Named, more: object = {}) => ({ version: version(of), ...more })
export const writes = (of: Named, more: object = {}) => ({ version: version(of), ...more })

const RECORD_RUN = `mutation ($input: RecordRunInput!) {
  recordRun(input: $input) { run { runId } userErrors { code field message } }
}`
const RECORD_RUNS = `mutation ($input: [RecordRunInput!]!) {
  recordRuns(input: $input) { run { runId } userErrors { code field message } }
}`

export type RunPayload = { run: { runId: string } | null; userErrors: Refusal[] }

export const recordRun = async ({ graphql }: Workspace, input: object) =>
  dataOf(await graphql<{ recordRun: RunPayload }>(RECORD_RUN, { input })).recordRun

export const recordRuns = async ({ graphql }: Workspace, input: object[]) =>
  dataOf(await graphql<{ recordRuns: RunPayload[] }>(RECORD_RUNS, { input })).recordRuns

/** Records runs of which every one must be accepted. */
export async function tellRuns(workspace: Workspace, ...inputs: object[]): Promise<void> {
  for (const { userErrors } of await recordRuns(workspace, inputs)) refuseNothing(userErrors)
}

/** Any other statement, by its mutation: `tell(ws, 'deploy', {…})`. It must be accepted. */
export async function tell(workspace: Workspace, mutation: string, input: object): Promise<void> {
  refuseNothing(await attempt(workspace, mutation, input))
}

/** A statement and what it was refused for; `idempotencyKey` is added. */
export async function attempt({ graphql }: Workspace, mutation: string, input: object): Promise<Refusal[]> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const text = `mutation ($input: ${type.replace('UnlinkIdentities', 'LinkIdentities')}!) {
    ${mutation}(input: $input) { userErrors { code field message } }
  }`
  const answer = await graphql<Record<string, { userErrors: Refusal[] }>>(text, {
    input: { idempotencyKey: freshKey(), ...input },
  })
  return dataOf(answer)[mutation]?.userErrors ?? []
}

export const email = (value: string) => ({ namespace: 'email', value })

/** Ada's e-mail is on a list of the artifact's version at that time. */
export const listAda = (workspace: Workspace, of: Named, time = '08:00') =>
  tell(workspace, 'recordMembers', {
    at: clock(time),
    version: version(of),
    mode: 'ADD',
    members: [email('ada@example.com')],
  })

const IMPACT = `query ($customer: CustomerInput!) {
  customerImpact(customer: $customer) {
    completeness { complete truncatedBy }
    artifacts(first: 100) { edges { node { verdict version { id name createdAt artifact { name } } } } }
    graph { nodes { __typename ... on Run { id runId } ... on Version { id artifact { name } } } edges { from to } }
  }
}`

type Impact = {
  customerImpact: {
    completeness: { complete: boolean; truncatedBy: string | null }
    artifacts: {
      edges: {
        node: {
          verdict: string
          version: { id: string; name: string | null; createdAt: string; artifact: { name: string } }
        }
      }[]
    }
    graph: {
      nodes: (
        | { __typename: 'Run'; id: string; runId: string }
        | { __typename: 'Version'; id: string; artifact: { name: string } }
      )[]
      edges: { from: string; to: string }[]
    }
  }
}

/** What Ada's data touched. */
export async function adasImpact({ graphql }: Workspace) {
  const customer = { identity: email('ada@example.com') }
  const { customerImpact } = dataOf(await graphql<Impact>(IMPACT, { customer }))
  return { ...customerImpact, items: customerImpact.artifacts.edges.map(({ node }) => node) }
}

/** The names of the artifacts that Ada's data touched, each once, sorted. */
export const touchedByAda = async (workspace: Workspace) =>
  [...new Set((await adasImpact(workspace)).items.map(({ version: v }) => v.artifact.name))].sort()

const TRACE = `query ($from: [VersionInput!]!, $direction: Direction!, $filter: ImpactFilter) {
  trace(from: $from, direction: $direction) {
    completeness { complete }
    versions(filter: $filter, first: 100) { totalCount edges { node { id name createdAt artifact { kind name } } } }
  }
}`

type Trace = {
  trace: {
    completeness: { complete: boolean }
    versions: {
      totalCount: number
      edges: {
        node: { id: string; name: string | null; createdAt: string; artifact: { kind: string; name: string } }
      }[]
    }
  }
}

/** The versions that depend on these, or that these depend on. */
export async function trace({ graphql }: Workspace, from: object[], direction = 'DOWNSTREAM', filter: object = {}) {
  const answer = dataOf(await graphql<Trace>(TRACE, { from, direction, filter })).trace
  return answer.versions.edges.map(({ node }) => node)
}

/** The data of an answer without errors. */
export function dataOf<T>({ data, errors: [error] }: Answer<T>): T {
  if (error) throw new Error(`${error.message} (${JSON.stringify(error.extensions)})`)
  return data
}

function refuseNothing([refusal]: Refusal[]): void {
  if (refusal) throw new Error(`refused: ${refusal.code} ${refusal.field?.join('.')}: ${refusal.message}`)
}
