import { createHash } from 'node:crypto'
import { ArtifactKind } from '../../../api/src/generated/schema.ts'
import type { PackageContent, PackageItem, Values } from '../../../api/src/requests/packages/index.ts'

const START = Date.UTC(2026, 0, 1)
const STORES = 4

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

/** What a package says that has so many versions, with so many rows of four stores. */
export function contentOf(count: number, rows: number): PackageContent {
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
    consents: [],
    requests: [],
    gaps: [],
    values: Array.from({ length: STORES }, (_, n) => valuesOf(items[n], n, rows / STORES)),
    unread: [],
  }
}

const columns = ['id', 'email', 'city', 'product', 'total', 'at']

/** Made while they are read, as rows of a store are. */
const valuesOf = (item: PackageItem | undefined, store: number, count: number): Values => ({
  ...{ namespace: 's3://lake', name: item?.name ?? '', versions: item ? [item.versionId] : [] },
  ...{ store: `store-${store}`, collection: 'orders', count, columns },
  rows: {
    *[Symbol.iterator]() {
      for (let n = 0; n < count; n += 1)
        yield [
          String(n),
          `somebody-${n}@example.com`,
          'Göteborg',
          `product ${n % 97}`,
          `${n % 500}.90`,
          `2026-01-${(n % 28) + 1}`,
        ]
    },
  },
})
