import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { upload } from '../../testkit/statements.ts'
import { ada, minute, tell } from '../../testkit/story.ts'
import { members, read, run as story, versionOf, write } from './oracle/statements.ts'
import { freshWorkspace } from './oracle/workspace.ts'

// Names of one thing that are written in several ways (docs/adr/0013-names.md).

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const events = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/cases', `${name}.json`), 'utf8'))

const dataset = (namespace: string, name: string) => ({ kind: 'DATASET', namespace, name })
const version = (namespace: string, name: string) => ({ artifact: dataset(namespace, name) })

async function adaIsIn(workspace: Workspace, namespace: string, name: string, at: string, mode = 'FULL') {
  const input = { idempotencyKey: `${name} ${at}`, at, version: version(namespace, name), mode, members: [ada] }
  expect(await tell(workspace, 'recordMembers', input)).toEqual([])
}

/** A run that reads one and writes the other, as a mutation. */
const copying = (id: string, at: number, from: [string, string], to: [string, string]) => ({
  idempotencyKey: id,
  runId: id,
  kind: 'COPY',
  job: { namespace: 'jobs', name: id },
  startedAt: minute(at),
  endedAt: minute(at + 1),
  inputs: [{ version: version(...from) }],
  outputs: [{ version: version(...to) }],
})

/** Names of what holds Ada, as they are shown, each once. */
async function holding(workspace: Workspace): Promise<string[]> {
  const { data, errors } = await workspace.graphql<{
    customerImpact: { artifacts: { edges: { node: { version: { artifact: { namespace: string; name: string } } } }[] } }
  }>(
    `query ($customer: CustomerInput!) { customerImpact(customer: $customer) {
      artifacts(first: 100) { edges { node { version { artifact { namespace name } } } } } } }`,
    { customer: { identity: ada } },
  )
  expect(errors).toEqual([])
  const shown = data.customerImpact.artifacts.edges.map(({ node }) => node.version.artifact)
  return [...new Set(shown.map(({ namespace, name }) => `${namespace} ${name}`))].sort()
}

/** What lists of artifacts show, as `namespace name`. */
async function listed(workspace: Workspace, query: string, variables: object): Promise<string[]> {
  const { data, errors } = await workspace.graphql<{
    list: { edges: { node: { namespace: string; name: string } }[] }
  }>(query, variables)
  expect(errors).toEqual([])
  return data.list.edges.map(({ node }) => `${node.namespace} ${node.name}`)
}

const SEARCH = 'query ($text: String!) { list: search(text: $text) { edges { node { namespace name } } } }'
const IN = `query ($namespace: String!) { list: artifacts(filter: { namespace: $namespace }) { edges { node { namespace name } } } }`

