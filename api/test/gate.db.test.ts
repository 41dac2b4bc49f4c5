import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import type { Client } from '../../testkit/client.ts'
import { ada, adaIsIn, artifact, minute, run, tell, tellRuns } from '../../testkit/story.ts'
import { openKeyFiles, openKeys } from '../src/platform/keys/index.ts'
import { artifactId } from '../src/vocabulary/artifactIds.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

type UserError = { code: string; field: string[]; message: string }

/** What was wrong with a declaration. */
async function declared(by: Client, name: string, input: object): Promise<UserError[]> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code field message } } }`
  const given = { idempotencyKey: JSON.stringify(input), at: minute(0), ...input }
  return (await by.ask<Record<string, { userErrors: UserError[] }>>(query, { input: given }))[name]?.userErrors ?? []
}

async function isDeclared(by: Client, name: string, input: object): Promise<void> {
  expect(await declared(by, name, { reference: 'Register, page 1', ...input })).toEqual([])
}

type Answer = { question: string; answer: string; text: string; remedy: string | null; evidence: { text: string }[] }
type Admission = { id: string; decision: string; digest: string; answers: Answer[]; at: string; expiresAt: string }
type Payload = { admission: Admission | null; userErrors: UserError[] }

const ADMISSION = 'id decision digest at expiresAt answers { question answer text remedy evidence { text } }'

/** Asks whether churn may be trained on the features. */
async function ask(by: Workspace, more: object = {}): Promise<Payload> {
  const query = `mutation ($input: AdmitRunInput!) { admitRun(input: $input) { admission { ${ADMISSION} } userErrors { code field message } } }`
  const input = {
    idempotencyKey: JSON.stringify([more, Math.random()]),
    job: { namespace: 'jobs', name: 'train' },
    inputs: [artifactId(by.ws, artifact('features'))],
    outputs: [artifact('churn', 'MODEL')],
    purpose: 'train_ai_system',
    ...more,
  }
  return (await by.ask<{ admitRun: Payload }>(query, { input })).admitRun
}

async function admission(by: Workspace, more: object = {}): Promise<Admission> {
  const { admission, userErrors } = await ask(by, more)
  expect(userErrors).toEqual([])
  return admission as Admission
}

const answersIn = ({ answers }: Admission) =>
  Object.fromEntries(answers.map(({ question, answer }) => [question, answer]))
const answerIn = ({ answers }: Admission, question: string) => answers.find((one) => one.question === question)

/** Features that were computed from orders, in which a column has a category. */
async function shop(category = 'user.contact.email'): Promise<Workspace> {
  const admin = await api.workspace(['admin'])
  expect(await tellRuns(admin, [run('build', 1, 2, { reads: ['orders'], writes: ['features'] })])).toEqual([[]])
  const columns = [{ name: 'it', category }]
  expect(await tell(admin, 'registerArtifact', { idempotencyKey: 'c', artifact: artifact('orders'), columns })).toEqual(
    [],
  )
  return admin
}

const basis = { iri: 'eu-gdpr:A6-1-b', purposes: ['train_ai_system'] }
const position = { namespace: 'test', name: 'churn', kind: 'RETRAINING', days: 30 }
const authorised = { artifact: artifact('orders'), purposes: ['train_ai_system'] }

describe('a run of which nothing is declared', () => {
  it('is admitted with its gaps where the workspace observes, and refused where it enforces', async () => {
    const admin = await shop()
    const observed = await admission(admin)
    expect(observed.decision).toBe('ADMITTED_WITH_GAPS')
    expect(answersIn(observed)).toEqual({
      LAWFUL_BASIS: 'GAP',
      PURPOSE_COMPATIBLE: 'GAP',
      DELETION_POSSIBLE: 'GAP',
      EVIDENCED: 'GAP',
    })
    expect(answerIn(observed, 'LAWFUL_BASIS')?.text).toContain('user.contact.email')
    expect(answerIn(observed, 'PURPOSE_COMPATIBLE')?.text).toContain('orders')
    expect(observed.answers.every(({ remedy }) => remedy !== null)).toBe(true)
    const mode = 'mutation ($input: SetGateModeInput!) { setGateMode(input: $input) { userErrors { code } } }'
    expect(await admin.ask(mode, { input: { enforcing: true } })).toEqual({ setGateMode: { userErrors: [] } })
    expect((await admission(admin)).decision).toBe('REFUSED_UNTIL_CONFIGURED')
  })
})

describe('a run of which everything is declared, with what shows it', () => {
  it('is admitted for a day, and names what it rests on', async () => {
    const admin = await shop()
    await isDeclared(admin, 'authorise', authorised)
    await isDeclared(admin, 'recordBasis', basis)
    expect(await declared(admin, 'declarePosition', position)).toEqual([])
    const admitted = await admission(admin)
    expect(admitted.decision).toBe('ADMITTED')
    expect(Date.parse(admitted.expiresAt) - Date.parse(admitted.at)).toBe(86_400_000)
    expect(
      answerIn(admitted, 'EVIDENCED')
        ?.evidence.map(({ text }) => text)
        .sort(),
    ).toEqual([
      'Processing for train_ai_system rests on a contract (Art. 6(1)(b)), with every category that is not special.',
      'orders may be used for train_ai_system.',
    ])
  })

  it('has a gap where one declaration names nothing that shows it', async () => {
    const admin = await shop()
    await isDeclared(admin, 'authorise', { ...authorised, reference: null })
    await isDeclared(admin, 'recordBasis', basis)
    expect(answersIn(await admission(admin))).toMatchObject({ PURPOSE_COMPATIBLE: 'COMPLIANT', EVIDENCED: 'GAP' })
  })
})

describe('a run for a purpose that a source does not allow', () => {
  it('is refused, and the source is named', async () => {
    const admin = await shop()
    await isDeclared(admin, 'authorise', { ...authorised, purposes: ['essential.service'] })
    const refused = await admission(admin)
    expect(refused.decision).toBe('REFUSED')
    const told = 'features may not be used for train_ai_system: orders is authorised for other purposes.'
    expect(answerIn(refused, 'PURPOSE_COMPATIBLE')).toMatchObject({ answer: 'VIOLATION', text: told })
  })
})

describe('a run that names its admission', () => {
  const shown = `query ($id: ID!) { run(id: $id) { admission { id decision } } }`
  const runs = '{ runs { edges { node { id runId admission { decision } } } } }'
  type Named = { id: string; runId: string; admission: { decision: string } | null }

  it('shows it, also where it was refused, and where the run is for something else', async () => {
    const admin = await shop()
    await isDeclared(admin, 'authorise', { ...authorised, purposes: ['essential.service'] })
    const refused = await admission(admin)
    const named = { reads: ['features'], writes: ['scores'], admission: refused.id, purposes: ['marketing'] }
    expect(await tellRuns(admin, [run('late', 3, 4, named), run('bare', 5, 6, { reads: ['features'] })])).toEqual([
      [],
      [],
    ])
    const { edges } = (await admin.ask<{ runs: { edges: { node: Named }[] } }>(runs, {})).runs
    const of = (id: string) => edges.find(({ node }) => node.runId === id)?.node
    expect(of('late')?.admission).toEqual({ decision: 'REFUSED' })
    expect(of('bare')?.admission).toBeNull()
    expect(await admin.ask(shown, { id: of('late')?.id })).toEqual({
      run: { admission: { id: refused.id, decision: 'REFUSED' } },
    })
  })

  it('is not recorded with one that nobody got, or that another workspace got', async () => {
    const [admin, other] = [await shop(), await shop()]
    const theirs = (await admission(other)).id
    const errors = await tellRuns(admin, [
      run('typo', 3, 4, { reads: ['features'], admission: 'none' }),
      run('theirs', 3, 4, { reads: ['features'], admission: theirs }),
    ])
    for (const [error] of errors) expect(error).toMatchObject({ code: 'NOT_FOUND', field: ['admission'] })
  })
})

describe('an agreement with a client', () => {
  const northlight = { client: 'Northlight', trainingAllowed: false }
  const answer = async (by: Workspace, more: object = {}) => answerIn(await admission(by, more), 'PURPOSE_COMPATIBLE')
  /** Everything is declared, and orders lie in a system. */
  async function allowed(): Promise<Workspace> {
    const admin = await shop()
    const described = { idempotencyKey: 's', key: 'shop', name: 'Shop', role: 'PRIMARY' }
    expect(await tell(admin, 'registerSystem', described)).toEqual([])
    const placed = { idempotencyKey: 'p', artifact: artifact('orders'), systemKey: 'shop' }
    expect(await tell(admin, 'registerArtifact', placed)).toEqual([])
    await isDeclared(admin, 'authorise', { ...authorised, purposes: ['train_ai_system', 'marketing'] })
    return admin
  }

  it('that forbids training refuses a model, whatever else allows it, and until it is another', async () => {
    const admin = await allowed()
    expect(await answer(admin)).toMatchObject({ answer: 'COMPLIANT' })
    await isDeclared(admin, 'registerAgreement', northlight)
    const refused = await admission(admin)
    expect(refused.decision).toBe('REFUSED')
    expect(answerIn(refused, 'PURPOSE_COMPATIBLE')).toMatchObject({
      answer: 'VIOLATION',
      text: 'The agreement with Northlight does not allow training on its data.',
      evidence: [{ text: expect.stringContaining('Northlight') }],
    })
    // A model is trained, whatever the run says that it is for.
    expect(await answer(admin, { purpose: 'marketing' })).toMatchObject({ answer: 'VIOLATION' })
    expect(await answer(admin, { purpose: 'marketing', outputs: [] })).toMatchObject({ answer: 'COMPLIANT' })
    await isDeclared(admin, 'registerAgreement', { ...northlight, trainingAllowed: true, at: minute(1) })
    expect(await answer(admin)).toMatchObject({ answer: 'COMPLIANT' })
  })

  it('counts where data behind the inputs lies in its systems, and for its purposes', async () => {
    const admin = await allowed()
    await isDeclared(admin, 'registerAgreement', { ...northlight, systems: ['elsewhere'] })
    expect(await answer(admin)).toMatchObject({ answer: 'COMPLIANT' })
    const covered = { client: 'Oatfield', trainingAllowed: true, purposes: ['essential'], systems: ['shop'] }
    await isDeclared(admin, 'registerAgreement', covered)
    expect(await answer(admin)).toMatchObject({
      answer: 'VIOLATION',
      text: 'The agreement with Oatfield does not cover train_ai_system.',
    })
  })
})

describe('a purpose that rests on consent', () => {
  const consented = (purpose: string, at: number) => ({
    ...{ idempotencyKey: purpose, at: minute(at), purposes: [purpose], status: 'GIVEN', mechanism: 'form' },
    members: [ada],
  })
  const asked = async (mode: 'ADD' | 'FULL', name: string): Promise<Workspace> => {
    const admin = await shop()
    await isDeclared(admin, 'recordBasis', { ...basis, iri: 'eu-gdpr:A6-1-a' })
    await adaIsIn(admin, name, 3, mode)
    expect(await tell(admin, 'recordConsent', consented('essential', 4))).toEqual([])
    return admin
  }

  it('is a violation while somebody who is read did not consent to it, whatever else they agreed to', async () => {
    const admin = await asked('FULL', 'features')
    expect(answerIn(await admission(admin), 'LAWFUL_BASIS')).toMatchObject({
      answer: 'VIOLATION',
      text: 'Consent is the legal basis, and people in features did not give it for train_ai_system.',
    })
    expect(await tell(admin, 'recordConsent', consented('train_ai_system', 5))).toEqual([])
    expect(answersIn(await admission(admin)).LAWFUL_BASIS).toBe('COMPLIANT')
  })

  it('is a gap where it is not known whether they are read', async () => {
    const admin = await asked('ADD', 'orders')
    expect(answerIn(await admission(admin), 'LAWFUL_BASIS')).toMatchObject({
      answer: 'GAP',
      text: 'Consent is the legal basis, and people who did not give it for train_ai_system may be in features.',
    })
  })

  it('asks nobody for consent where it rests on something else', async () => {
    const admin = await asked('FULL', 'features')
    await isDeclared(admin, 'recordBasis', basis)
    await tell(admin, 'recordConsent', consented('marketing', 5))
    const special = { ...basis, iri: 'eu-gdpr:A6-1-b', categories: ['user.contact'] }
    await isDeclared(admin, 'recordBasis', special)
    expect(answersIn(await admission(admin)).LAWFUL_BASIS).toBe('COMPLIANT')
  })
})

describe('special categories', () => {
  it('need a basis that names a condition of Art. 9(2), whatever else there is', async () => {
    const admin = await shop('user.health_and_medical')
    await isDeclared(admin, 'recordBasis', basis)
    expect(answersIn(await admission(admin)).LAWFUL_BASIS).toBe('GAP')
    const more = { categories: ['user.health_and_medical'], condition: 'eu-gdpr:A9-2-a' }
    await isDeclared(admin, 'recordBasis', { ...basis, ...more })
    expect(answersIn(await admission(admin)).LAWFUL_BASIS).toBe('COMPLIANT')
  })
})

describe('an admission', () => {
  it('is the first answer to its key, and is on record', async () => {
    const admin = await shop()
    const first = await admission(admin, { idempotencyKey: 'k' })
    await isDeclared(admin, 'recordBasis', basis)
    expect(await admission(admin, { idempotencyKey: 'k' })).toEqual(first)
    const { userErrors } = await ask(admin, { idempotencyKey: 'k', purpose: 'marketing' })
    expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] }])
    type Listed = { admissions: { edges: { node: { id: string; digest: string; versions: object[] } }[] } }
    const { admissions } = await admin.ask<Listed>(
      '{ admissions { edges { node { id digest versions { id } } } } }',
      {},
    )
    expect(admissions.edges.map(({ node }) => [node.id, node.digest, node.versions.length])).toEqual([
      [first.id, first.digest, 1],
    ])
  })

  it('of a dry run is answered and not stored', async () => {
    const admin = await shop()
    expect((await admission(admin, { dryRun: true })).decision).toBe('ADMITTED_WITH_GAPS')
    const { admissions } = await admin.ask<{ admissions: { totalCount: number } }>('{ admissions { totalCount } }', {})
    expect(admissions.totalCount).toBe(0)
  })

  it.each([
    ['for a purpose that nobody knows', { purpose: 'train_ai_systen' }, 'NOT_FOUND', ['purpose'], /train_ai_system/],
    ['of a version that nobody knows', { inputs: ['none'] }, 'NOT_FOUND', ['inputs', '0'], /No version/],
    ['of nothing', { inputs: [] }, 'MISSING', ['inputs'], /at least one/],
    ['without a job', { job: { namespace: 'jobs', name: ' ' } }, 'MISSING', ['job'], /Name the job/],
  ])('%s is refused', async (_what, more, code, field, message) => {
    const { admission, userErrors } = await ask(await shop(), more)
    expect(admission).toBeNull()
    expect(userErrors).toMatchObject([{ code, field }])
    expect(userErrors[0]?.message).toMatch(message)
  })
})

describe('a declaration', () => {
  const test = { digest: 'a'.repeat(64), approvedBy: 'Paul', approvedAt: '2025-12-01T00:00:00Z' }
  const interest = { ...basis, iri: 'eu-gdpr:A6-1-f' }

  it.each([
    ['of a basis that nobody knows', 'recordBasis', { ...basis, iri: 'eu-gdpr:A6-1-x' }, 'NOT_FOUND', ['iri']],
    ['of a basis for nothing', 'recordBasis', { ...basis, purposes: [] }, 'MISSING', ['purposes']],
    [
      'of a category that nobody knows',
      'recordBasis',
      { ...basis, categories: ['user.mail'] },
      'NOT_FOUND',
      ['categories'],
    ],
    [
      'of a special category without condition',
      'recordBasis',
      { ...basis, categories: ['user.biometric.voice'] },
      'MISSING',
      ['condition'],
    ],
    ['of a legitimate interest without test', 'recordBasis', interest, 'MISSING', ['balancingTest']],
    [
      'of a test that nobody approved',
      'recordBasis',
      { ...interest, balancingTest: { ...test, approvedBy: ' ' } },
      'MISSING',
      ['balancingTest', 'approvedBy'],
    ],
    [
      'of a test that was approved too late',
      'recordBasis',
      { ...interest, balancingTest: { ...test, approvedAt: minute(5) } },
      'INVALID_RANGE',
      ['balancingTest', 'approvedAt'],
    ],
    ['of an activity without key', 'registerActivity', { key: '', purposes: ['marketing'] }, 'MISSING', ['key']],
    [
      'of an activity kept for no day',
      'registerActivity',
      { key: 'a', purposes: ['marketing'], retentionDays: 0 },
      'INVALID_RANGE',
      ['retentionDays'],
    ],
    [
      'of an inference of nothing known',
      'declareInference',
      { artifact: artifact('a'), category: 'mood' },
      'NOT_FOUND',
      ['category'],
    ],
    ['of an agreement of nobody', 'registerAgreement', { client: ' ', trainingAllowed: true }, 'MISSING', ['client']],
    ['of a notice of nothing', 'registerNotice', { key: 'n', version: '1', purposes: [] }, 'MISSING', ['purposes']],
  ])('%s is refused at its field', async (_what, name, input, code, field) => {
    expect(await declared(await api.workspace(['admin']), name, input)).toMatchObject([{ code, field }])
  })

  it('of each kind says in a sentence what counts', async () => {
    const admin = await api.workspace(['admin'])
    await isDeclared(admin, 'recordBasis', { ...interest, region: 'EU', balancingTest: test })
    await isDeclared(admin, 'declareInference', {
      artifact: artifact('segments'),
      category: 'user.demographic',
      special: true,
    })
    for (const owner of ['Growth', 'Research'])
      await isDeclared(admin, 'registerActivity', {
        key: 'churn',
        purposes: ['marketing'],
        jobs: [{ namespace: 'jobs', name: 'train' }],
        owner,
      })
    await isDeclared(admin, 'registerAgreement', { client: 'Northlight', trainingAllowed: false })
    await isDeclared(admin, 'registerNotice', { key: 'Privacy', version: '3', purposes: ['marketing'] })
    type Listed = { declarations: { edges: { node: { text: string } }[] } }
    const { declarations } = await admin.ask<Listed>('{ declarations { edges { node { text } } } }', {})
    expect(declarations.edges.map(({ node }) => node.text).sort()).toEqual([
      'Northlight agreed, without a list of purposes. Training on its data is not allowed. All data here counts as its data.',
      'Processing for train_ai_system rests on legitimate interest (Art. 6(1)(f)), with every category that is not special, in EU.',
      'Version 3 of Privacy tells people of marketing.',
      'churn is for marketing, by train. Research answers for it.',
      'segments concludes user.demographic of people, which is special. Nobody has reviewed whether it may.',
    ])
  })
})

describe('POST /admission/:id/members', () => {
  const [ada, bob, cyd] = ['ada', 'bob', 'cyd'].map((name) => ({ namespace: 'email', value: `${name}@example.com` }))
  const consent = (status: string, members: object[], at: number) => ({
    ...{ idempotencyKey: `${status} ${at}`, at: minute(at), purposes: ['train_ai_system'], status, mechanism: 'form' },
    members,
  })
  const filter = async (by: Workspace, id: string) => {
    const body = [ada, bob, cyd].map((one) => `${JSON.stringify(one)}\n`).join('')
    const { status, text } = await by.post(`/admission/${id}/members`, body, { 'content-type': 'application/x-ndjson' })
    return status === 200
      ? text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : status
  }

  /** Ada consented, Bob took his consent back, and nothing is known of Cyd. */
  async function asked(): Promise<Workspace> {
    const admin = await shop()
    await tell(admin, 'recordConsent', consent('GIVEN', [ada, bob] as object[], 1))
    await tell(admin, 'recordConsent', consent('WITHDRAWN', [bob] as object[], 2))
    return admin
  }

  it('allows who consented where the purpose rests on consent, or on nothing that is known', async () => {
    const admin = await asked()
    const who = [
      { n: 1, allowed: true },
      { n: 2, allowed: false, because: 'consent withdrawn 2026-01-01' },
      { n: 3, allowed: false, because: 'no consent on record' },
    ]
    expect(await filter(admin, (await admission(admin)).id)).toEqual(who)
    await isDeclared(admin, 'recordBasis', { ...basis, iri: 'eu-gdpr:A6-1-a' })
    expect(await filter(admin, (await admission(admin)).id)).toEqual(who)
  })

  it('allows all but who said no, and whose data was deleted, where it rests on another basis', async () => {
    const admin = await asked()
    await isDeclared(admin, 'recordBasis', basis)
    const { id } = await admission(admin)
    const who = [
      { n: 1, allowed: true },
      { n: 2, allowed: false, because: 'consent withdrawn 2026-01-01' },
      { n: 3, allowed: true },
    ]
    expect(await filter(admin, id)).toEqual(who)
    // A request that is carried out leaves Cyd's digest behind (executing.db.test).
    const { personKeys } = await openKeys(openKeyFiles(join(api.home, 'keys'), null), api.connection).of(admin.ws)
    const digest = personKeys?.digestsOf('identity\0email\0cyd@example.com').at(-1)
    await api.connection.driver.executeQuery(
      'CREATE (:Suppressed {ws: $ws, digest: $digest, since: 0, request: "r"})',
      {
        ws: admin.ws,
        digest,
      },
    )
    expect(await filter(admin, id)).toContainEqual({ n: 3, allowed: false, because: 'their data was deleted' })
  })

  it('filters nobody for a run that was refused, or that nobody asked about', async () => {
    const admin = await asked()
    await isDeclared(admin, 'authorise', { ...authorised, purposes: ['essential.service'] })
    const refused = await admission(admin)
    expect(refused.decision).toBe('REFUSED')
    expect(await filter(admin, refused.id)).toBe(409)
    expect(await filter(admin, 'none')).toBe(404)
  })
})
