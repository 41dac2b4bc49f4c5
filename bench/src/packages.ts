import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { ArtifactKind } from '../../api/src/generated/schema.ts'
import { type PackageContent, type PackageItem, zipOf } from '../../api/src/requests/packages/index.ts'
import { median, quantile, timed } from './stats.ts'
import type { Report } from './table.ts'

export type PackagesSize = { items: number; rounds: number }

export const packagesSize: PackagesSize = { items: 2_000, rounds: 10 }

const START = Date.UTC(2026, 0, 1)
const MOST_KB = 256 * 1024

/** Packages as ZIPs of HTML, PDF, CSV, JSON and JSON-LD, beside the items alone as compressed JSON. */
export async function measurePackages({ items, rounds }: PackagesSize, say: (line: string) => void): Promise<Report> {
  say(`packages: ${rounds} times ${items} items`)
  const content = contentOf(items)
  const samples = { zip: [] as number[], json: [] as number[] }
  for (let round = -2; round < rounds; round += 1) {
    const ours = await timed(() => digestOf(content))
    const json = await timed(async () => deflateRawSync(JSON.stringify(content.items)).length)
    if (round < 0) continue
    samples.zip.push(ours.ms)
    samples.json.push(json.ms)
  }
  const peak = process.resourceUsage().maxRSS
  const what = `package of ${items} items`
  const ours = median(samples.zip)
  const row = { what, clients: 1, unit: 'ms' as const }
  return {
    name: 'packages',
    setting: { items, rounds },
    measurements: [
      {
        ...row,
        system: 'zipOf',
        middle: ours,
        slow: quantile(samples.zip, 0.99),
        targets: [{ name: '≤ 5 s', reached: ours <= 5_000 }],
      },
      { ...row, system: 'JSON, deflated', middle: median(samples.json), ratio: ours / median(samples.json) },
      {
        what: 'most memory of the process',
        system: 'zipOf',
        clients: 1,
        unit: 'kB',
        middle: peak,
        targets: [{ name: '≤ 256 MB', reached: peak <= MOST_KB }],
      },
    ],
  }
}

async function digestOf(content: PackageContent): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of zipOf(content).stream as AsyncIterable<Buffer>) hash.update(piece)
  return hash.digest('hex')
}

const kinds = Object.values(ArtifactKind)

const itemOf = (n: number): PackageItem => ({
  versionId: createHash('sha256').update(String(n)).digest('hex').slice(0, 32),
  kind: kinds[n % kinds.length] ?? 'DATASET',
  namespace: 's3://lake',
  name: `events/part-${n % 400}`,
  version: `v${n}`,
  system: 'lake',
  systemRole: 'ANALYTICS',
  verdict: 'CONFIRMED',
  live: n % 3 === 0,
  createdAt: START + n * 60_000,
  job: `airflow daily_${n % 40}`,
  purposes: ['personalisation'],
  madeFrom: [`s3://lake events/part-${(n + 1) % 400}`],
})

function contentOf(count: number): PackageContent {
  const items = Array.from({ length: count }, (_, n) => itemOf(n))
  const logs = items.filter(({ kind }) => kind === 'INFERENCE_LOG')
  return {
    request: {
      ...{ id: '9a1c7f6e-6f3e-4f6f-8d7d-2f4d0f3f5a11', reference: 'T-1', type: 'ACCESS', regime: 'EU' },
      ...{ receivedAt: START, mode: 'CONTROLLER', controller: null },
    },
    asOf: START,
    manifest: 'a'.repeat(64),
    items,
    leftOut: [],
    artifacts: [],
    conclusions: logs.map(({ versionId, namespace, name, version, createdAt }) => ({
      ...{ versionId, namespace, log: name, logVersion: version, at: createdAt },
      ...{ model: 'mlflow ranker', modelVersion: '3', deployments: ['ranking'] },
    })),
    fed: [],
    holders: [],
    waysComplete: true,
    requests: [],
    gaps: [],
    values: [],
    unread: [],
  }
}
