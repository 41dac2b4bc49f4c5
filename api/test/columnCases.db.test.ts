import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { minute, tell } from '../../testkit/story.ts'

// Columns as producers name them: in another case, as a struct or its field, left out, gone (docs/adr/0007-column-lineage.md).

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const facet = (more: object) => ({
  _producer: 'https://example.com/p',
  _schemaURL: 'https://example.com/f.json',
  ...more,
})
type Field = { name: string; fields?: Field[] }
const schema = (...fields: (string | Field)[]) => ({
  schema: facet({ fields: fields.map((one) => (typeof one === 'string' ? { name: one } : one)) }),
})
const table = (name: string, facets: object = {}) => ({ namespace: 'db', name, facets })
const overwrite = { lifecycleStateChange: facet({ lifecycleStateChange: 'OVERWRITE' }) }

/** `{ age: 'people.birth_date' }`: where each column comes from, all of it in one namespace. */
const from = (sources: Record<string, string | string[]>) => ({
  columnLineage: facet({
    fields: Object.fromEntries(
      Object.entries(sources).map(([column, of]) => {
        const inputFields = [of].flat().map((source) => {
          const [name = '', ...field] = source.split('.')
          return { namespace: 'db', name, field: field.join('.') }
        })
        return [column, { inputFields }]
      }),
    ),
  }),
})

let runs = 0
/** A run of its own job that begins a minute before `at` and then is done. */
function did(job: string, at: number, inputs: object[], outputs: object[]) {
  runs += 1
  const runId = `00000000-0000-4000-8000-${String(runs).padStart(12, '0')}`
  const about = { producer: 'https://example.com/p', schemaURL: 'https://example.com/e.json', run: { runId } }
  return [
    { eventType: 'START', eventTime: minute(at - 1), ...about, job: { namespace: 'jobs', name: job } },
    { eventType: 'COMPLETE', eventTime: minute(at), ...about, job: { namespace: 'jobs', name: job }, inputs, outputs },
  ]
}

async function told(...events: object[][]): Promise<Workspace> {
  const workspace = await api.workspace()
  expect(await workspace.lineage(events.flat())).toMatchObject({ status: 201, body: { refused: [] } })
  return workspace
}

type Answer = {
  completeness: { caveats: { code: string; count: number }[] }
  versions: { edges: { node: { artifact: { name: string } } }[] }
}

type Asked = { namespace?: string; direction?: 'UPSTREAM' | 'DOWNSTREAM'; asOf?: string }

/** What a column reaches, or rests on, and at how many runs something was assumed. */
async function lineage(workspace: Workspace, of: string, { namespace = 'db', ...more }: Asked = {}) {
  const [name = '', ...column] = of.split('.')
  const { data, errors } = await workspace.graphql<{ fieldLineage: Answer }>(
    `query ($from: ColumnInput!, $direction: Direction! = DOWNSTREAM, $asOf: DateTime) {
      fieldLineage(from: $from, direction: $direction, asOf: $asOf) {
        completeness { caveats { code count } } versions { edges { node { artifact { name } } } } } }`,
    { from: { artifact: { kind: 'DATASET', namespace, name }, column: column.join('.') }, ...more },
  )
  expect(errors).toEqual([])
  const { versions, completeness } = data.fieldLineage
  return {
    reached: [...new Set(versions.edges.map(({ node }) => node.artifact.name))].sort(),
    assumed: completeness.caveats.find(({ code }) => code === 'COLUMNS_ASSUMED')?.count ?? 0,
  }
}

async function columns(workspace: Workspace, name: string, asOf?: string): Promise<string[]> {
  const { data } = await workspace.graphql<{
    artifacts: { edges: { node: { name: string; columns: { name: string }[] } }[] }
  }>('query ($asOf: DateTime) { artifacts(first: 100) { edges { node { name columns(asOf: $asOf) { name } } } } }', {
    asOf,
  })
  const found = data.artifacts.edges.find(({ node }) => node.name === name)
  return found?.node.columns.map((column) => column.name) ?? []
}

