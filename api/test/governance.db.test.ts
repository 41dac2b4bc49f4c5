import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import type { Client } from '../../testkit/client.ts'
import { ada, artifact, minute, run, tell, tellRuns, version } from '../../testkit/story.ts'
import { artifactId } from '../src/vocabulary/artifactIds.ts'
import { decide, type Flow } from './oracle/purposes.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

type UserError = { code: string; field: string[]; message: string }
type Declared = { declaration: Record<string, unknown> | null; userErrors: UserError[] }

const SAID =
  'declaration { kind at until recordedAt recordedBy purposes text name column } userErrors { code field message }'

async function authorise(by: Client, name: string, purposes: string[], more: object = {}): Promise<Declared> {
  const query = `mutation ($input: AuthoriseInput!) { authorise(input: $input) { ${SAID} } }`
  const input = { idempotencyKey: `${name} ${purposes}`, artifact: artifact(name), purposes, at: minute(0), ...more }
  return (await by.ask<{ authorise: Declared }>(query, { input })).authorise
}

async function isAuthorised(by: Client, name: string, purposes: string[], more: object = {}): Promise<void> {
  expect((await authorise(by, name, purposes, more)).userErrors).toEqual([])
}

type Source = { version: { artifact: { name: string } }; path: { artifact: { name: string } }[] }
type Use = {
  decision: string
  purposes: string[] | null
  denying: Source[]
  undeclared: Source[]
  complete: boolean
}

const USE = `decision purposes complete denying { version { artifact { name } } path { artifact { name } } }
  undeclared { version { artifact { name } } path { artifact { name } } }`

async function use(
  by: Workspace,
  name: string,
  purpose: string,
  more: { at?: string; kind?: 'MODEL' } = {},
): Promise<Use> {
  const query = `query ($versions: [ID!]!, $purpose: String!, $at: DateTime) {
    mayUse(versions: $versions, purpose: $purpose, at: $at) { versions { ${USE} } } }`
  const versions = [artifactId(by.ws, artifact(name, more.kind))]
  const { mayUse } = await by.ask<{ mayUse: { versions: [Use] } }>(query, { versions, purpose, at: more.at ?? null })
  return mayUse.versions[0]
}

const pathsOf = (sources: readonly Source[]) =>
  sources.map(({ path }) => path.map((one) => one.artifact.name).join(' → '))

/** Orders and a mailing list become features, and these a model. */
async function shop(): Promise<Workspace> {
  const admin = await api.workspace(['admin'])
  const told = await tellRuns(admin, [
    run('build', 1, 2, { reads: ['orders', 'mailing'], writes: ['features'] }),
    run('train', 3, 4, {
      kind: 'TRAINING',
      reads: ['features'],
      writes: [{ version: version('churn', 'MODEL', 'v1') }],
    }),
  ])
  expect(told).toEqual([[], []])
  return admin
}

describe('a model', () => {
  it('may be used for what all its sources allow, and the source that does not is told with its path', async () => {
    const admin = await shop()
    await isAuthorised(admin, 'orders', ['essential.service', 'marketing.communications'])
    await isAuthorised(admin, 'mailing', ['marketing'])
    const email = await use(admin, 'churn', 'marketing.communications.email', { kind: 'MODEL' })
    expect(email).toMatchObject({ decision: 'ALLOWED', purposes: ['marketing.communications'], denying: [] })
    const service = await use(admin, 'churn', 'essential.service', { kind: 'MODEL' })
    expect(service.decision).toBe('DENIED')
    expect(pathsOf(service.denying)).toEqual(['mailing → features → churn'])
  })

  it('has a gap where nobody authorised anything of one source, which is no permission', async () => {
    const admin = await shop()
    await isAuthorised(admin, 'orders', ['marketing'])
    const found = await use(admin, 'churn', 'marketing', { kind: 'MODEL' })
    expect(found.decision).toBe('GAP')
    expect(pathsOf(found.undeclared)).toEqual(['mailing → features → churn'])
    await isAuthorised(admin, 'features', ['marketing'])
    expect((await use(admin, 'churn', 'marketing', { kind: 'MODEL' })).decision).toBe('ALLOWED')
  })

  it('keeps its limits where a full list says who is in what it was trained on', async () => {
    const admin = await shop()
    await isAuthorised(admin, 'orders', ['essential.service'])
    await isAuthorised(admin, 'features', ['marketing', 'essential.service'])
    const list = { idempotencyKey: 'l', at: minute(2), version: version('features'), mode: 'FULL', members: [ada] }
    expect(await tell(admin, 'recordMembers', list)).toEqual([])
    expect((await use(admin, 'churn', 'marketing', { kind: 'MODEL' })).decision).toBe('DENIED')
  })

  it('may be used for nothing of which a column may not', async () => {
    const admin = await shop()
    await isAuthorised(admin, 'orders', ['marketing'])
    await isAuthorised(admin, 'mailing', ['marketing'])
    await isAuthorised(admin, 'orders', ['essential.service'], { column: 'Card', idempotencyKey: 'card' })
    expect((await use(admin, 'churn', 'marketing', { kind: 'MODEL' })).decision).toBe('DENIED')
  })
})

