import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import { adaIsServed } from '../../testkit/planting/served.ts'
import { ada, adaIsIn, tell } from '../../testkit/story.ts'
import { unzipped } from '../../testkit/unzipped.ts'

const START = Date.parse('2026-11-02T09:00:00Z')

let now = START
let api: Api
beforeAll(async () => {
  api = await startApi({}, () => now)
})
afterAll(() => api.stop())

type Package = {
  digest: string
  bytes: number
  items: number
  current: boolean
  available: boolean
  values: boolean
  files: { name: string; bytes: number; digest: string }[]
  leftOut: { reason: string; count: number }[]
  delivery: { means: string } | null
}
type Case = {
  id: string
  version: number
  stage: string
  state: string
  intact: boolean
  moves: string[]
  manifest: { digest: string; gaps: { code: string }[] } | null
  package: Package | null
}
type Payload = { request: Case | null; userErrors: { code: string; field: string[]; message: string }[] }

const CASE = `id version stage state intact moves manifest { digest gaps { code } }
  package { digest bytes items current available values files { name bytes digest } leftOut { reason count } delivery { means } }`

async function send(by: Workspace, name: string, input: object): Promise<Payload> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { request { ${CASE} } userErrors { code field message } } }`
  const { data, errors } = await by.graphql<Record<string, Payload>>(query, { input })
  expect(errors).toEqual([])
  return data[name] as Payload
}

async function sent(by: Workspace, name: string, input: object): Promise<Case> {
  const { request, userErrors } = await send(by, name, input)
  expect(userErrors).toEqual([])
  return request as Case
}

const access = {
  type: 'ACCESS',
  regime: 'EU',
  memberState: 'DE',
  receivedAt: '2026-11-02T08:00:00Z',
  reference: 'T-1',
  identities: [ada],
}

async function discovered(by: Workspace, more: object = {}): Promise<Case> {
  const { id, version } = await sent(by, 'openRequest', { ...access, ...more })
  const verified = await sent(by, 'verifyRequester', { id, version, method: 'ACCOUNT' })
  return sent(by, 'discover', { id, version: verified.version })
}

async function acknowledged(by: Workspace, request: Case): Promise<Case> {
  const gaps = request.manifest?.gaps.map(({ code }) => code) ?? []
  const { id, version, manifest } = request
  return gaps.length === 0
    ? request
    : sent(by, 'acknowledgeGaps', { id, version, manifest: manifest?.digest, gaps, note: 'Asked the teams.' })
}

async function prepared(by: Workspace, more: object = {}): Promise<Case> {
  const request = await acknowledged(by, await discovered(by, more))
  return sent(by, 'preparePackage', { id: request.id, version: request.version })
}

const get = ({ token }: Workspace, id: string) =>
  fetch(`${api.url}/requests/${id}/package`, { headers: { authorization: `Bearer ${token}` } })

async function download(by: Workspace, id: string): Promise<Buffer> {
  const answer = await get(by, id)
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

async function served(): Promise<Workspace> {
  now = START
  const admin = await api.workspace(['admin'])
  await adaIsServed(admin)
  return admin
}

const delivered = ({ id, version, package: made }: Case, more: object = {}) => ({
  id,
  version,
  package: made?.digest,
  means: 'SECURE_LINK',
  at: new Date(now).toISOString(),
  ...more,
})

const textOf = (files: Map<string, Buffer>, name: string) => files.get(name)?.toString('utf8') ?? ''
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('an access package', () => {
  it('lists what is on the manifest, readable and for programs, and is what was digested', async () => {
    const admin = await served()
    const request = await prepared(admin)
    const zip = await download(admin, request.id)
    expect(sha256(zip)).toBe(request.package?.digest)
    expect(zip.length).toBe(request.package?.bytes)
    const files = await unzipped(zip)
    expect([...files.keys()].sort()).toEqual([
      'datasets.csv',
      'deployments.csv',
      'dictionary.csv',
      'feature-sets.csv',
      'features-of-deployments.csv',
      'index.html',
      'inference-logs.csv',
      'inferences.csv',
      'left-out.csv',
      'models.csv',
      'package.json',
      'package.jsonld',
      'recipients.csv',
      'summary.pdf',
      'your-consents.csv',
      'your-requests.csv',
    ])
    for (const { name, bytes, digest } of request.package?.files ?? [])
      expect({ bytes, digest }).toEqual({ bytes: files.get(name)?.length, digest: sha256(files.get(name) as Buffer) })
    const document = JSON.parse(textOf(files, 'package.json'))
    const names = document.items.map((item: { kind: string; name: string }) => `${item.kind} ${item.name}`)
    expect(names.sort()).toEqual([
      'DATASET orders',
      'DEPLOYMENT ranking',
      'FEATURE_SET features',
      'INFERENCE_LOG scores',
      'MODEL ranker',
    ])
    expect(document.leftOut).toMatchObject([{ name: 'report', reason: 'NO_LONGER_PERSONAL' }])
    expect(textOf(files, 'summary.pdf').slice(0, 8)).toBe('%PDF-1.7')
  })

  it('says which model version concluded, which features fed the deployment, who holds what and for how long', async () => {
    const admin = await served()
    const files = await unzipped(await download(admin, (await prepared(admin)).id))
    expect(textOf(files, 'inferences.csv')).toContain('"test ranker","3","test ranking"')
    expect(textOf(files, 'features-of-deployments.csv')).toContain('"test ranking","","test ranker 3","test features"')
    expect(textOf(files, 'recipients.csv')).toContain('"warehouse","Warehouse","analytics","eu-west-1","365"')
    expect(textOf(files, 'dictionary.csv')).toContain('"email","user.contact.email","no","delivery"')
    expect(textOf(files, 'feature-sets.csv')).toContain('"jobs featurise","test orders","personalisation"')
    expect(textOf(files, 'your-requests.csv')).toContain('"access to your data","IN_PROGRESS"')
  })

  it('says what the person agreed to, and nothing of whoever shares an identity with them', async () => {
    const admin = await served()
    const consent = (idempotencyKey: string, status: string, member: object, mechanism: string) =>
      tell(admin, 'recordConsent', {
        ...{
          idempotencyKey,
          at: '2026-01-01T00:00:00Z',
          purposes: ['marketing'],
          status,
          members: [member],
          mechanism,
        },
      })
    const home = { namespace: 'phone', value: '+14155550132' }
    const shared = {
      idempotencyKey: 's',
      at: '2026-01-01T00:00:00Z',
      kind: 'SHARED',
      identities: [ada, home],
      evidence: 'e',
    }
    expect(await consent('own', 'GIVEN', ada, 'web form')).toEqual([])
    expect(await consent('others', 'WITHDRAWN', home, 'telephone')).toEqual([])
    expect(await tell(admin, 'linkIdentities', shared)).toEqual([])
    const consents = textOf(await unzipped(await download(admin, (await prepared(admin)).id)), 'your-consents.csv')
    expect(consents).toContain('"You agreed","marketing"')
    expect(consents).not.toContain('telephone')
  })

  it('has no values where no store is connected, says so for each, and no identity', async () => {
    const admin = await served()
    const request = await prepared(admin)
    expect(request.package?.values).toBe(false)
    const files = await unzipped(await download(admin, request.id))
    expect(textOf(files, 'inferences.csv')).toContain('"not read: no store is connected"')
    expect(textOf(files, 'index.html')).toContain('It holds no values')
    for (const bytes of files.values()) expect(bytes.includes(ada.value)).toBe(false)
  })

  it('is the same bytes when it is made again', async () => {
    const admin = await served()
    const request = await prepared(admin)
    now += 60_000
    const again = await sent(admin, 'preparePackage', { id: request.id, version: request.version })
    expect(again.package?.digest).toBe(request.package?.digest)
    expect((await download(admin, request.id)).length).toBe(again.package?.bytes)
  })

  it('of portability has what was provided, and says what it leaves out', async () => {
    const admin = await served()
    const request = await prepared(admin, { type: 'PORTABILITY' })
    const files = await unzipped(await download(admin, request.id))
    expect(request.package?.leftOut).toEqual(expect.arrayContaining([{ reason: 'NOT_PROVIDED', count: 4 }]))
    expect([...files.keys()].filter((name) => /models|inference|feature|deployment/.test(name))).toEqual([])
    expect(textOf(files, 'left-out.csv')).toContain('"scores"')
    expect(textOf(files, 'index.html')).toContain('ask for access to get it')
  })

  it('guards cells that a spreadsheet would run', async () => {
    now = START
    const admin = await api.workspace(['admin'])
    await adaIsIn(admin, '=HYPERLINK("http://evil.example")<script>', 0)
    const files = await unzipped(await download(admin, (await prepared(admin)).id))
    expect(textOf(files, 'datasets.csv')).toContain(`"'=HYPERLINK(""http://evil.example"")<script>"`)
    expect(textOf(files, 'index.html')).not.toContain('<script>')
  })
})

describe('who gets a package', () => {
  it('is nobody before the person has proved who they are, and nobody before every gap is acknowledged', async () => {
    const admin = await served()
    const opened = await sent(admin, 'openRequest', access)
    const early = await send(admin, 'preparePackage', { id: opened.id, version: opened.version })
    expect(early).toMatchObject({ request: null, userErrors: [{ code: 'WRONG_STAGE' }] })
    expect((await get(admin, opened.id)).status).toBe(404)
    const verified = await sent(admin, 'verifyRequester', { id: opened.id, version: opened.version, method: 'ACCOUNT' })
    const found = await sent(admin, 'discover', { id: opened.id, version: verified.version })
    expect(found.manifest?.gaps.length).toBeGreaterThan(0)
    const unread = await send(admin, 'preparePackage', { id: found.id, version: found.version })
    expect(unread).toMatchObject({ request: null, userErrors: [{ code: 'WRONG_STAGE' }] })
    expect(unread.userErrors[0]?.message).toContain('Acknowledge')
  })

  it('is told to look again once the data was looked up anew', async () => {
    const admin = await served()
    const request = await prepared(admin)
    await adaIsIn(admin, 'more', 20)
    const again = await sent(admin, 'discover', { id: request.id, version: request.version })
    expect(again.package?.current).toBe(false)
    expect((await get(admin, request.id)).status).toBe(409)
    const { userErrors } = await send(admin, 'deliver', { ...delivered(again) })
    expect(userErrors).toMatchObject([{ code: 'CHANGED_MEANWHILE', field: ['package'] }])
  })

  it('is a handler, not an auditor, and every download is on record', async () => {
    const admin = await served()
    const request = await prepared(admin)
    const auditor = await openWorkspace(api, admin.ws, ['auditor'])
    expect((await get(auditor, request.id)).status).toBe(403)
    const answer = await get(admin, request.id)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const base64 = Buffer.from(request.package?.digest ?? '', 'hex').toString('base64')
    expect(answer.headers.get('content-digest')).toBe(`sha-256=:${base64}:`)
    await answer.arrayBuffer()
    const query = '{ auditEntries(filter: { action: PACKAGE_READ }) { edges { node { outcome customer about } } } }'
    type Answer = {
      auditEntries: { edges: { node: { outcome: string; customer: string | null; about: string[] } }[] }
    }
    const { data } = await admin.graphql<Answer>(query)
    const entries = data.auditEntries.edges.map(({ node }) => node)
    expect(entries.filter(({ outcome }) => outcome === 'REFUSED')).toHaveLength(1)
    const looks = entries.filter(({ outcome, customer }) => outcome === 'ALLOWED' && customer !== null)
    expect(looks).toHaveLength(1)
    expect(looks[0]?.about[1]).toBe('DELIVER')
  })

  it('gets nothing of another workspace, of what is not there, nor for a deletion', async () => {
    const admin = await served()
    const request = await prepared(admin)
    const other = await api.workspace(['admin'])
    expect((await get(other, request.id)).status).toBe(404)
    const deletion = await acknowledged(admin, await discovered(admin, { type: 'DELETION' }))
    expect(deletion.moves).not.toContain('DELIVER')
    const refused = await send(admin, 'preparePackage', { id: deletion.id, version: deletion.version })
    expect(refused.userErrors).toMatchObject([{ code: 'WRONG_STAGE' }])
  })
})

describe('delivering', () => {
  it('fulfils the request, with an event in the chain and the package still there for a while', async () => {
    const admin = await served()
    const request = await prepared(admin)
    const done = await sent(admin, 'deliver', delivered(request, { evidence: 'a'.repeat(64) }))
    expect(done).toMatchObject({ stage: 'CLOSED', state: 'FULFILLED', intact: true })
    expect(done.package?.delivery).toEqual({ means: 'SECURE_LINK' })
    await download(admin, request.id)
    const again = await send(admin, 'deliver', delivered(done))
    expect(again.userErrors).toMatchObject([{ code: 'WRONG_STAGE' }])
  })

  it.each([
    ['evidence that is no digest', { evidence: 'receipt' }, 'INVALID_RANGE', 'evidence'],
    ['a time before it was made', { at: '2026-11-02T08:30:00Z' }, 'INVALID_RANGE', 'at'],
    ['a time to come', { at: '2027-11-02T08:30:00Z' }, 'TIME_IN_FUTURE', 'at'],
    ['another package', { package: 'b'.repeat(64) }, 'CHANGED_MEANWHILE', 'package'],
    ['a note that is too long', { note: 'x'.repeat(5_001) }, 'TOO_LONG', 'note'],
  ])('is refused with %s', async (_, more, code, field) => {
    const admin = await served()
    const request = await prepared(admin)
    const refused = await send(admin, 'deliver', delivered(request, more))
    expect(refused).toMatchObject({ request: null, userErrors: [{ code, field: [field] }] })
  })

  it('goes to the client who forwarded it', async () => {
    const admin = await served()
    const request = await prepared(admin, { mode: 'PROCESSOR', controller: 'Brand Ltd' })
    const refused = await send(admin, 'deliver', delivered(request))
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID_RANGE', field: ['means'] }])
    expect((await sent(admin, 'deliver', delivered(request, { means: 'TO_CONTROLLER' }))).state).toBe('FULFILLED')
  })
})

describe('what is kept of a package', () => {
  it('is sealed: no file of the workspace has a name that it lists, and a changed one is not given out', async () => {
    const admin = await served()
    await tell(admin, 'registerSystem', { idempotencyKey: 'x', key: 'x', name: 'X', role: 'VENDOR' })
    const request = await prepared(admin)
    const folder = join(api.home, 'vault')
    const sizes = await Promise.all(
      (await readdir(folder)).map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
    )
    for (const { bytes } of sizes) expect(bytes.includes('PK\u0003\u0004')).toBe(false)
    const packages = sizes.filter(({ bytes }) => bytes.includes('.\n') && bytes.length > (request.package?.bytes ?? 0))
    expect(packages.length).toBeGreaterThan(0)
    for (const { name, bytes } of packages) {
      bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1
      await writeFile(join(folder, name), bytes)
    }
    const answer = await get(admin, request.id)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('PK')
  })
})
