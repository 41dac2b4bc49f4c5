import { openClient } from '../../testkit/client.ts'
import type { Stage } from '../../testkit/stage.ts'
import { type StatementName, userErrorsOf } from '../../testkit/statements.ts'
import { median, quantile, timed } from './stats.ts'
import type { Report } from './table.ts'

export type PlanSize = { versions: number; rounds: number }

export const planSize: PlanSize = { versions: 2_000, rounds: 10 }

type Client = ReturnType<typeof openClient>
type Case = {
  id: string
  version: number
  manifest: { digest: string; total: number; gaps: { code: string }[] } | null
}

/** Manifest and plan of a person whose data touched many versions, beside the whole answer about them, which both have to look up. */
export async function measurePlan(
  stage: Stage,
  { versions, rounds }: PlanSize,
  say: (line: string) => void,
): Promise<Report> {
  say(`plan: ${rounds} times ${versions} versions`)
  const { token } = await stage.workspace()
  const client = openClient(stage.url, { token })
  await touchedBy(client, versions)
  const samples = { manifest: [] as number[], plan: [] as number[], both: [] as number[], answer: [] as number[] }
  let request = await verified(client)
  for (let round = -2; round < rounds; round += 1) {
    const answer = await timed(() => client.ask(ANSWER, { customer: { identity: ADA } }))
    const manifest = await timed(() => changed(client, 'discover', 'DiscoverInput', request))
    const known = await acknowledged(client, manifest.result)
    const plan = await timed(() => changed(client, 'plan', 'PlanInput', known))
    request = plan.result
    if (round < 0) continue
    samples.answer.push(answer.ms)
    samples.manifest.push(manifest.ms)
    samples.plan.push(plan.ms)
    samples.both.push(manifest.ms + plan.ms)
  }
  const total = request.manifest?.total ?? 0
  client.close()
  return { name: 'plan', setting: { versions, rounds }, measurements: rowsOf(samples, total) }
}

type Samples = Record<'manifest' | 'plan' | 'both' | 'answer', number[]>

function rowsOf(samples: Samples, total: number): Report['measurements'] {
  const row = (what: keyof Samples, system: string) => ({
    what: `${what === 'both' ? 'manifest and plan' : what} of ${total} versions`,
    system,
    clients: 1,
    unit: 'ms' as const,
    middle: median(samples[what]),
    slow: quantile(samples[what], 0.99),
  })
  const both = median(samples.both)
  return [
    { ...row('both', 'API'), targets: [{ name: '≤ 1 s', reached: both <= 1_000 }] },
    row('manifest', 'API'),
    row('plan', 'API'),
    { ...row('answer', 'API, customerImpact, its first page'), ratio: both / median(samples.answer) },
  ]
}

const ADA = { namespace: 'email', value: 'ada@example.com' }
const ANSWER = `query ($customer: CustomerInput!) { customerImpact(customer: $customer) { artifacts(first: 100) { totalCount
  edges { node { verdict version { id } } } } } }`

const dataset = (name: string) => ({ version: { artifact: { kind: 'DATASET', namespace: 'bench', name } } })

/** One table with the person, and a run for each version that was made of it. */
async function touchedBy(client: Client, versions: number): Promise<void> {
  const at = '2026-01-01T00:00:00Z'
  const list = { idempotencyKey: 'list', at, ...dataset('orders'), mode: 'ADD', members: [ADA] }
  await told(client, 'recordMembers', list)
  const AT_ONCE = 200
  const runs = Array.from({ length: versions - 1 }, (_, n) => ({
    idempotencyKey: `build ${n}`,
    runId: `build ${n}`,
    kind: 'TRANSFORM',
    job: { namespace: 'bench', name: `build ${n}` },
    startedAt: '2026-01-01T00:01:00Z',
    endedAt: '2026-01-01T00:02:00Z',
    inputs: [dataset('orders')],
    outputs: [dataset(`features ${n}`)],
  }))
  for (let from = 0; from < runs.length; from += AT_ONCE)
    await told(client, 'recordRuns', runs.slice(from, from + AT_ONCE))
}

async function told(client: Client, name: StatementName, input: object): Promise<void> {
  const [fault] = (await userErrorsOf(client, name, input)).flat()
  if (fault) throw new Error(`a statement was refused: ${fault.message}`)
}

const CASE = 'id version manifest { digest total gaps { code } }'

async function changed(client: Client, name: string, type: string, input: object): Promise<Case> {
  const { id, version } = input as Partial<Case>
  const sent = id === undefined ? input : { id, version, ...(name === 'discover' || name === 'plan' ? {} : input) }
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { request { ${CASE} } userErrors { code message } } }`
  type Answer = Record<string, { request: Case | null; userErrors: { code: string; message: string }[] }>
  const answer = (await client.ask<Answer>(query, { input: sent }))[name]
  if (!answer?.request) throw new Error(`${name} was refused: ${answer?.userErrors[0]?.message}`)
  return answer.request
}

async function verified(client: Client): Promise<Case> {
  const opened = await changed(client, 'openRequest', 'OpenRequestInput', {
    type: 'DELETION',
    regime: 'EU',
    memberState: 'DE',
    receivedAt: new Date().toISOString(),
    identities: [ADA],
  })
  return changed(client, 'verifyRequester', 'VerifyRequesterInput', {
    id: opened.id,
    version: opened.version,
    method: 'ACCOUNT',
  })
}

async function acknowledged(client: Client, request: Case): Promise<Case> {
  const { digest, gaps } = request.manifest ?? { digest: '', gaps: [] }
  if (gaps.length === 0) return request
  return changed(client, 'acknowledgeGaps', 'AcknowledgeGapsInput', {
    ...{ id: request.id, version: request.version, manifest: digest },
    ...{ gaps: gaps.map(({ code }) => code), note: 'The bench.' },
  })
}