describe('an authorisation', () => {
  it('gives way to a later one, ends when it says so, and has the time of its first arrival', async () => {
    const admin = await shop()
    await isAuthorised(admin, 'orders', ['marketing'], { at: minute(10), until: minute(20) })
    await isAuthorised(admin, 'orders', ['essential'], { at: minute(5) })
    const at = async (n: number) => (await use(admin, 'orders', 'marketing', { at: minute(n) })).decision
    expect([await at(4), await at(6), await at(12), await at(20)]).toEqual(['GAP', 'DENIED', 'ALLOWED', 'GAP'])
    const again = await authorise(admin, 'orders', ['essential'], { at: minute(5) })
    expect(again.declaration).toMatchObject({
      at: '2026-01-01T00:05:00.000Z',
      until: null,
      text: 'orders may be used for essential.',
    })
    expect(Date.parse(`${again.declaration?.recordedAt}`)).toBeGreaterThan(Date.parse(minute(20)))
  })

  it.each([
    [
      'a purpose that nobody knows',
      ['marketing.advertisng'],
      {},
      'NOT_FOUND',
      ['purposes', '0'],
      /marketing\.advertising/,
    ],
    [
      'an end before its beginning',
      ['marketing'],
      { until: '2025-01-01T00:00:00Z' },
      'INVALID_RANGE',
      ['until'],
      /after/,
    ],
    ['a time that has not come', ['marketing'], { at: '2999-01-01T00:00:00Z' }, 'TIME_IN_FUTURE', ['at'], /come/],
    ['evidence that is no digest', ['marketing'], { evidence: 'x' }, 'INVALID_RANGE', ['evidence'], /SHA-256/],
    ['no name', ['marketing'], { artifact: artifact(' ') }, 'MISSING', ['artifact', 'name'], /Name it/],
  ])('with %s is refused, and nothing is stored', async (_what, purposes, more, code, field, message) => {
    const admin = await api.workspace(['admin'])
    const { declaration, userErrors } = await authorise(admin, 'orders', purposes, more)
    expect(declaration).toBeNull()
    expect(userErrors).toMatchObject([{ code, field }])
    expect(userErrors[0]?.message).toMatch(message)
    expect(
      (await admin.ask<{ declarations: { totalCount: number } }>('{ declarations { totalCount } }', {})).declarations
        .totalCount,
    ).toBe(0)
  })

  it('whose key came before with other content is refused', async () => {
    const admin = await api.workspace(['admin'])
    await isAuthorised(admin, 'orders', ['marketing'], { idempotencyKey: 'k' })
    const { userErrors } = await authorise(admin, 'orders', ['sales'], { idempotencyKey: 'k' })
    expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] }])
  })

  it('is on the audit, with who declared it', async () => {
    const admin = await api.workspace(['admin'])
    const handler = await openWorkspace(api, admin.ws, ['handler'])
    await isAuthorised(handler, 'orders', ['marketing'])
    type Answer = { auditEntries: { edges: { node: { fields: string[]; about: string[] } }[] } }
    const query =
      '{ auditEntries(first: 100, filter: {action: GOVERNANCE_DECLARE}) { edges { node { fields about } } } }'
    const { edges } = (await admin.ask<Answer>(query, {})).auditEntries
    const { declarations } = await admin.ask<{ declarations: { edges: { node: { id: string } }[] } }>(
      '{ declarations { edges { node { id } } } }',
      {},
    )
    const about = declarations.edges.map(({ node }) => node.id)
    expect(edges.map(({ node }) => node)).toEqual([{ fields: ['Mutation.authorise'], about }])
  })
})

