import type { Workspace } from '../../testkit/api.ts'
import type { StatementName } from '../../testkit/statements.ts'
import { ada, adaIsIn, minute, run, tell, tellRuns, version } from '../../testkit/story.ts'

// One story that the first landed version (schema version 5) understood, told to it for fixtures/earlier.json (see its README), and to
// today's version in rebuilt.db.test.ts.

const ben = { namespace: 'email', value: 'ben@example.com' }
const adasPhone = { namespace: 'phone', value: '+49 151 12345678' }
const carl = { namespace: 'customer-number', value: 'C-17' }
const carlsMail = { namespace: 'email', value: 'carl@example.com' }

const facet = (more: object) => ({
  _producer: 'https://example.com/p',
  _schemaURL: 'https://example.com/f.json',
  ...more,
})
const table = (namespace: string, name: string, facets: object = {}) => ({ namespace, name, facets })

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Events as clients send them: names of several spellings, symlinks, a view, columns. */
export const events = [
  event('START', 30, 1, 'load', { inputs: [table('postgres://shop:5432', 'public.users')] }),
  event('COMPLETE', 31, 1, 'load', {
    inputs: [table('postgres://shop:5432', 'public.users')],
    outputs: [table('s3a://lake', 'users', { schema: facet({ fields: [{ name: 'mail' }, { name: 'born' }] }) })],
  }),
  event('COMPLETE', 33, 2, 'view', {
    inputs: [table('s3a://lake', 'users')],
    outputs: [table('hive://lake', 'v_users', { datasetType: facet({ datasetType: 'VIEW' }) })],
  }),
  event('COMPLETE', 35, 3, 'report', {
    inputs: [table('hive://lake', 'v_users')],
    outputs: [
      table('warehouse', 'report', {
        symlinks: facet({ identifiers: [{ namespace: 'hive://lake', name: 'report', type: 'TABLE' }] }),
      }),
    ],
  }),
  event('COMPLETE', 37, 4, 'mail', {
    inputs: [table('hive://lake', 'report')],
    outputs: [table('mailer', 'sent')],
  }),
]

function event(type: string, at: number, n: number, job: string, more: object) {
  return {
    eventType: type,
    eventTime: minute(at),
    producer: 'https://example.com/p',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: uuid(n) },
    job: { namespace: 'jobs', name: job },
    ...more,
  }
}

type Found = {
  search: {
    edges: { node: { name: string; versions: { edges: { node: { id: string; createdAt: string } }[] } } }[]
  }
}

/** The version of the artifact of this name that was current at this minute. */
export async function versionAt(workspace: Workspace, name: string, at: number): Promise<string> {
  const { data } = await workspace.graphql<Found>(
    'query ($text: String!) { search(text: $text) { edges { node { name versions(first: 100) { edges { node { id createdAt } } } } } } }',
    { text: name },
  )
  const versions = data.search.edges.flatMap(({ node }) => (node.name === name ? node.versions.edges : []))
  const last = versions.map(({ node }) => node).find(({ createdAt }) => Date.parse(createdAt) <= Date.parse(minute(at)))
  if (!last) throw new Error(`nothing is called ${name}`)
  return last.id
}