const given = async (name: string) => {
  const workspace = await api.workspace()
  const path = join(import.meta.dirname, '../../fixtures/cases', `${name}.json`)
  expect(await workspace.lineage(JSON.parse(readFileSync(path, 'utf8')))).toMatchObject({ status: 201 })
  return workspace
}

describe('a column in another case', () => {
  it('is the same column, asked for in any (column-case)', async () => {
    const workspace = await given('column-case')
    const lake = { namespace: 'lake' }
    expect(await lineage(workspace, 't.p', lake)).toEqual({ reached: ['out'], assumed: 0 })
    expect(await lineage(workspace, 't.P', lake)).toEqual({ reached: ['out'], assumed: 0 })
    expect(await lineage(workspace, 'out.x', { ...lake, direction: 'UPSTREAM' })).toMatchObject({ reached: ['t'] })
    expect([await columns(workspace, 't'), await columns(workspace, 'out')]).toEqual([['p'], ['x']])
  })

  it('feeds what is stated of it in lower case (DataHub #19209, report 15)', async () => {
    const workspace = await told(
      did('load', 1, [], [table('people', schema('id', 'BIRTH_DATE'))]),
      did('build', 5, [table('people')], [table('features', from({ age: 'people.birth_date' }))]),
    )
    expect(await lineage(workspace, 'people.BIRTH_DATE')).toEqual({ reached: ['features'], assumed: 0 })
    expect((await lineage(workspace, 'people.id')).reached).toEqual([])
  })

  it('is another column where the schema has both', async () => {
    const workspace = await told(
      did('load', 1, [], [table('people', schema('Email', 'email'))]),
      did('build', 5, [table('people')], [table('features', from({ domain: 'people.email' }))]),
    )
    expect((await lineage(workspace, 'people.Email')).reached).toEqual([])
    expect((await lineage(workspace, 'people.email')).reached).toEqual(['features'])
    expect(await columns(workspace, 'people')).toEqual(['Email', 'email'])
  })
})

describe('a struct', () => {
  const address = { name: 'address', fields: [{ name: 'city' }, { name: 'street' }] }

  it('feeds what is fed by its field, and its field what is fed by all of it (sqllineage #411, report 16)', async () => {
    const workspace = await told(
      did('load', 1, [], [table('people', schema('id', address))]),
      did('one', 5, [table('people')], [table('whole_struct', from({ addr: 'people.address' }))]),
      did('two', 7, [table('people')], [table('only_city', from({ city: 'people.address.city' }))]),
    )
    expect((await lineage(workspace, 'people.address.city')).reached).toEqual(['only_city', 'whole_struct'])
    expect((await lineage(workspace, 'people.address')).reached).toEqual(['only_city', 'whole_struct'])
    expect((await lineage(workspace, 'people.address.street')).reached).toEqual(['whole_struct'])
    expect((await lineage(workspace, 'people.id')).reached).toEqual([])
    expect(await lineage(workspace, 'only_city.city', { direction: 'UPSTREAM' })).toEqual({
      reached: ['people'],
      assumed: 0,
    })
  })

  it.each(['items[].sku', 'items.element.sku', 'items.list.element.sku', 'items.array.sku', 'Items[0].SKU'])(
    'in a list is the same however the list is written: %s',
    async (field) => {
      const workspace = await told(
        did('load', 1, [], [table('orders', schema('items.sku', 'items.price'))]),
        did('copy', 5, [table('orders')], [table('sold', from({ what: `orders.${field}` }))]),
      )
      expect(await lineage(workspace, 'orders.items.sku')).toEqual({ reached: ['sold'], assumed: 0 })
      expect((await lineage(workspace, 'orders.items.price')).reached).toEqual([])
    },
  )
})