describe('names that a published rule makes one', () => {
  it('lead from what is written to whatever reads it, however each client spells it', async () => {
    const workspace = await api.workspace()
    expect(await workspace.lineage(events('names-differ'))).toMatchObject({ status: 201, body: { refused: [] } })
    await adaIsIn(workspace, 'lake', 'raw', '2026-03-01T09:00:00Z')
    const copies = (await holding(workspace)).flatMap((name) => /\w?copy_\d/.exec(name)?.[0] ?? [])
    const numbers = (of: string) => copies.filter((name) => name.startsWith(of)).map((name) => Number(name.at(-1)))
    // Not: /a/b and a//b, which are other keys.
    expect(numbers('copy')).toEqual([0, 1, 2, 4, 5, 6])
    // Not: a file on another host.
    expect(numbers('fcopy')).toEqual([0, 1, 2, 3, 4])
    // Not: SHOP.PUBLIC.C and "c", which a database may tell apart.
    expect(numbers('pcopy')).toEqual([0, 1, 2, 3, 4])
  })

  it('are one in mutations, in lists of members that are uploaded, and in questions', async () => {
    const workspace = await api.workspace()
    const input = copying('write', 1, ['lake', 'raw'], ['s3a://bucket/', 'people/'])
    expect(await tell(workspace, 'recordRun', input)).toEqual([])
    const head = { idempotencyKey: 'list', at: minute(5), mode: 'FULL', version: version('s3n://bucket', 'people') }
    expect((await upload(workspace, 'one', [head, ada])).status).toBe(200)
    expect(await holding(workspace)).toEqual(['s3a://bucket/ people/'])
    const { data, errors } = await workspace.graphql<{ affectedCustomers: { certain: number } }>(
      'query ($version: VersionInput!) { affectedCustomers(version: $version) { certain } }',
      { version: version('S3://bucket', 'people') },
    )
    expect({ errors, certain: data.affectedCustomers.certain }).toEqual({ errors: [], certain: 1 })
  })

  it('are shown as they were sent first, in whatever order they arrive', async () => {
    const runs = [
      copying('later', 9, ['s3a://bucket', 'a'], ['lake', 'b']),
      copying('first', 1, ['lake', 'raw'], ['s3n://bucket', 'a']),
      copying('last', 20, ['s3://bucket', 'a/'], ['lake', 'c']),
    ]
    for (const order of [runs, runs.toReversed()]) {
      const workspace = await api.workspace()
      for (const input of order) expect(await tell(workspace, 'recordRun', input)).toEqual([])
      expect(await listed(workspace, IN, { namespace: 's3://bucket' })).toEqual(['s3n://bucket a'])
    }
  })

  it('are found by any of them', async () => {
    const workspace = await api.workspace()
    for (const [i, namespace] of ['postgresql://db', 'postgres://DB:5432'].entries())
      await tell(workspace, 'recordRun', copying(`run ${i}`, i, ['lake', 'raw'], [namespace, 'shop.public.people']))
    for (const text of ['postgresql://', 'db:5432', 'shop.public'])
      expect(await listed(workspace, SEARCH, { text })).toEqual(['postgresql://db shop.public.people'])
    for (const namespace of ['postgres://db:5432', 'postgres://etl:secret@db/'])
      expect(await listed(workspace, IN, { namespace })).toEqual(['postgresql://db shop.public.people'])
  })

  it('are one namespace in the list of them', async () => {
    const workspace = await api.workspace()
    for (const [i, namespace] of ['s3a://bucket', 's3://bucket/'].entries())
      await tell(workspace, 'recordRun', copying(`run ${i}`, i, ['s3n://bucket', 'raw'], [namespace, `n${i}`]))
    const { data } = await workspace.graphql('{ namespaces { edges { node { name artifacts } } } }')
    const s3 = { node: { name: 's3://bucket', artifacts: 3 } }
    expect(data).toEqual({ namespaces: { edges: [{ node: { name: 'jobs', artifacts: 0 } }, s3] } })
  })
})

type Similar = { code: string; count: number; items: { label: string; version: Shown; alike: Shown }[] }
type Shown = { artifact: { namespace: string; name: string } }

const SIMILAR =
  'caveats { code count items(first: 100) { label version { artifact { namespace name } } alike { artifact { namespace name } } } }'

/** Codes of what her answer says it does not know. */
async function codes(workspace: Workspace): Promise<string[]> {
  const { data } = await workspace.graphql<{ customerImpact: { completeness: { caveats: { code: string }[] } } }>(
    'query ($customer: CustomerInput!) { customerImpact(customer: $customer) { completeness { caveats { code } } } }',
    { customer: { identity: ada } },
  )
  return data.customerImpact.completeness.caveats.map(({ code }) => code)
}

const wordOf = ({ artifact: { namespace, name } }: Shown) => `${namespace} ${name}`

/** Pairs of names that an answer says may be one: what is read, what is written. */
function similar({ caveats }: { caveats: Similar[] }): string[] {
  const found = caveats.find(({ code }) => code === 'SIMILAR_NAME')
  if (!found) return []
  expect(found.items).toHaveLength(found.count)
  return found.items.map(({ version, alike }) => `${wordOf(version)} | ${wordOf(alike)}`).sort()
}

async function similarToHers(workspace: Workspace, asOf: string | null = null): Promise<string[]> {
  const { data, errors } = await workspace.graphql<{ customerImpact: { completeness: { caveats: Similar[] } } }>(
    `query ($customer: CustomerInput!, $asOf: DateTime) { customerImpact(customer: $customer, asOf: $asOf) { completeness { ${SIMILAR} } } }`,
    { customer: { identity: ada }, asOf },
  )
  expect(errors).toEqual([])
  return similar(data.customerImpact.completeness)
}

