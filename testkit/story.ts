import { expect } from 'vitest'
import type { Client } from './client.ts'
import type { UserError } from './refused.ts'
import { type StatementName, userErrorsOf } from './statements.ts'

/** A small language for telling a workspace what happened, so that a test reads as a story. Times are minutes of 1 January 2026. */
export const minute = (n: number): string => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString()

export const ada = { namespace: 'email', value: 'ada@example.com' }

/** A text without ids and digests, which have any letters up to f in them by chance. */
export const withoutIds = (text: string): string => text.replace(/[0-9a-f]{8,}(?:-[0-9a-f]{4,})*/g, '')

type Kind = 'DATASET' | 'FEATURE_SET' | 'MODEL' | 'DEPLOYMENT' | 'INFERENCE_LOG'

export const artifact = (name: string, kind: Kind = 'DATASET') => ({ kind, namespace: 'test', name })

export const version = (name: string, kind: Kind = 'DATASET', named?: string) => ({
  artifact: artifact(name, kind),
  ...(named === undefined ? {} : { version: named }),
})

type RunMore = { reads?: (string | object)[]; writes?: (string | object)[]; [field: string]: unknown }

/** A run of its own job, from `from` to `to`; what it reads and writes are datasets unless they say otherwise. */
export function run(id: string, from: number, to: number, more: RunMore = {}) {
  const { reads = [], writes = [], ...rest } = more
  const reference = (it: string | object) => (typeof it === 'string' ? { version: version(it) } : it)
  return {
    idempotencyKey: `run ${id} ${from} ${to}`,
    runId: id,
    kind: 'TRANSFORM',
    job: { namespace: 'jobs', name: id },
    startedAt: minute(from),
    endedAt: minute(to),
    inputs: reads.map(reference),
    outputs: writes.map(reference),
    ...rest,
  }
}

/** Sends runs as one batch; answers what was wrong with each. */
export const tellRuns = (client: Client, runs: object[]): Promise<UserError[][]> =>
  userErrorsOf(client, 'recordRuns', runs)

/** Any other statement. Answers what was wrong with it. */
export async function tell(client: Client, name: StatementName, input: object): Promise<UserError[]> {
  const [errors = []] = await userErrorsOf(client, name, input)
  return errors
}

/** Ada is in this dataset at this minute. */
export async function adaIsIn(client: Client, name: string, at: number, mode = 'ADD'): Promise<void> {
  const input = {
    idempotencyKey: `members ${name} ${at}`,
    at: minute(at),
    version: version(name),
    mode,
    members: [ada],
  }
  expect(await tell(client, 'recordMembers', input)).toEqual([])
}

export type Impact = {
  completeness: {
    complete: boolean
    truncatedBy: string | null
    reached: number
    caveats: { code: string; count: number }[]
  }
  summary: { total: number }
  artifacts: {
    totalCount: number
    edges: { node: { verdict: string; version: { id: string; createdAt: string; artifact: { name: string } } } }[]
  }
}

const impactQuery = `query ($asOf: DateTime, $strict: Boolean!, $customer: CustomerInput!) {
  customerImpact(customer: $customer, asOf: $asOf, strict: $strict) {
    completeness { complete truncatedBy reached caveats { code count } }
    summary { total }
    artifacts(first: 100) { totalCount edges { node { verdict version { id createdAt artifact { name } } } } }
  }
}`

export const askImpact = (client: Client, { strict = false, asOf = null as string | null } = {}) =>
  client.graphql<{ customerImpact: Impact }>(impactQuery, { customer: { identity: ada }, strict, asOf })

/** What ada's data touched, as `name@minute VERDICT`, sorted. */
export async function touched(client: Client): Promise<string[]> {
  const { data, errors } = await askImpact(client)
  expect(errors).toEqual([])
  expect(data.customerImpact.completeness.complete).toBe(true)
  return data.customerImpact.artifacts.edges
    .map(
      ({ node }) =>
        `${node.version.artifact.name}@${(Date.parse(node.version.createdAt) - Date.UTC(2026, 0, 1)) / 60_000} ${node.verdict}`,
    )
    .sort()
}