describe('a source that cannot be placed', () => {
  it('may be any column of a version that is not known to have it: a column was renamed', async () => {
    const workspace = await told(
      did('load', 1, [], [table('people', schema('id', 'birth_date'))]),
      did('build', 5, [table('people')], [table('features', from({ who: 'people.id', age: 'people.dob' }))]),
    )
    expect(await lineage(workspace, 'people.birth_date')).toEqual({ reached: ['features'], assumed: 1 })
    expect(await lineage(workspace, 'features.age', { direction: 'UPSTREAM' })).toEqual({
      reached: ['people'],
      assumed: 1,
    })
  })

  it('may be any column where only a reader told the schema', async () => {
    const workspace = await told(
      did('look', 1, [table('people', schema('id', 'birth_date'))], [table('looked')]),
      did('build', 5, [table('people')], [table('features', from({ age: 'people.dob' }))]),
    )
    expect(await lineage(workspace, 'people.birth_date')).toMatchObject({ reached: ['features', 'looked'] })
  })

  it('leaves an input of which the facet says nothing as assumed (OpenLineage #2938, report 13)', async () => {
    const workspace = await told(
      did('load', 1, [], [table('people', schema('birth_date'))]),
      did('build', 5, [table('people')], [table('features', from({ dob: 'people_as_the_catalogue_says.birth_date' }))]),
    )
    expect(await lineage(workspace, 'people.birth_date')).toEqual({ reached: ['features'], assumed: 1 })
  })
})

describe('a column that a facet leaves out', () => {
  it('may come from any input, which is counted (column-lineage-partial)', async () => {
    const workspace = await given('column-lineage-partial')
    const lake = { namespace: 'lake' }
    expect(await lineage(workspace, 'out.y', { ...lake, direction: 'UPSTREAM' })).toEqual({
      reached: ['t', 'u'],
      assumed: 1,
    })
    expect(await lineage(workspace, 'out.x', { ...lake, direction: 'UPSTREAM' })).toEqual({
      reached: ['t'],
      assumed: 0,
    })
    expect(await lineage(workspace, 'u.z', lake)).toEqual({ reached: ['out'], assumed: 1 })
  })

  it('may come from any input though a filter over all rows is stated', async () => {
    const filtered = {
      columnLineage: facet({ fields: {}, dataset: [{ namespace: 'db', name: 't', field: 'status' }] }),
    }
    const workspace = await told(
      did('load', 1, [], [table('t', schema('status', 'email'))]),
      did('build', 5, [table('t')], [table('out', { ...schema('y'), ...filtered })]),
    )
    expect(await lineage(workspace, 't.email')).toEqual({ reached: ['out'], assumed: 1 })
  })

  it('may come from any input where only whoever reads it names it', async () => {
    const workspace = await told(
      did('build', 5, [table('t')], [table('out', from({ x: 't.p' }))]),
      did('read', 9, [table('out')], [table('copy', from({ z: 'out.y' }))]),
    )
    expect(await lineage(workspace, 'copy.z', { direction: 'UPSTREAM' })).toEqual({ reached: ['out', 't'], assumed: 1 })
  })
})