describe('a name that nobody writes, and that differs only in spelling from one that is written', () => {
  it('is said, with both names, to whoever asks about what is written', async () => {
    const workspace = await api.workspace()
    expect(await workspace.lineage(events('names-differ'))).toMatchObject({ status: 201, body: { refused: [] } })
    await adaIsIn(workspace, 'lake', 'raw', '2026-03-01T09:00:00Z')
    expect(await similarToHers(workspace)).toEqual([
      'file://host /data/x | file /data/x',
      'postgres://db:5432 SHOP.PUBLIC.C | postgres://db:5432 shop.public.c',
      'postgres://db:5432 shop.public."c" | postgres://db:5432 shop.public.c',
      's3://bucket /a/b | s3://bucket a/b',
      's3://bucket a//b | s3://bucket a/b',
    ])
    expect(await similarToHers(workspace, '2026-03-01T09:17:00Z')).toEqual(['s3://bucket /a/b | s3://bucket a/b'])
  })

  it('is said to whoever asks about it', async () => {
    const workspace = await api.workspace()
    await tell(workspace, 'recordRun', copying('write', 1, ['lake', 'raw'], ['shop', 'public.people']))
    await tell(workspace, 'recordRun', copying('read', 3, ['shop', 'People '], ['lake', 'copy']))
    const { data, errors } = await workspace.graphql<{ affectedCustomers: { completeness: { caveats: Similar[] } } }>(
      `query ($version: VersionInput!) { affectedCustomers(version: $version) { completeness { ${SIMILAR} } } }`,
      { version: version('lake', 'copy') },
    )
    expect(errors).toEqual([])
    expect(similar(data.affectedCustomers.completeness)).toEqual(['shop People  | shop public.people'])
  })

  it('is not said of names that are both written, or of what the answer has nothing to do with', async () => {
    const workspace = await api.workspace()
    const pairs = { a: 'A', b: 'B' }
    for (const [i, [one, other]] of Object.entries(pairs).entries()) {
      await tell(workspace, 'recordRun', copying(`one ${i}`, i, ['lake', `raw ${i}`], ['shop', one]))
      if (i === 0) await tell(workspace, 'recordRun', copying(`other ${i}`, i, ['lake', `raw ${i}`], ['shop', other]))
      await tell(workspace, 'recordRun', copying(`read ${i}`, 9, ['shop', other], ['lake', `copy ${i}`]))
    }
    await adaIsIn(workspace, 'lake', 'raw 0', minute(0))
    expect(await similarToHers(workspace)).toEqual([])
  })

  it('is said in the same way while the database answers instead of the copy', async () => {
    const { send, ask } = freshWorkspace(api.connection)
    const named = (name: string) => ({ kind: 'DATASET' as const, namespace: 'shop', name })
    await send([
      members(versionOf(named('People')), 'FULL', ['ada'], { at: 5 }),
      story('write', { from: 1, to: 2, outputs: [write(named('People'))] }),
      story('read', { from: 3, to: 4, inputs: [read(named('people'))], outputs: [write(named('copy'))] }),
    ])
    for (const engine of ['copy', 'database'] as const) {
      const { customerImpact } = await ask<{ customerImpact: { completeness: { caveats: Similar[] } } }>(
        `query ($customer: CustomerInput!) { customerImpact(customer: $customer) { completeness { ${SIMILAR} } } }`,
        { customer: { identity: { namespace: 'shop', value: 'ada' } } },
        engine,
      )
      expect(similar(customerImpact.completeness)).toEqual(['shop people | shop People'])
    }
  })
})

