import { ArtifactKind, ConsentStatus, SystemRole, UnreadReason } from '../../generated/schema.ts'
import type { PackageContent, PackageItem } from './content.ts'

const AT = Date.parse('2026-11-02T09:00:00Z')

export const anItem = (more: Partial<PackageItem> = {}): PackageItem => ({
  versionId: 'a'.repeat(32),
  kind: 'DATASET',
  namespace: 's3://lake',
  name: 'orders',
  version: 'v1',
  system: 'lake',
  systemRole: 'ANALYTICS',
  verdict: 'CONFIRMED',
  live: true,
  createdAt: AT,
  job: 'airflow daily',
  purposes: ['personalisation'],
  madeFrom: [],
  ...more,
})

/** The content of a package that lists one dataset, for the tests of its files. */
export const aContent = (more: Partial<PackageContent> = {}): PackageContent => ({
  request: {
    id: '9a1c7f6e-6f3e-4f6f-8d7d-2f4d0f3f5a11',
    reference: 'T-1',
    type: 'ACCESS',
    regime: 'EU',
    receivedAt: AT,
    mode: 'CONTROLLER',
    controller: null,
  },
  asOf: AT,
  manifest: 'a'.repeat(64),
  items: [anItem()],
  leftOut: [],
  artifacts: [],
  conclusions: [],
  fed: [],
  holders: [],
  waysComplete: true,
  requests: [],
  consents: [],
  gaps: [],
  values: [],
  unread: [],
  ...more,
})

/** The content of a package that has something of everything, in several scripts and with long names. */
export function everythingListed(more: Partial<PackageContent> = {}): PackageContent {
  const items = Object.values(ArtifactKind).map((kind, n) =>
    anItem({
      ...{ kind, versionId: String(n), name: ['orders', 'طلبات', '注文', `part-${'x'.repeat(80)}`][n % 4] ?? '' },
      ...{ purposes: n === 0 ? [] : ['ads', 'fraud'], system: n === 1 ? null : 'lake', madeFrom: ['a <b>', 'c'] },
    }),
  )
  const [item] = items
  const { versionId, namespace, name, version, createdAt, kind } = item ?? anItem()
  return aContent({
    items,
    leftOut: [{ versionId: 'x', kind, namespace, name: 'report', version, reason: 'NO_LONGER_PERSONAL' }],
    artifacts: [
      {
        ...{ kind, namespace, name },
        columns: [{ name: 'email', category: 'user.contact.email', sensitive: false, purposes: [], necessity: null }],
      },
    ],
    conclusions: [
      {
        versionId,
        namespace,
        log: name,
        logVersion: version,
        at: createdAt,
        model: 'ranker',
        modelVersion: '3',
        deployments: [],
      },
    ],
    fed: [{ deployment: 'ranking', version: '', models: ['ranker 3'], features: ['clicks'] }],
    holders: Object.values(SystemRole).map((role) => ({
      ...{ key: `${role} 1`, name: 'Lake "1"', role },
      ...(role === 'VENDOR' ? { region: null, retentionDays: null } : { region: 'eu-west-1', retentionDays: 30 }),
    })),
    waysComplete: false,
    requests: [
      {
        ...{ id: 'r-1', type: 'ACCESS', state: 'IN_PROGRESS', receivedAt: createdAt, closedAt: null },
        events: [{ at: createdAt, kind: 'OPENED' }],
      },
    ],
    consents: Object.values(ConsentStatus).map((status) => ({
      ...{ at: createdAt, recordedAt: createdAt, purposes: ['marketing', 'train_ai_system'], status },
      ...{ mechanism: 'web form "4"', notice: null, until: status === 'GIVEN' ? createdAt : null, evidence: '<a>' },
    })),
    gaps: [{ code: 'UNKNOWN_MEMBERS', count: 2, message: 'Two versions have no list of who is in them.' }],
    values: [
      {
        ...{ namespace, name, versions: [versionId], store: 'shop', collection: 'orders', count: 1 },
        ...{ columns: ['id', 'total'], rows: [['1', '9.90']] },
      },
    ],
    unread: Object.values(UnreadReason).map((reason) => ({
      namespace,
      name: 'clicks',
      versions: ['1'],
      store: 'lake',
      reason,
    })),
    ...more,
  })
}