describe('a column that a later schema lacks', () => {
  it('has ended, and is there as of before (schema-shrinks)', async () => {
    const workspace = await given('schema-shrinks')
    expect(await columns(workspace, 't')).toEqual(['a'])
    expect(await columns(workspace, 't', '2026-03-01T09:05:00Z')).toEqual(['a', 'email'])
  })

  it('feeds what read it before, and nothing that read the table since', async () => {
    const workspace = await told(
      did('load', 1, [], [table('t', schema('a', 'email'))]),
      did('early', 5, [table('t')], [table('mailing')]),
      did('load', 9, [], [table('t', { ...schema('a'), ...overwrite })]),
      did('late', 15, [table('t')], [table('report')]),
    )
    expect((await lineage(workspace, 't.email')).reached).toEqual(['mailing'])
    expect((await lineage(workspace, 't.a')).reached).toEqual(['mailing', 'report', 't'])
  })

  it('may go on under a new name, which is counted', async () => {
    const workspace = await told(
      did('load', 1, [], [table('t', schema('a', 'email'))]),
      did('early', 5, [table('t')], [table('mailing')]),
      did('load', 9, [], [table('t', { ...schema('a', 'mail'), ...overwrite })]),
      did('late', 15, [table('t')], [table('report', from({ to: 't.mail' }))]),
    )
    expect(await lineage(workspace, 't.email')).toMatchObject({ reached: ['mailing', 'report', 't'] })
  })

  it('stays where the later schema is not told', async () => {
    const workspace = await told(
      did('load', 1, [], [table('t', schema('a', 'email'))]),
      did('load', 9, [], [table('t', overwrite)]),
    )
    expect(await columns(workspace, 't')).toEqual(['a', 'email'])
  })

  it('stays where the run that told it failed', async () => {
    const [start, complete] = did('load', 9, [], [table('t', schema('a'))])
    const workspace = await told(did('load', 1, [], [table('t', schema('a', 'email'))]), [
      start ?? {},
      { ...complete, eventType: 'FAIL' },
    ])
    expect(await columns(workspace, 't')).toEqual(['a', 'email'])
  })

  it('stays as it was described by hand, if that was since', async () => {
    const workspace = await told(did('load', 1, [], [table('t', schema('a'))]))
    const artifact = { kind: 'DATASET', namespace: 'db', name: 't' }
    expect(
      await tell(workspace, 'registerArtifact', { idempotencyKey: 'r', artifact, columns: [{ name: 'note' }] }),
    ).toEqual([])
    expect(await columns(workspace, 't')).toEqual(['a', 'note'])
  })
})

describe('a tag that plainly means personal data', () => {
  it('puts its dataset on the map, whatever its vocabulary, also where it is on the whole dataset (DataHub #17812, report 22)', async () => {
    const tagged = (name: string, key: string, value: string, field?: string) =>
      table(name, { ...schema('a'), tags: facet({ tags: [{ source: 'x', key, value, ...(field ? { field } : {}) }] }) })
    const personal = [
      tagged('dataset_pii', 'pii', 'true'),
      ...[tagged('column_yes', 'pii', 'yes', 'a'), tagged('column_one', 'contains_pii', '1', 'a')],
      ...[tagged('column_category', 'category', 'EMAIL_ADDRESS', 'a'), tagged('label', 'PII.Sensitive', 'true', 'a')],
      tagged('classified', 'classification', 'PII.Sensitive', 'a'),
      ...[tagged('urn', 'tag', 'urn:li:tag:PII', 'a'), tagged('other_words', 'pii', 'contact details', 'a')],
      ...[tagged('openmetadata', 'PersonalData.Personal', 'true', 'a'), tagged('dotted', 'tag', 'PII.Email', 'a')],
      table('without_columns', { tags: facet({ tags: [{ source: 'x', key: 'pii', value: 'true' }] }) }),
      table('without_words', { tags: facet({ tags: [{ key: 'pii', value: true, field: null }] }) }),
    ]
    const others = [
      tagged('not_pii', 'pii', 'false', 'a'),
      tagged('none', 'PII', 'None', 'a'),
      tagged('team', 'owner', 'yes'),
    ]
    const workspace = await told(did('load', 1, [], [...personal, ...others]))
    const { data } = await workspace.graphql<{
      systems: { total: { list: { edges: { node: { artifact: { name: string } } }[] } } }
    }>('{ systems { total { list { edges { node { artifact { name } } } } } } }')
    expect(data.systems.total.list.edges.map(({ node }) => node.artifact.name).sort()).toEqual(
      personal.map(({ name }) => name).sort(),
    )
  })
})

