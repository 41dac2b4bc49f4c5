import { expect } from 'vitest'
import type { Client } from './client.ts'

/** Requests as people handle them, so that a test reads as a story. */

export type Case = {
  id: string
  version: number
  stage: string
  state: string
  intact: boolean
  plan: { digest: string } | null
}
export type Payload = { request: Case | null; userErrors: { code: string; field: string[]; message: string }[] }
const CASE = 'id version stage state intact plan { digest }'

/** A change of a request, with what was refused. */
export async function send(by: Client, name: string, type: string, input: object): Promise<Payload> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { request { ${CASE} } userErrors { code field message } } }`
  const { data, errors } = await by.graphql<Record<string, Payload>>(query, { input })
  expect(errors).toEqual([])
  return data[name] as Payload
}

/** A change that is not refused. */
export async function done(by: Client, name: string, type: string, input: object): Promise<Case> {
  const { request, userErrors } = await send(by, name, type, input)
  expect(userErrors).toEqual([])
  return request as Case
}

/** Which request, and as of which change of it. */
export const seen = ({ id, version }: Case) => ({ id, version })

export const reread = async (by: Client, { id }: Pick<Case, 'id'>): Promise<Case> =>
  (await by.ask<{ request: Case }>(`query ($id: ID!) { request(id: $id) { ${CASE} } }`, { id })).request

type Approved = { hanna: Client; paul: Client; identity: { namespace: string; value: string } }

/** A deletion whose plan somebody else approved. */
export async function approved({ hanna, paul, identity }: Approved): Promise<Case> {
  const opened = await done(hanna, 'openRequest', 'OpenRequestInput', {
    type: 'DELETION',
    regime: 'EU',
    memberState: 'DE',
    receivedAt: '2026-01-02T08:00:00Z',
    identities: [identity],
  })
  const verified = await done(hanna, 'verifyRequester', 'VerifyRequesterInput', { ...seen(opened), method: 'ACCOUNT' })
  const discovered = await done(hanna, 'discover', 'DiscoverInput', seen(verified))
  type Answer = { request: { manifest: { digest: string; gaps: { code: string }[] } } }
  const query = 'query ($id: ID!) { request(id: $id) { manifest { digest gaps { code } } } }'
  const { digest, gaps } = (await hanna.ask<Answer>(query, { id: discovered.id })).request.manifest
  const named = { manifest: digest, gaps: gaps.map(({ code }) => code), note: 'Asked.' }
  const known =
    gaps.length > 0
      ? await done(hanna, 'acknowledgeGaps', 'AcknowledgeGapsInput', { ...seen(discovered), ...named })
      : discovered
  const planned = await done(hanna, 'plan', 'PlanInput', seen(known))
  return done(paul, 'approvePlan', 'DecidePlanInput', { ...seen(planned), digest: planned.plan?.digest })
}

export type Task = {
  id: string
  action: string
  name: string | null
  state: string
  outcome: string | null
  assurance: string
  report: { by: string } | null
  attempts: {
    found: number
    affected: number | null
    remaining: number | null
    level: string
    endedAt: string | null
  }[]
}
export async function tasks(by: Client, { id }: Pick<Case, 'id'>): Promise<Task[]> {
  type Answer = { request: { plan: { tasks: { edges: { node: Task }[] } } } }
  const query = `query ($id: ID!) { request(id: $id) { plan { tasks { edges { node { id action name state outcome assurance
    attempts { found affected remaining level endedAt } report { evidence by } } } } } } }`
  return (await by.ask<Answer>(query, { id })).request.plan.tasks.edges.map(({ node }) => node)
}

/** Kinds of all that happened to a request. */
export async function events(by: Client, { id }: Pick<Case, 'id'>): Promise<string[]> {
  type Answer = { request: { events: { edges: { node: { kind: string } }[] } } }
  const query = 'query ($id: ID!) { request(id: $id) { events(first: 200) { edges { node { kind body } } } } }'
  return (await by.ask<Answer>(query, { id })).request.events.edges.map(({ node }) => node.kind)
}

export const executed = (by: Client, request: Case) => done(by, 'execute', 'ExecuteInput', seen(request))

/** Waits until a task is as it should be. */
export const taskIs = (by: Client, request: Case, action: string, expected: object) =>
  expect
    .poll(async () => (await tasks(by, request)).find((task) => task.action === action), { timeout: 30_000 })
    .toMatchObject(expected)

/** Reports on the first task of an action. */
export async function report(by: Client, request: Case, action: string, input: object): Promise<Payload> {
  const task = (await tasks(by, request)).find((one) => one.action === action)
  const { version } = await reread(by, request)
  return send(by, 'reportTask', 'ReportTaskInput', { task: task?.id, version, evidence: 'a'.repeat(64), ...input })
}
