import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import type { Client } from '../../testkit/client.ts'
import { ada, adaIsIn, artifact, minute, run, tell, tellRuns } from '../../testkit/story.ts'
import { artifactId } from '../src/vocabulary/artifactIds.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

type UserError = { code: string; field: string[]; message: string }

async function change(by: Client, name: string, input: object): Promise<UserError[]> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code field message } } }`
  return (await by.ask<Record<string, { userErrors: UserError[] }>>(query, { input }))[name]?.userErrors ?? []
}

async function declare(by: Client, name: string, input: object): Promise<void> {
  const given = { idempotencyKey: JSON.stringify([name, input]), at: minute(0), reference: 'Register', ...input }
  expect(await change(by, name, given)).toEqual([])
}

type Finding = {
  id: string
  code: string
  severity: string
  subject: string
  text: string
  remedy: string
  since: string
  certain: number
  possible: number
  runs: number
  path: { text: string }[]
  acceptance: { reason: string; by: string; until: string } | null
}
type Findings = {
  edges: { node: Finding }[]
  totalCount: number
  counts: { code: string; open: number; accepted: number }[]
  runsWithoutPurpose: number
  runsUnclassified: number
  completeness: { complete: boolean }
}

const FINDINGS = `query ($filter: FindingFilter, $asOf: DateTime) { findings(filter: $filter, asOf: $asOf) {
  edges { node { id code severity subject text remedy since certain possible runs path { text } acceptance { reason by until } } }
  totalCount counts { code open accepted } runsWithoutPurpose runsUnclassified completeness { complete } } }`

const ask = async (by: Client, variables: object = {}): Promise<Findings> =>
  (await by.ask<{ findings: Findings }>(FINDINGS, variables)).findings
const found = async (by: Client, variables: object = {}): Promise<Finding[]> =>
  (await ask(by, variables)).edges.map(({ node }) => node)
const codes = async (by: Client): Promise<string[]> => (await found(by)).map(({ code }) => code).sort()

const PURCHASE = 'user.behavior.purchase_history'

/** Orders, with a category, in which Ada is. */
async function shop(category = PURCHASE): Promise<Workspace> {
  const admin = await api.workspace(['admin'])
  const columns = [{ name: 'sku', category, necessity: 'What was bought.' }]
  expect(await tell(admin, 'registerArtifact', { idempotencyKey: 'c', artifact: artifact('orders'), columns })).toEqual(
    [],
  )
  expect(await tellRuns(admin, [run('load', 1, 2, { writes: ['orders'] })])).toEqual([[]])
  await adaIsIn(admin, 'orders', 2)
  return admin
}

/** A run that begins now, after all that was declared. */
const now = (id: string, more: object) => {
  const at = new Date().toISOString()
  return run(id, 3, 4, { startedAt: at, endedAt: at, ...more })
}

const told = async (by: Client, ...runs: object[]) => expect((await tellRuns(by, runs)).flat()).toEqual([])

const authorised = { artifact: artifact('orders'), purposes: ['analytics', 'marketing', 'train_ai_system'] }
const basis = { iri: 'eu-gdpr:A6-1-b', purposes: ['analytics', 'marketing', 'train_ai_system'] }
const segment = { artifact: artifact('segments'), category: 'user.health_and_medical', special: true }
const health = { ...basis, iri: 'eu-gdpr:A6-1-a', categories: ['user.health_and_medical'], condition: 'eu-gdpr:A9-2-a' }

/** Whoever buys certain things is taken to be pregnant, and written to for that. Everything is declared but that this may be concluded. */
async function retailer(reviewed = false): Promise<Workspace> {
  const admin = await shop()
  await declare(admin, 'authorise', authorised)
  await declare(admin, 'recordBasis', basis)
  await declare(admin, 'recordBasis', health)
  await declare(admin, 'declareInference', { ...segment, reviewed })
  await told(admin, now('segment', { reads: ['orders'], writes: ['segments'], purposes: ['analytics'] }))
  await told(
    admin,
    now('campaign', { kind: 'EXPORT', reads: ['segments'], writes: ['audience'], purposes: ['marketing'] }),
  )
  return admin
}

describe('the retailer that concludes from baskets who is likely pregnant, and writes to them', () => {
  it('is one finding, with a path to read aloud, and the people in it', async () => {
    const all = await found(await retailer())
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({
      code: 'SENSITIVE_IN_PERSONALISATION',
      severity: 'HIGH',
      subject: 'campaign',
      certain: 0,
      possible: 1,
      runs: 1,
    })
    expect(all[0]?.path[0]?.text).toBe(
      'segments concludes user.health_and_medical of people, without a review of whether it may.',
    )
    expect(all[0]?.path.at(-1)?.text).toMatch(/^The job campaign read segments on .* for marketing\.$/)
  })

  it('is none once somebody has reviewed that it may be concluded, and a basis has the condition', async () => {
    expect(await codes(await retailer(true))).toEqual([])
  })
})

describe('a legal basis', () => {
  it('that nobody recorded is missing, and the category is named', async () => {
    const admin = await shop()
    await declare(admin, 'authorise', authorised)
    await told(admin, now('use', { reads: ['orders'], writes: ['report'], purposes: ['analytics'] }))
    const [finding, ...others] = await found(admin)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'BASIS_MISSING', certain: 1, subject: 'use' })
    expect(finding?.text).toContain(PURCHASE)
  })

  it('that arrives after the run, and says that it was there before, is a finding with both times', async () => {
    const admin = await shop()
    await declare(admin, 'authorise', authorised)
    await told(admin, run('use', 3, 4, { reads: ['orders'], writes: ['report'], purposes: ['analytics'] }))
    await declare(admin, 'recordBasis', basis)
    const [finding, ...others] = await found(admin)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'BASIS_AFTER_RUN', severity: 'HIGH' })
    const day = new Date().toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    expect(finding?.text).toContain('is dated 1 January 2026, 00:00 UTC')
    expect(finding?.text).toContain(`arrived here on ${day}`)
  })
})

describe('a purpose', () => {
  it('that a source does not allow is a finding about that source, once for all runs of a job', async () => {
    const admin = await shop()
    await declare(admin, 'recordBasis', basis)
    await declare(admin, 'authorise', { ...authorised, purposes: ['analytics'] })
    const use = {
      reads: ['orders'],
      writes: ['report'],
      purposes: ['marketing'],
      job: { namespace: 'jobs', name: 'mail' },
    }
    await told(admin, now('first', use), now('second', use))
    const [finding, ...others] = await found(admin)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code: 'PURPOSE_NOT_AUTHORISED',
      text: 'orders may be used only for analytics, and mail used it for marketing.',
      runs: 2,
    })
  })

  it('of which nobody said anything is a gap, of the source and of the word', async () => {
    const admin = await shop()
    await declare(admin, 'recordBasis', basis)
    await told(admin, now('use', { reads: ['orders'], writes: ['report'], purposes: ['analytics'] }))
    expect((await found(admin)).map(({ code, subject }) => [code, subject])).toEqual([['PURPOSE_UNKNOWN', 'orders']])
    await declare(admin, 'authorise', authorised)
    expect(await codes(admin)).toEqual([])
    await told(admin, now('odd', { reads: ['orders'], writes: ['report'], purposes: ['whatever'] }))
    expect(await codes(admin)).toEqual(['BASIS_MISSING', 'PURPOSE_NOT_AUTHORISED', 'PURPOSE_UNKNOWN'])
  })
})

describe('a model', () => {
  it('without a position is a finding until there is one', async () => {
    const admin = await shop()
    await declare(admin, 'authorise', authorised)
    await declare(admin, 'recordBasis', basis)
    const model = { version: { artifact: artifact('churn', 'MODEL'), version: 'v1' } }
    await told(admin, now('train', { kind: 'TRAINING', reads: ['orders'], writes: [model] }))
    expect((await found(admin)).map(({ code, subject }) => [code, subject])).toEqual([['POSITION_MISSING', 'churn']])
    const position = {
      idempotencyKey: 'p',
      at: minute(0),
      namespace: 'test',
      name: 'churn',
      kind: 'RETRAINING',
      days: 30,
    }
    expect(await change(admin, 'declarePosition', position)).toEqual([])
    expect(await codes(admin)).toEqual([])
    // What is fine-tuned from it follows it.
    const tuned = { version: { artifact: artifact('churn-nl', 'MODEL'), version: 'v1' } }
    await told(admin, now('tune', { kind: 'FINE_TUNING', reads: ['orders', model], writes: [tuned] }))
    expect(await codes(admin)).toEqual([])
  })

  it('that was trained on a column of which nobody said why it is needed is a finding', async () => {
    const admin = await shop()
    await declare(admin, 'authorise', authorised)
    await declare(admin, 'recordBasis', basis)
    const columns = [{ name: 'basket', category: PURCHASE }]
    await tell(admin, 'registerArtifact', { idempotencyKey: 'n', artifact: artifact('orders'), columns })
    await told(admin, now('train', { kind: 'TRAINING', reads: ['orders'], writes: ['weights'] }))
    expect((await found(admin)).map(({ code, text }) => [code, text])).toEqual([
      ['NECESSITY_MISSING', 'Nobody said why train needs basket of orders.'],
    ])
  })
})

describe('sensitive data in a system of a vendor', () => {
  it('is a finding by the columns that pass, and none where they do not', async () => {
    const admin = await shop('user.health_and_medical')
    await tell(admin, 'registerSystem', { idempotencyKey: 'v', key: 'v', name: 'Mailer', role: 'VENDOR' })
    for (const name of ['list', 'ids'])
      await tell(admin, 'registerArtifact', {
        idempotencyKey: name,
        artifact: artifact(name),
        systemKey: 'v',
        columns: [],
      })
    const passes = (to: string, column: string) => ({
      reads: ['orders'],
      writes: [to],
      columns: [{ from: { artifact: artifact('orders'), column }, to: { artifact: artifact(to), column: 'x' } }],
    })
    await told(admin, now('send', passes('list', 'sku')), now('bare', passes('ids', 'id')))
    expect((await found(admin)).map(({ code, subject }) => [code, subject])).toEqual([['SENSITIVE_TO_VENDOR', 'list']])
  })
})

describe('an admission', () => {
  const ADMIT = 'mutation ($input: AdmitRunInput!) { admitRun(input: $input) { admission { id } userErrors { code } } }'
  const job = { namespace: 'jobs', name: 'nightly' }
  const admit = async (admin: Workspace, more: object = {}) => {
    const input = {
      idempotencyKey: JSON.stringify(more),
      job,
      inputs: [artifactId(admin.ws, artifact('orders'))],
      purpose: 'analytics',
      ...more,
    }
    return (await admin.ask<{ admitRun: { admission: { id: string } } }>(ADMIT, { input })).admitRun.admission.id
  }
  const use = { job, reads: ['orders'], writes: ['report'], purposes: ['analytics'] }
  async function ready() {
    const admin = await shop()
    await declare(admin, 'authorise', authorised)
    await declare(admin, 'recordBasis', basis)
    return admin
  }

  it('is asked for by nobody where the workspace observes and the job never asked', async () => {
    const admin = await ready()
    await told(admin, now('a', use))
    expect(await codes(admin)).toEqual([])
  })

  it('that a run of a job which has asked before does not name is a finding, and one that fits is none', async () => {
    const admin = await ready()
    const admission = await admit(admin)
    await told(admin, now('fits', { ...use, admission }))
    expect(await codes(admin)).toEqual([])
    await told(admin, now('none', use))
    expect((await found(admin)).map(({ code }) => code)).toEqual(['RUN_WITHOUT_ADMISSION'])
  })

  it('for another purpose, or other inputs, lets nothing be, and refuses no run', async () => {
    const admin = await ready()
    const admission = await admit(admin)
    await told(admin, now('other', { ...use, admission, purposes: ['marketing'] }))
    expect((await found(admin))[0]?.text).toContain('is for analytics, and not for marketing')
    await told(
      admin,
      run('write', 5, 6, { writes: ['orders'] }),
      now('changed', { ...use, admission, reads: ['orders', 'report'] }),
    )
    expect((await found(admin))[0]?.text).toContain('as of another version, or besides')
  })

  it('is asked of every run where the workspace enforces, from then on', async () => {
    const admin = await ready()
    await told(admin, now('before', { ...use, job: { namespace: 'jobs', name: 'before' } }))
    expect(await change(admin, 'setGateMode', { enforcing: true })).toEqual([])
    await told(admin, now('after', { ...use, job: { namespace: 'jobs', name: 'after' } }))
    expect((await found(admin)).map(({ code, subject }) => [code, subject])).toEqual([
      ['RUN_WITHOUT_ADMISSION', 'after'],
    ])
  })
})

describe('an activity', () => {
  it('that its job does not keep to is a finding', async () => {
    const admin = await shop()
    await declare(admin, 'authorise', authorised)
    await declare(admin, 'recordBasis', basis)
    const jobs = [{ namespace: 'jobs', name: 'use' }]
    await declare(admin, 'registerActivity', { key: 'reporting', purposes: ['analytics'], jobs })
    await told(admin, now('use', { reads: ['orders'], writes: ['report'], purposes: ['analytics'] }))
    expect(await codes(admin)).toEqual([])
    await told(
      admin,
      run('use', 7, 8, {
        reads: ['orders'],
        runId: 'x',
        writes: ['report'],
        purposes: ['marketing'],
        startedAt: new Date().toISOString(),
        endedAt: null,
        state: 'RUNNING',
      }),
    )
    expect((await found(admin)).map(({ text }) => text)).toEqual([
      'use is for marketing; its activity reporting is for analytics.',
    ])
  })
})

describe('a consent that was taken back', () => {
  it('before a run is a finding among the others, with its people', async () => {
    const admin = await shop()
    await declare(admin, 'authorise', authorised)
    await declare(admin, 'recordBasis', basis)
    const said = { idempotencyKey: 'w', at: minute(2), purposes: ['marketing'], status: 'WITHDRAWN', members: [ada] }
    await tell(admin, 'recordConsent', said)
    await told(admin, now('mail', { reads: ['orders'], writes: ['letters'], purposes: ['marketing'] }))
    expect((await found(admin)).map(({ code, certain }) => [code, certain])).toEqual([['WITHDRAWN_IN_RUN', 1]])
  })
})

describe('the answer to a run', () => {
  const RECORD = `mutation ($input: [RecordRunInput!]!) { recordRuns(input: $input) {
    run { id } judged findingsCompleteness { complete truncatedBy }
    findings { id code severity subject text remedy since certain possible runs path { text } acceptance { reason by until } } userErrors { code } } }`
  type Told = {
    run: { id: string } | null
    judged: string | null
    findingsCompleteness: { complete: boolean } | null
    findings: Finding[] | null
  }
  const record = async (by: Client, ...runs: object[]): Promise<Told[]> =>
    (await by.ask<{ recordRuns: Told[] }>(RECORD, { input: runs })).recordRuns

  /** Everything that can be wrong with a run is wrong with one of these, and one is as it should be. */
  async function unlawful(): Promise<{ admin: Workspace; runs: object[] }> {
    const admin = await shop('user.health_and_medical')
    await declare(admin, 'authorise', { ...authorised, purposes: ['analytics', 'train_ai_system'] })
    await declare(admin, 'registerActivity', {
      key: 'reports',
      purposes: ['essential.service'],
      jobs: [{ namespace: 'jobs', name: 'report' }],
    })
    await tell(admin, 'registerSystem', { idempotencyKey: 'v', key: 'v', name: 'Mailer', role: 'VENDOR' })
    const list = { idempotencyKey: 'list', artifact: artifact('list'), systemKey: 'v', columns: [] }
    await tell(admin, 'registerArtifact', list)
    const columns = [{ name: 'basket', category: PURCHASE }]
    await tell(admin, 'registerArtifact', { idempotencyKey: 'n', artifact: artifact('orders'), columns })
    expect(await change(admin, 'setGateMode', { enforcing: true })).toEqual([])
    const members = [ada]
    const said = { idempotencyKey: 'w', at: minute(2), purposes: ['marketing'], status: 'WITHDRAWN', members }
    await tell(admin, 'recordConsent', said)
    const given = {
      ...said,
      idempotencyKey: 'g',
      status: 'GIVEN',
      members: [{ namespace: 'email', value: 'b@b.example' }],
    }
    await tell(admin, 'recordConsent', given)
    const model = { version: { artifact: artifact('churn', 'MODEL'), version: 'v1' } }
    const flow = {
      from: { artifact: artifact('orders'), column: 'sku' },
      to: { artifact: model.version.artifact, column: 'x' },
    }
    const runs = [
      now('report', { reads: ['orders'], writes: ['summary'], purposes: ['analytics'] }),
      now('send', { kind: 'EXPORT', reads: ['orders'], writes: ['list'], purposes: ['marketing', 'whatever'] }),
      now('train', { kind: 'TRAINING', reads: ['orders', 'bare'], writes: [model], columns: [flow] }),
      now('plain', { reads: ['orders'], writes: ['copy'] }),
      now('weather', { reads: ['weather'], writes: ['forecast'], purposes: ['analytics'] }),
    ]
    return { admin, runs }
  }

  it('has what is found about it and nothing else, as `findings` shows it', async () => {
    const { admin, runs } = await unlawful()
    const answers = await record(admin, ...runs)
    for (const { run: recorded, findings } of answers)
      expect(findings).toEqual(await found(admin, { filter: { about: recorded?.id } }))
    const all = await found(admin)
    expect(new Set(answers.flatMap(({ findings }) => (findings ?? []).map(({ id }) => id)))).toEqual(
      new Set(all.map(({ id }) => id)),
    )
    expect([...new Set(all.map(({ code }) => code))].sort()).toEqual([
      'ACTIVITY_DRIFT',
      'BASIS_MISSING',
      'NECESSITY_MISSING',
      'NO_CONSENT_IN_VERSION',
      'POSITION_MISSING',
      'PURPOSE_NOT_AUTHORISED',
      'PURPOSE_UNKNOWN',
      'READ_NOT_USED',
      'RUN_WITHOUT_ADMISSION',
      'SENSITIVE_IN_PERSONALISATION',
      'SENSITIVE_TO_VENDOR',
      'WITHDRAWN_IN_RUN',
    ])
  })

  it('says of which runs no rule looked', async () => {
    const { admin, runs } = await unlawful()
    const answers = await record(admin, ...runs)
    expect(answers.map(({ judged }) => judged)).toEqual([
      'JUDGED',
      'JUDGED',
      'JUDGED',
      'WITHOUT_PURPOSE',
      'UNCLASSIFIED',
    ])
    expect(answers.every(({ findingsCompleteness }) => findingsCompleteness?.complete)).toBe(true)
    const early = run('report', 5, 6, { runId: 'early', reads: ['orders'], writes: [], purposes: ['analytics'] })
    const [past] = await record(admin, early)
    expect(past).toMatchObject({ judged: 'PAST', findings: [] })
  })

  it('has a finding that was there before, and which this run is about, too', async () => {
    const { admin, runs } = await unlawful()
    const [first] = await record(admin, ...runs)
    const again = now('report', {
      runId: 'again',
      idempotencyKey: 'again',
      reads: ['orders'],
      writes: ['summary'],
      purposes: ['analytics'],
    })
    const [second] = await record(admin, again)
    expect(second?.findings?.map(({ id }) => id)).toEqual(first?.findings?.map(({ id }) => id))
  })

  it('has nothing of a run that was refused, and no empty list, which would say that all is well', async () => {
    const admin = await shop()
    const refused = { ...now('x', { reads: ['orders'] }), admission: 'nobody’s' }
    expect(await record(admin, refused)).toMatchObject([
      { run: null, findings: null, findingsCompleteness: null, judged: null },
    ])
  })
})

describe('what no rule looks at', () => {
  it('is counted: runs that say no purpose, and runs with nothing classified behind them', async () => {
    const admin = await shop()
    await told(admin, now('plain', { reads: ['weather'], writes: ['forecast'], purposes: ['analytics'] }))
    expect(await ask(admin)).toMatchObject({
      totalCount: 0,
      runsWithoutPurpose: 1,
      runsUnclassified: 1,
      completeness: { complete: true },
    })
  })
})

describe('a finding that somebody accepts', () => {
  const inADay = () => new Date(Date.now() + 86_400_000).toISOString()
  const acceptance = (finding: string, more: object = {}) => ({
    idempotencyKey: 'a',
    finding,
    reason: 'Assessed on 3 March, page 4.',
    until: inADay(),
    ...more,
  })

  it('stays listed, with the reason, who and until when, and is counted apart', async () => {
    const admin = await retailer()
    const id = (await found(admin))[0]?.id ?? ''
    expect(await change(admin, 'acceptFinding', acceptance(id))).toEqual([])
    const after = await ask(admin)
    expect(after.edges[0]?.node).toMatchObject({ id, acceptance: { reason: 'Assessed on 3 March, page 4.' } })
    expect(after.counts).toEqual([{ code: 'SENSITIVE_IN_PERSONALISATION', open: 0, accepted: 1 }])
    expect(await found(admin, { filter: { accepted: false } })).toEqual([])
    expect(await found(admin, { filter: { accepted: true } })).toHaveLength(1)
    const audited = `{ auditEntries(first: 100) { edges { node { action about } } } }`
    expect(JSON.stringify(await admin.ask(audited, {}))).toContain(id)
  })

  it('counts again once it is taken back, which is no answer to what was never accepted', async () => {
    const admin = await retailer()
    const id = (await found(admin))[0]?.id ?? ''
    await change(admin, 'acceptFinding', acceptance(id))
    expect(await change(admin, 'withdrawAcceptance', { finding: id })).toEqual([])
    expect((await found(admin))[0]?.acceptance).toBeNull()
    expect((await change(admin, 'withdrawAcceptance', { finding: id }))[0]).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('needs a reason, a day within a year, and a finding', async () => {
    const admin = await retailer()
    const id = (await found(admin))[0]?.id ?? ''
    const wrong = async (more: object) => (await change(admin, 'acceptFinding', acceptance(id, more)))[0]
    expect(await wrong({ reason: ' ' })).toMatchObject({ code: 'MISSING', field: ['reason'] })
    expect(await wrong({ until: minute(0) })).toMatchObject({ code: 'INVALID_RANGE', field: ['until'] })
    const late = new Date(Date.now() + 800 * 86_400_000).toISOString()
    expect(await wrong({ until: late })).toMatchObject({ code: 'INVALID_RANGE', field: ['until'] })
    expect(await wrong({ finding: 'none' })).toMatchObject({ code: 'NOT_FOUND', field: ['finding'] })
    expect((await found(admin))[0]?.acceptance).toBeNull()
  })
})