describe('a tag', () => {
  type Tagged = { columns: { name: string }[]; personalCategories: string[]; tags: Page }
  type Page = { totalCount: number; edges: { node: object }[]; pageInfo: { endCursor: string | null } }
  const page = (tags: Page) => tags.edges.map(({ node }) => node)

  async function artifactOf(workspace: Workspace, first = 100, after: string | null = null): Promise<Tagged> {
    const { data, errors } = await workspace.graphql<{ artifacts: { edges: { node: Tagged }[] } }>(
      `query ($first: Int!, $after: String) { artifacts { edges { node { columns { name } personalCategories tags(first: $first, after: $after) {
        totalCount edges { node { column key value source category } } pageInfo { endCursor } } } } } }`,
      { first, after },
    )
    expect(errors).toEqual([])
    const [found] = data.artifacts.edges
    if (!found) throw new Error('no artifact')
    return found.node
  }

  const words = [
    { source: 'hub', key: 'team', value: 'growth' },
    { source: 'hub', key: 'tag', value: 'Gold' },
    { source: 'hub', key: 'tag', value: 'PII', field: 'a' },
  ]
  const kept = [
    { column: null, key: 'tag', value: 'Gold', source: 'hub', category: null },
    { column: null, key: 'team', value: 'growth', source: 'hub', category: null },
    { column: 'a', key: 'tag', value: 'PII', source: 'hub', category: 'user' },
  ]
  const said = (...tags: object[]) => did('load', 1, [], [table('t', { tags: facet({ tags }) })])

  it('is kept with its artifact or column, key, value and source, in whatever vocabulary', async () => {
    const { tags, personalCategories } = await artifactOf(await told(said(...words)))
    expect(page(tags)).toEqual(kept)
    expect(personalCategories).toEqual(['user'])
  })

  it('stays when a later event tells others', async () => {
    const workspace = await told(
      said(...words),
      did('load', 2, [], [table('t', { tags: facet({ tags: [words[0]] }) })]),
    )
    expect(page((await artifactOf(workspace)).tags)).toEqual(kept)
  })

  it('is paged, each once', async () => {
    const workspace = await told(said(...words))
    const first = (await artifactOf(workspace, 2)).tags
    const rest = (await artifactOf(workspace, 2, first.pageInfo.endCursor)).tags
    expect([...page(first), ...page(rest)]).toEqual(kept)
    expect([first.totalCount, rest.totalCount]).toEqual([3, 3])
  })

  it('on the whole makes its artifact personal without any column, on its page and on the map alike', async () => {
    const workspace = await told(said({ key: 'pii', value: 'true' }))
    const { columns, personalCategories } = await artifactOf(workspace)
    expect({ columns, personalCategories }).toEqual({ columns: [], personalCategories: ['user'] })
    const { data } = await workspace.graphql<{ systems: { total: object } }>(
      '{ systems { total { categories { category artifacts columns } list { edges { node { reasons categories } } } } } }',
    )
    expect(data.systems.total).toEqual({
      categories: [{ category: 'user', artifacts: 1, columns: 0 }],
      list: { edges: [{ node: { reasons: ['ARTIFACT_TAGGED'], categories: ['user'] } }] },
    })
  })

  it('under another name of its artifact counts for all of its names', async () => {
    const identifiers = [{ namespace: 'db', name: 'alias', type: 'TABLE' }]
    const tags = facet({ tags: [{ key: 'pii', value: 'true' }] })
    const workspace = await told(
      did('load', 1, [], [table('t', { symlinks: facet({ identifiers }) })]),
      did('tag', 2, [], [table('alias', { tags })]),
    )
    const { data } = await workspace.graphql<{
      artifacts: { edges: { node: object }[] }
      systems: { total: { artifacts: number } }
    }>('{ artifacts { edges { node { name personalCategories } } } systems { total { artifacts } } }')
    expect(data.artifacts.edges.map(({ node }) => node)).toEqual([
      { name: 'alias', personalCategories: ['user'] },
      { name: 't', personalCategories: ['user'] },
    ])
    expect(data.systems.total.artifacts).toBe(2)
  })

  it('never keeps the address of a person', async () => {
    const { tags } = await artifactOf(await told(said({ key: 'owner', value: 'Ada <ada@example.com>, call her' })))
    expect(page(tags)).toMatchObject([{ key: 'owner', value: 'Ada <(address)>, call her' }])
  })
})
