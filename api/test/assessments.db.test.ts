import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import type { Client } from '../../testkit/client.ts'
import { openPeopleOf } from '../../testkit/people.ts'
import { ada, adaIsIn, artifact, minute, run, tell, tellRuns } from '../../testkit/story.ts'
import { artifactId } from '../src/vocabulary/artifactIds.ts'

let api: Api
let somebody: Awaited<ReturnType<typeof openPeopleOf>>
beforeAll(async () => {
  api = await startApi()
  somebody = await openPeopleOf(api)
})
afterAll(() => api.stop())

type UserError = { code: string; field: string[]; message: string }
type Declared = { declaration: { id: string; text: string } | null; userErrors: UserError[] }

async function say(by: Client, name: string, input: object): Promise<Declared> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { declaration { id text } userErrors { code field message } } }`
  const given = { idempotencyKey: JSON.stringify([name, input]), at: minute(0), ...input }
  return (await by.ask<Record<string, Declared>>(query, { input: given }))[name] as Declared
}

async function said(by: Client, name: string, input: object): Promise<string> {
  const { declaration, userErrors } = await say(by, name, input)
  expect(userErrors).toEqual([])
  return declaration?.id ?? ''
}

type Team = { admin: Workspace; handler: Client; approver: Client }

/** Orders with a category, in which Ada is; they may be used to serve her, and to train nothing. */
async function shop(): Promise<Team> {
  const admin = await api.workspace(['admin'])
  const columns = [{ name: 'sku', category: 'user.behavior.purchase_history', necessity: 'What was bought.' }]
  await tell(admin, 'registerArtifact', { idempotencyKey: 'c', artifact: artifact('orders'), columns })
  expect(await tellRuns(admin, [run('load', 1, 2, { writes: ['orders'] })])).toEqual([[]])
  await adaIsIn(admin, 'orders', 2)
  await said(admin, 'authorise', {
    artifact: artifact('orders'),
    purposes: ['essential.service'],
    reference: 'Register',
  })
  const basis = { iri: 'eu-gdpr:A6-1-b', purposes: ['train_ai_system'], reference: 'Register' }
  await said(admin, 'recordBasis', basis)
  const [handler, approver] = [
    await somebody(admin.ws, 'hanna', ['handler']),
    await somebody(admin.ws, 'paul', ['approver']),
  ]
  return { admin, handler, approver }
}

const factors = ['link', 'context', 'nature', 'consequences', 'safeguards']
const answered = (keys: readonly string[]) => keys.map((question) => ({ question, answer: `About the ${question}.` }))

const compatibility = {
  template: 'COMPATIBILITY',
  purposes: ['train_ai_system'],
  artifacts: [artifact('orders')],
  favourable: true,
  answers: answered(factors),
}
const balancing = {
  template: 'BALANCING',
  purposes: ['marketing'],
  favourable: true,
  answers: answered(['interest', 'necessity', 'expectations', 'impact', 'safeguards']),
}

const approve = (by: Client, assessment: string, more: object = {}) =>
  say(by, 'decideAssessment', { assessment, approved: true, ...more })

type Answer = { answer: string; text: string; remedy: string | null; evidence: { kind: string }[] }

/** What the gate says of the purpose of a run that reads orders. */
async function gate({ admin }: Team, purpose = 'train_ai_system', read = 'orders'): Promise<Answer | undefined> {
  const query = `mutation ($input: AdmitRunInput!) { admitRun(input: $input) { admission { answers { question answer text remedy evidence { kind } } } userErrors { code } } }`
  const job = { namespace: 'jobs', name: 'train' }
  const inputs = [artifactId(admin.ws, artifact(read))]
  const input = { idempotencyKey: 'x', job, inputs, purpose, dryRun: true }
  type Admitted = { admitRun: { admission: { answers: (Answer & { question: string })[] } } }
  const { admitRun } = await admin.ask<Admitted>(query, { input })
  return admitRun.admission.answers.find(({ question }) => question === 'PURPOSE_COMPATIBLE')
}

/** A run that begins now. */
const train = (id: string) => {
  const at = new Date().toISOString()
  return run(id, 3, 4, {
    reads: ['orders'],
    writes: ['set'],
    purposes: ['train_ai_system'],
    startedAt: at,
    endedAt: at,
  })
}

async function found({ admin }: Team): Promise<string[]> {
  const query = '{ findings { edges { node { code text } } } }'
  const { findings } = await admin.ask<{ findings: { edges: { node: { code: string; text: string } }[] } }>(query, {})
  return findings.edges.filter(({ node }) => node.code === 'PURPOSE_NOT_AUTHORISED').map(({ node }) => node.text)
}

describe('an assessment of a new purpose', () => {
  it('lets the data be used once somebody else has approved it, and is what the gate rests on', async () => {
    const team = await shop()
    expect(await gate(team)).toMatchObject({ answer: 'VIOLATION' })
    const id = await said(team.handler, 'recordAssessment', compatibility)
    const pending = await gate(team)
    expect(pending).toMatchObject({
      answer: 'VIOLATION',
      evidence: [{ kind: 'AUTHORISATION' }, { kind: 'ASSESSMENT' }],
    })
    expect(pending?.text).toMatch(/The assessment of orders that arrived on .* has not been approved\./)
    expect(pending?.remedy).toContain('approved by somebody else')
    expect((await approve(team.approver, id)).userErrors).toEqual([])
    const compatible = await gate(team)
    expect(compatible).toMatchObject({ answer: 'COMPLIANT', remedy: null })
    expect(compatible?.text).toMatch(/For orders that was assessed on .* and approved on .*\./)
    expect(compatible?.evidence.map(({ kind }) => kind).sort()).toEqual(['ASSESSMENT', 'AUTHORISATION', 'DECISION'])
    // Nobody has assessed this one.
    expect(await gate(team, 'marketing')).toMatchObject({ answer: 'VIOLATION' })
  })

  it('leaves a gap where nothing is authorised of something else that is read', async () => {
    const team = await shop()
    await tellRuns(team.admin, [run('mix', 5, 6, { reads: ['orders', 'bare'], writes: ['mixed'] })])
    const id = await said(team.handler, 'recordAssessment', compatibility)
    await approve(team.approver, id)
    const answer = await gate(team, 'train_ai_system', 'mixed')
    expect(answer).toMatchObject({
      answer: 'GAP',
      remedy: 'Say what it may be used for (authorise), before the run begins.',
    })
    expect(answer?.text).toBe('No purpose is authorised for bare, from which mixed came.')
  })

  it('lets nothing be used where it finds the purpose not compatible, or was rejected', async () => {
    const team = await shop()
    const against = await said(team.handler, 'recordAssessment', { ...compatibility, favourable: false })
    await approve(team.approver, against)
    expect((await gate(team))?.text).toContain('found it not compatible')
    const again = await said(team.handler, 'recordAssessment', { ...compatibility, at: minute(1) })
    await approve(team.approver, again, { approved: false, note: 'People do not expect it.' })
    expect(await gate(team)).toMatchObject({ answer: 'VIOLATION' })
    expect((await gate(team))?.text).toMatch(/was rejected on /)
  })

  it('counts for runs that begin after it was approved; of one before, both times are told', async () => {
    const team = await shop()
    await tellRuns(team.admin, [train('early')])
    const id = await said(team.handler, 'recordAssessment', compatibility)
    await approve(team.approver, id)
    const [late, ...others] = await found(team)
    expect(others).toEqual([])
    expect(late).toMatch(/An assessment that finds orders compatible with it arrived, approved, on .*; early began on /)
    const after = await shop()
    await approve(after.approver, await said(after.handler, 'recordAssessment', compatibility))
    await tellRuns(after.admin, [train('late')])
    expect(await found(after)).toEqual([])
  })

  it('is decided about by somebody else than its author', async () => {
    const { admin } = await shop()
    const id = await said(admin, 'recordAssessment', compatibility)
    expect((await approve(admin, id)).userErrors).toMatchObject([{ code: 'OWN_ASSESSMENT', field: ['assessment'] }])
    // Nor with another token of theirs.
    const both = await somebody(admin.ws, 'hanna', ['handler', 'approver'])
    const hers = await said(both, 'recordAssessment', { ...compatibility, at: minute(1) })
    const approver = await somebody(admin.ws, 'hanna', ['approver'])
    expect((await approve(approver, hers)).userErrors).toMatchObject([{ code: 'OWN_ASSESSMENT' }])
    expect((await approve(admin, 'none')).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['assessment'] }])
  })

  it('is not found in another workspace', async () => {
    const [team, other] = [await shop(), await shop()]
    const id = await said(team.handler, 'recordAssessment', compatibility)
    expect((await approve(other.approver, id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  it.each([
    ['without one factor', { answers: answered(factors.slice(1)) }, 'MISSING', 'answers', /link/],
    ['with an empty answer', { answers: [{ question: 'link', answer: ' ' }] }, 'MISSING', 'answers.0.answer', /words/],
    [
      'with a question of its own',
      { answers: [{ question: 'lnk', answer: 'x' }] },
      'NOT_FOUND',
      'answers.0.question',
      /link/,
    ],
    ['with one answered twice', { answers: answered(['link', 'link']) }, 'INVALID_RANGE', 'answers.1.question', /once/],
    ['of no data', { artifacts: [] }, 'MISSING', 'artifacts', /data/],
    ['of data without a name', { artifacts: [artifact(' ')] }, 'MISSING', 'artifacts.0.name', /producer/],
    ['for nothing', { purposes: [] }, 'MISSING', 'purposes', /at least one/],
    ['for a purpose that nobody knows', { purposes: ['train'] }, 'NOT_FOUND', 'purposes.0', /Nearest/],
    ['by another version of the template', { version: 7 }, 'INVALID_RANGE', 'version', /version 1/],
  ])('%s is refused at its field', async (_, more, code, field, message) => {
    const admin = await api.workspace(['admin'])
    const { declaration, userErrors } = await say(admin, 'recordAssessment', { ...compatibility, ...more })
    expect(declaration).toBeNull()
    expect(userErrors).toMatchObject([{ code, field: field.split('.') }])
    expect(userErrors[0]?.message).toMatch(message)
  })

  it('that is rejected needs a reason', async () => {
    const team = await shop()
    const id = await said(team.handler, 'recordAssessment', compatibility)
    const { userErrors } = await approve(team.approver, id, { approved: false })
    expect(userErrors).toMatchObject([{ code: 'MISSING', field: ['note'] }])
  })

  it('is read with its questions, its answers and both decisions’ times, and listed by state', async () => {
    const team = await shop()
    const id = await said(team.handler, 'recordAssessment', compatibility)
    await said(team.handler, 'recordAssessment', balancing)
    await approve(team.approver, id)
    const query = `query ($states: [AssessmentState!]) { assessments(states: $states) { totalCount edges { node {
      state favourable purposes template { version title article } data { name artifact { name } }
      answers { question { key text } answer } declaration { recordedAt } decision { recordedAt recordedBy } } } } }`
    type Listed = {
      assessments: { totalCount: number; edges: { node: { answers: { question: { key: string } }[] } }[] }
    }
    const { assessments } = await team.approver.ask<Listed>(query, { states: ['APPROVED'] })
    expect(assessments.totalCount).toBe(1)
    expect(assessments.edges[0]?.node).toMatchObject({
      state: 'APPROVED',
      template: { version: 1, article: 'GDPR Art. 6(4)' },
      data: [{ name: 'orders', artifact: { name: 'orders' } }],
      decision: { recordedAt: expect.any(String) },
    })
    expect(assessments.edges[0]?.node.answers.map(({ question }) => question.key)).toEqual(factors)
    expect((await team.approver.ask<Listed>(query, { states: ['PENDING'] })).assessments.totalCount).toBe(1)
  })
})

describe('a legitimate interest', () => {
  const interest = { iri: 'eu-gdpr:A6-1-f', purposes: ['marketing'], at: new Date().toISOString() }

  it('rests on an assessment that somebody else approved', async () => {
    const team = await shop()
    const id = await said(team.handler, 'recordAssessment', balancing)
    const wrong = async (more: object) =>
      (await say(team.handler, 'recordBasis', { ...interest, ...more })).userErrors[0]
    expect(await wrong({ assessment: id })).toMatchObject({ code: 'MISSING', field: ['assessment'] })
    await approve(team.approver, id)
    expect(await wrong({ assessment: 'none' })).toMatchObject({ code: 'NOT_FOUND', field: ['assessment'] })
    expect(await wrong({ assessment: id, purposes: ['finance'] })).toMatchObject({
      code: 'INVALID_RANGE',
      field: ['assessment'],
    })
    const test = { digest: 'a'.repeat(64), approvedBy: 'Paul', approvedAt: minute(0) }
    expect(await wrong({ assessment: id, balancingTest: test })).toMatchObject({ field: ['assessment'] })
    await said(team.handler, 'recordBasis', { ...interest, assessment: id })
  })

  it('does not rest on one that finds against it, or on one of something else', async () => {
    const team = await shop()
    const against = await said(team.handler, 'recordAssessment', { ...balancing, favourable: false })
    const other = await said(team.handler, 'recordAssessment', compatibility)
    for (const assessment of [against, other]) {
      await approve(team.approver, assessment)
      const { userErrors } = await say(team.handler, 'recordBasis', { ...interest, assessment })
      expect(userErrors).toMatchObject([{ field: ['assessment'] }])
    }
  })
})

it('assesses nothing of people: an answer keeps no identifier that is typed into it', async () => {
  const admin = await api.workspace(['admin'])
  const answers = answered(factors).map((one) => ({ ...one, answer: `As ${ada.value} said.` }))
  await said(admin, 'recordAssessment', { ...compatibility, answers })
  const listed = await admin.ask('{ assessments { edges { node { answers { answer } } } } }', {})
  expect(JSON.stringify(listed)).not.toContain(ada.value)
})