/** Tells it. `upload` sends lines to `/ingest/members`; `idAt`: by which id an erasure names a version. */
export async function tellEarlierStory(
  workspace: Workspace,
  upload: (lines: string) => Promise<void>,
  idAt = versionAt,
): Promise<void> {
  const said = async (name: StatementName, input: object) => {
    const errors = await tell(workspace, name, input)
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`)
  }
  const system = { role: 'PRIMARY', owner: 'shop', region: 'EU', retentionDays: 30, access: ['ops'], controls: ['mfa'] }
  await said('registerSystem', { idempotencyKey: 'system', key: 'crm', name: 'CRM', ...system })
  await said('registerArtifact', {
    idempotencyKey: 'artifact',
    artifact: { kind: 'DATASET', namespace: 'test', name: 'customers' },
    systemKey: 'crm',
    columns: [
      { name: 'mail', category: 'user.contact.email', sensitive: true, purposes: ['billing'], necessity: 'contract' },
    ],
  })
  await adaIsIn(workspace, 'customers', 1)
  await said('recordMembers', list('customers full', 2, 'customers', 'FULL', [ada, ben, carlsMail]))
  const runs = [
    run('nightly', 3, 5, { reads: ['customers'], writes: ['orders'] }),
    run('stats', 6, 7, {
      reads: ['orders'],
      writes: [{ version: version('totals'), carries: 'AGGREGATED', claim: 'sums of 50 or more' }],
    }),
    run('train', 8, 9, { kind: 'TRAINING', reads: ['orders'], writes: [{ version: version('taste', 'MODEL') }] }),
    run('again', 12, 14, { reads: ['customers'], writes: [{ version: version('orders'), mode: 'OVERWRITE' }] }),
    run('copy', 15, 16, { kind: 'EXPORT', reads: ['orders'], writes: ['partner file'] }),
    run('open', 17, 18, { endedAt: null, state: 'RUNNING', reads: ['orders'], writes: ['live'] }),
  ]
  for (const errors of await tellRuns(workspace, runs)) if (errors.length > 0) throw new Error(JSON.stringify(errors))
  await said('registerModelVersion', {
    idempotencyKey: 'model',
    at: minute(9),
    version: version('rank', 'MODEL', 'v1'),
    trainedBy: 'train',
    digest: 'sha',
    features: [{ ...version('orders'), column: 'total' }],
  })
  await said('deploy', {
    idempotencyKey: 'deploy',
    at: minute(10),
    deployment: { kind: 'DEPLOYMENT', namespace: 'test', name: 'shop' },
    models: [version('rank', 'MODEL', 'v1')],
  })
  await said('recordInferences', {
    idempotencyKey: 'asked',
    from: minute(11),
    to: minute(12),
    deployment: { kind: 'DEPLOYMENT', namespace: 'test', name: 'shop' },
    log: { kind: 'INFERENCE_LOG', namespace: 'test', name: 'clicks' },
    members: [ben, carl],
  })
  await said('linkIdentities', { ...at('link', 13), identities: [ada, adasPhone], evidence: 'one account' })
  await said('linkIdentities', { ...at('link carl', 13), identities: [carl, carlsMail], evidence: 'the same letter' })
  await said('linkIdentities', { ...at('wrong', 14), identities: [ada, ben], evidence: 'one address' })
  await said('unlinkIdentities', { ...at('undone', 15), identities: [ada, ben], evidence: 'two people' })
  await said('recordMembers', list('phones', 19, 'calls', 'FULL', [adasPhone]))
  await said('recordMembers', list('gone', 20, 'customers', 'REMOVE', [ben]))
  await upload(LETTERS)
  await said('recordDestruction', { ...at('destroyed', 22), version: version('partner file'), evidence: 'certificate' })
  await said('recordErasure', {
    ...at('erased', 23),
    versionId: await idAt(workspace, 'letters', 23),
    customer: { identity: carlsMail },
    outcome: 'deleted',
    evidence: 'ticket 7',
  })
  await said('recordErasure', {
    ...at('erased too', 24),
    versionId: await idAt(workspace, 'orders', 24),
    customer: { identity: ada },
    outcome: 'deleted',
    evidence: 'ticket 8',
  })
  await said('retireJob', { ...at('retired', 25), job: { namespace: 'jobs', name: 'open' } })
  const { status } = await workspace.lineage(events)
  if (status !== 201) throw new Error(`events: ${status}`)
  await said('recordMembers', {
    ...at('users', 32),
    mode: 'FULL',
    members: [ada, ben],
    version: { artifact: { kind: 'DATASET', namespace: 's3://lake', name: 'users' } },
  })
  await workspace.lineage([{ ...event('COMPLETE', 40, 5, 'broken', {}), eventTime: 'yesterday' }])
}

const at = (idempotencyKey: string, when: number) => ({ idempotencyKey, at: minute(when) })

const list = (key: string, when: number, name: string, mode: string, members: object[]) => ({
  ...at(key, when),
  version: version(name),
  mode,
  members,
})

export const people = { ada, ben, carl, carlsMail, adasPhone }

const letters = [{ ...at('letters', 21), version: version('letters'), mode: 'FULL' }, ada, carlsMail]

/** A list as lines. */
export const LETTERS = `${letters.map((line) => JSON.stringify(line)).join('\n')}\n`