describe('column lineage that names its input in another way', () => {
  it('is of the input that was read (OpenLineage #2938)', async () => {
    const workspace = await api.workspace()
    const facet = (more: object) => ({
      _producer: 'https://example.com/p',
      _schemaURL: 'https://example.com/f.json',
      ...more,
    })
    const event = (at: number, n: number, more: object) => ({
      eventType: 'COMPLETE',
      eventTime: minute(at),
      producer: 'https://example.com/p',
      schemaURL: 'https://example.com/e.json',
      job: { namespace: 'jobs', name: `job ${n}` },
      run: { runId: `00000000-0000-4000-8000-00000000000${n}` },
      ...more,
    })
    const people = { namespace: 's3://lake', name: 'people' }
    const schema = facet({ fields: [{ name: 'birth_date' }] })
    const columnLineage = facet({
      fields: { dob: { inputFields: [{ namespace: 's3a://lake', name: 'people', field: 'birth_date' }] } },
    })
    const sent = await workspace.lineage([
      event(1, 1, { outputs: [{ ...people, facets: { schema } }] }),
      event(5, 2, {
        inputs: [people],
        outputs: [{ namespace: 's3://lake', name: 'features', facets: { columnLineage } }],
      }),
    ])
    expect(sent).toMatchObject({ status: 201 })
    const { data, errors } = await workspace.graphql<{
      fieldLineage: { versions: { edges: { node: { artifact: { name: string } } }[] }; completeness: object }
    }>(
      `query ($from: ColumnInput!) { fieldLineage(from: $from) {
        versions { edges { node { artifact { name } } } } completeness { caveats { code } } } }`,
      { from: { artifact: dataset('s3n://lake', 'people'), column: 'birth_date' } },
    )
    expect(errors).toEqual([])
    expect(data.fieldLineage.versions.edges.map(({ node }) => node.artifact.name)).toContain('features')
    expect(JSON.stringify(data.fieldLineage.completeness)).not.toContain('COLUMNS_ASSUMED')
  })
})

describe('names that somebody says are one', () => {
  const path = ['s3://lake', '/wh/customers'] as [string, string]
  const table = ['glue://eu/1', 'table/db/customers'] as [string, string]
  const says = (key: string, ...names: [string, string][]) => ({
    idempotencyKey: key,
    at: minute(50),
    evidence: 'the catalogue',
    artifacts: names.map((one) => dataset(...one)),
  })
  const moves = [
    ['recordRun', copying('spark', 1, ['lake', 'raw'], path)],
    ['recordRun', copying('trino', 9, table, ['lake', 'report'])],
    ['linkArtifacts', says('same', path, table)],
  ] as const

  it('lead from what is written under one to what is read under the other (symlink-join)', async () => {
    const workspace = await api.workspace()
    expect(await workspace.lineage(events('symlink-join'))).toMatchObject({ status: 201, body: { refused: [] } })
    await adaIsIn(workspace, 'lake', 'raw', '2026-03-01T09:00:00Z')
    expect(await holding(workspace)).toEqual(['lake raw', 'lake report', 's3://lake /wh/customers'])
  })

  it('are one whatever arrives first, and however often it is said (semantics 12)', async () => {
    for (const order of [moves, moves.toReversed(), [...moves, ...moves]]) {
      const workspace = await api.workspace()
      for (const [what, input] of order) expect(await tell(workspace, what, input)).toEqual([])
      await adaIsIn(workspace, ...path, minute(3))
      expect(await holding(workspace)).toEqual(['lake report', 's3://lake /wh/customers'])
    }
  })

  it('are asked about as one', async () => {
    const workspace = await api.workspace()
    for (const [what, input] of moves) expect(await tell(workspace, what, input)).toEqual([])
    await adaIsIn(workspace, ...path, minute(3))
    for (const name of [path, table]) {
      const { data, errors } = await workspace.graphql<{
        affectedCustomers: { certain: number }
        trace: { versions: { edges: { node: Shown }[] } }
      }>(
        `query ($version: VersionInput!) { affectedCustomers(version: $version) { certain }
          trace(from: [$version]) { versions { edges { node { artifact { namespace name } } } } } }`,
        { version: version(...name) },
      )
      expect(errors).toEqual([])
      expect(data.affectedCustomers.certain).toBe(1)
      expect(data.trace.versions.edges.map(({ node }) => wordOf(node))).toContain('lake report')
    }
  })

  it('are one by way of a third', async () => {
    const workspace = await api.workspace()
    for (const [what, input] of moves.slice(0, 2)) expect(await tell(workspace, what, input)).toEqual([])
    const view: [string, string] = ['hive://metastore', 'db.customers']
    expect(await tell(workspace, 'linkArtifacts', says('one', path, view))).toEqual([])
    await adaIsIn(workspace, ...path, minute(3))
    expect(await holding(workspace)).toEqual(['s3://lake /wh/customers'])
    expect(await tell(workspace, 'linkArtifacts', says('other', view, table))).toEqual([])
    expect(await holding(workspace)).toEqual(['lake report', 's3://lake /wh/customers'])
  })

  it('contradict each other where one path leads to two tables of a catalogue, and the answer has both', async () => {
    const workspace = await api.workspace()
    for (const [what, input] of moves) expect(await tell(workspace, what, input)).toEqual([])
    await adaIsIn(workspace, ...path, minute(3))
    expect(await codes(workspace)).not.toContain('CONTRADICTION')
    const other: [string, string] = ['glue://eu/1', 'table/db/clients']
    await tell(workspace, 'recordRun', copying('other', 12, other, ['lake', 'mailing']))
    expect(await tell(workspace, 'linkArtifacts', says('two', path, other))).toEqual([])
    expect(await holding(workspace)).toEqual(['lake mailing', 'lake report', 's3://lake /wh/customers'])
    expect(await codes(workspace)).toContain('CONTRADICTION')
  })

  it('do not look like each other any more', async () => {
    const workspace = await api.workspace()
    await tell(workspace, 'recordRun', copying('write', 1, ['lake', 'raw'], ['shop', 'people']))
    await tell(workspace, 'recordRun', copying('read', 9, ['shop', 'PEOPLE'], ['lake', 'copy']))
    await adaIsIn(workspace, 'shop', 'people', minute(3))
    expect(await similarToHers(workspace)).toEqual(['shop PEOPLE | shop people'])
    expect(await tell(workspace, 'linkArtifacts', says('same', ['shop', 'people'], ['shop', 'PEOPLE']))).toEqual([])
    expect(await similarToHers(workspace)).toEqual([])
    expect(await holding(workspace)).toEqual(['lake copy', 'shop people'])
  })

  it('pass what a model was registered with on, whenever they are joined', async () => {
    const registers = {
      idempotencyKey: 'register',
      at: minute(12),
      version: { artifact: { kind: 'MODEL', namespace: 'ml', name: 'churn' } },
      features: [{ artifact: dataset(...table), column: 'age' }],
    }
    for (const late of [true, false]) {
      const workspace = await api.workspace()
      await tell(workspace, 'recordRun', copying('spark', 1, ['lake', 'raw'], path))
      const both = [
        ['registerModelVersion', registers],
        ['linkArtifacts', says('same', path, table)],
      ] as const
      for (const [what, input] of late ? both : both.toReversed())
        expect(await tell(workspace, what, input)).toEqual([])
      await adaIsIn(workspace, ...path, minute(3))
      expect(await holding(workspace)).toEqual(['ml churn', 's3://lake /wh/customers'])
    }
  })

  it('are refused of one name, or of what a registry gives its one name', async () => {
    const workspace = await api.workspace()
    const model = { ...dataset('ml', 'churn'), kind: 'MODEL' }
    for (const artifacts of [[dataset(...path)], [model, { ...model, name: 'churn2' }]]) {
      const input = { ...says('wrong', path), artifacts }
      expect(await tell(workspace, 'linkArtifacts', input)).toMatchObject([{ code: 'INVALID_RANGE' }])
    }
  })
})

