import { openClient } from '../../testkit/client.ts'
import type { Stage } from '../../testkit/stage.ts'
import { artifactsOf } from './brand.ts'
import { build } from './impact.ts'
import { median, quantile, timed } from './stats.ts'
import type { Measurement, Report } from './table.ts'

export type GateSize = { brands: number; days: number; rounds: number }

export const gateSize: GateSize = { brands: 4, days: 29, rounds: 200 }

const PURPOSE = 'train_ai_system'
const WARM_UP = 20

/** The model with the most behind it. */
const MODEL = { kind: 'MODEL', namespace: 'brand0', name: 'model_0' } as const

const declared = (kind: string, reference: string) => ({
  idempotencyKey: `${kind} ${reference}`,
  at: '2025-01-01T00:00:00Z',
  reference: 'bench',
})

/** Whether a model may be used and a run may be made, beside a bare driver that counts what is behind the same version. */
export async function measureGate(stage: Stage, size: GateSize, say: (line: string) => void): Promise<Report> {
  const { ws, token } = await stage.workspace()
  const client = openClient(stage.url, { token, connections: 1 })
  const change = async (name: string, type: string, input: object) => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } } }`
    const answer = (await client.ask<Record<string, { userErrors: object[] }>>(query, { input }))[name]
    if (answer?.userErrors.length !== 0) throw new Error(`${name}: ${JSON.stringify(answer)}`)
  }
  try {
    say(`gate: telling ${size.brands} brands' ${size.days} days`)
    await build(client, size)
    for (let brand = 0; brand < size.brands; brand += 1)
      for (const { artifact } of artifactsOf(brand))
        await change('authorise', 'AuthoriseInput', {
          ...declared('authorise', `${artifact.namespace} ${artifact.name}`),
          ...{ artifact, purposes: [PURPOSE, 'essential'] },
        })
    await change('recordBasis', 'RecordBasisInput', {
      ...declared('basis', 'all'),
      ...{ iri: 'eu-gdpr:A6-1-b', purposes: [PURPOSE] },
    })
    const id = await currentOf(client)
    const behind = async () => (await counted(stage, ws, id)).behind
    const job = { namespace: 'jobs', name: 'train' }
    const asked = { idempotencyKey: 'bench', job, inputs: [id], outputs: [MODEL], purpose: PURPOSE, dryRun: true }
    const mayUse =
      'query ($ids: [ID!]!, $purpose: String!) { mayUse(versions: $ids, purpose: $purpose) { versions { decision } } }'
    const admit =
      'mutation ($input: AdmitRunInput!) { admitRun(input: $input) { admission { decision } userErrors { message } } }'
    const [uses, bare, runs] = await inTurns(size, [
      () => client.ask(mayUse, { ids: [id], purpose: PURPOSE }),
      behind,
      () => client.ask(admit, { input: asked }),
    ])
    const rows = [
      { what: 'mayUse, one version', of: uses, target: 10 },
      { what: 'admitRun, one input, dry', of: runs, target: 100 },
    ].map(
      ({ what, of, target }): Measurement => ({
        ...{ what, system: 'API', clients: 1, unit: 'ms', middle: median(of), slow: quantile(of, 0.99) },
        ...{
          ratio: median(of) / median(bare),
          targets: [{ name: `p50 ≤ ${target} ms`, reached: median(of) <= target }],
        },
      }),
    )
    const driver = { what: 'versions behind it', system: 'bare driver', clients: 1, unit: 'ms' as const }
    return {
      name: 'gate',
      setting: { ...size, 'versions behind the model': await behind() },
      measurements: [...rows, { ...driver, middle: median(bare), slow: quantile(bare, 0.99) }],
    }
  } finally {
    client.close()
  }
}

async function currentOf(client: ReturnType<typeof openClient>): Promise<string> {
  type Found = {
    search: { edges: { node: { namespace: string; name: string; currentVersion: { id: string } | null } }[] }
  }
  const query =
    'query ($text: String!) { search(text: $text, first: 50) { edges { node { namespace name currentVersion { id } } } } }'
  const { search } = await client.ask<Found>(query, { text: MODEL.name })
  const found = search.edges.find(({ node }) => node.namespace === MODEL.namespace && node.name === MODEL.name)
  if (!found?.node.currentVersion) throw new Error('The model has no version.')
  return found.node.currentVersion.id
}

async function counted({ driver }: Stage, ws: string, id: string): Promise<{ behind: number }> {
  const { records } = await driver.executeQuery(
    `MATCH (v:Version {ws: $ws, id: $id})<-[:FLOWS|HELD*1..200]-(a)
     WITH DISTINCT a WHERE a:Version RETURN count(a) AS behind`,
    { ws, id },
  )
  return { behind: Number(records[0]?.get('behind') ?? 0) }
}

/** By turns, so that what slows one slows the others. The first rounds warm up. */
async function inTurns(
  { rounds }: GateSize,
  works: readonly [() => Promise<unknown>, () => Promise<unknown>, () => Promise<unknown>],
): Promise<[number[], number[], number[]]> {
  const samples: [number[], number[], number[]] = [[], [], []]
  for (let round = -WARM_UP; round < rounds; round += 1)
    for (const [place, work] of works.entries()) {
      const { ms } = await timed(work)
      if (round >= 0) samples[place]?.push(ms)
    }
  return samples
}