describe('a purpose of the workspace', () => {
  const register = async (by: Client, key: string, name = 'Ours') => {
    const query =
      'mutation ($input: RegisterPurposeInput!) { registerPurpose(input: $input) { purpose { key parent source } userErrors { code field message } } }'
    type Answer = { registerPurpose: { purpose: object | null; userErrors: UserError[] } }
    return (await by.ask<Answer>(query, { input: { key, name } })).registerPurpose
  }

  it('is part of its parent, and may be declared', async () => {
    const admin = await shop()
    const { purpose } = await register(admin, 'marketing.life_stage')
    expect(purpose).toEqual({ key: 'marketing.life_stage', parent: 'marketing', source: 'WORKSPACE' })
    expect((await register(admin, 'marketing.life_stage')).userErrors).toEqual([])
    await isAuthorised(admin, 'orders', ['marketing'])
    expect((await use(admin, 'orders', 'marketing.life_stage')).decision).toBe('ALLOWED')
  })

  it.each([
    ['under a parent that nobody knows', 'marketng.life_stage', 'NOT_FOUND', /marketing/],
    ['that is shipped', 'marketing', 'INVALID_RANGE', /already/],
    ['that is no key', 'Life stage', 'INVALID_RANGE', /lower-case/],
  ])('%s is refused', async (_what, key, code, message) => {
    const { userErrors } = await register(await api.workspace(['admin']), key)
    expect(userErrors).toMatchObject([{ code, field: ['key'] }])
    expect(userErrors[0]?.message).toMatch(message)
  })

  it('with another name than before is refused', async () => {
    const admin = await api.workspace(['admin'])
    await register(admin, 'research')
    expect((await register(admin, 'research', 'Other')).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }])
  })
})

describe('artifacts with what they may be used for', () => {
  it('begin with gaps in what is classified as personal', async () => {
    const admin = await shop()
    await isAuthorised(admin, 'orders', ['marketing'])
    const classified = { artifact: artifact('mailing'), columns: [{ name: 'email', category: 'user.contact.email' }] }
    expect(await tell(admin, 'registerArtifact', { idempotencyKey: 'c', ...classified })).toEqual([])
    type Row = { artifact: { name: string }; gap: boolean; personal: boolean; purposes: string[] | null }
    type Answer = { artifactPurposes: { gaps: number; complete: boolean; edges: { node: Row }[] } }
    const query = '{ artifactPurposes { gaps complete edges { node { artifact { name } gap personal purposes } } } }'
    const { edges, ...said } = (await admin.ask<Answer>(query, {})).artifactPurposes
    expect(said).toEqual({ gaps: 3, complete: true })
    expect(edges.map(({ node }) => `${node.artifact.name} ${node.gap} ${node.personal} ${node.purposes}`)).toEqual([
      'mailing true true null',
      'churn true false marketing',
      'features true false marketing',
      'orders false false marketing',
    ])
  })
})

describe('what is told of runs and authorised', () => {
  const NAMES = ['raw0', 'raw1', 'd0', 'd1', 'd2', 'd3', 'd4']
  const PURPOSES = ['marketing', 'marketing.communications', 'marketing.communications.email', 'sales']
  const story = fc.record({
    runs: fc.array(fc.record({ reads: fc.uniqueArray(fc.nat({ max: 6 }), { maxLength: 3 }), blurs: fc.boolean() }), {
      minLength: 5,
      maxLength: 5,
    }),
    said: fc.uniqueArray(
      fc.record({
        of: fc.constantFrom(...NAMES),
        purposes: fc.uniqueArray(fc.constantFrom(...PURPOSES), { maxLength: 2 }),
      }),
      { maxLength: 4, selector: ({ of }) => of },
    ),
  })

  it('decides as the oracle does, in the database', async () => {
    for (const { runs, said } of fc.sample(story, { numRuns: 6, seed: 39 })) {
      const admin = await api.workspace(['admin'])
      const flows: Flow[] = []
      const told = runs.map(({ reads, blurs }, n) => {
        const names = reads.filter((place) => place < n + 2).map((place) => NAMES[place] ?? '')
        for (const from of names) flows.push({ from, to: `d${n}`, personal: !blurs })
        const how = blurs ? { carries: 'AGGREGATED', claim: 'Sums by day.' } : {}
        return run(`r${n}`, 2 * n + 1, 2 * n + 2, { reads: names, writes: [{ version: version(`d${n}`), ...how }] })
      })
      expect((await tellRuns(admin, told)).flat()).toEqual([])
      for (const { of, purposes } of said) await isAuthorised(admin, of, purposes)
      const nodes = NAMES.map((name) => ({ id: name, artifact: name }))
      const authorised = said.map(({ of, purposes }) => ({
        ...{ id: of, artifact: of, column: null, purposes, at: 0, until: null, recordedAt: 0 },
      }))
      for (const name of ['d0', 'd2', 'd4'])
        for (const purpose of ['marketing.communications', 'sales']) {
          const { decision } = await use(admin, name, purpose)
          expect(decision, `${name} for ${purpose}`).toBe(decide(nodes, flows, authorised, name, purpose))
        }
    }
  })
})