describe('credentials in a name', () => {
  it('are stored nowhere, by whatever entrance they come', async () => {
    const workspace = await api.workspace()
    const named: [string, string] = ['postgres://etl:hunter2@db:5432', 'shop.public.people']
    await tell(workspace, 'recordRun', copying('run', 1, ['lake', 'raw'], named))
    await adaIsIn(workspace, ...named, minute(3))
    expect(await holding(workspace)).toEqual(['postgres://db:5432 shop.public.people'])
    const { records } = await api.connection.driver.executeQuery('MATCH (n {ws: $ws}) RETURN properties(n) AS n', {
      ws: workspace.ws,
    })
    const stored = JSON.stringify(records.map((record) => record.get('n')))
    expect(stored).toContain('shop.public.people')
    expect(stored).not.toContain('hunter2')
  })

  it('that tell two accounts or containers apart stay', async () => {
    const workspace = await api.workspace()
    const azure = 'lake.dfs.core.windows.net'
    await tell(
      workspace,
      'recordRun',
      copying('run', 1, [`abfss://raw@${azure}`, 'a'], [`abfss://clean@${azure}`, 'a']),
    )
    await adaIsIn(workspace, `abfss://clean@${azure}`, 'a', minute(3))
    expect(await holding(workspace)).toEqual([`abfss://clean@${azure} a`])
  })
})
