import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compactVerify, importJWK } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import type { Client } from '../../testkit/client.ts'
import { openPeopleOf } from '../../testkit/people.ts'
import { aDeletion, type Case, change } from '../../testkit/planting/deletion.ts'
import { ada, adaIsIn } from '../../testkit/story.ts'
import type { Role } from '../src/platform/access/index.ts'

let api: Api
let people: (ws: string, subject: string, roles: Role[]) => Promise<Client>
beforeAll(async () => {
  api = await startApi({}, undefined, undefined, undefined, { workPause: 100 })
  people = await openPeopleOf(api)
})
afterAll(() => api.stop())

type Task = {
  id: string
  action: string
  state: string
  due: string
  assignee: { subject: string; name: string } | null
  request: { id: string; version: number }
  report: {
    evidence: string
    file: { digest: string; bytes: number; mediaType: string; available: boolean } | null
  } | null
}
const TASK = `id action state due assignee { subject name } request { id version }
  report { evidence file { digest bytes mediaType available } }`

type World = { admin: Workspace; hanna: Client; paul: Client; request: Case }

/** Ada's rows are in orders, and no executor works there: everything is for people. Hanna handles requests, Paul approves. */
async function world(): Promise<World> {
  const admin = await api.workspace(['admin'])
  await adaIsIn(admin, 'orders', 0)
  const hanna = await people(admin.ws, 'hanna', ['handler'])
  const paul = await people(admin.ws, 'paul', ['approver'])
  return { admin, hanna, paul, request: await aDeletion(hanna, paul, ada) }
}

async function listed(by: Client, filter: object = {}): Promise<Task[]> {
  const query = `query ($filter: PeoplesTaskFilter) { tasks(filter: $filter) { totalCount edges { node { ${TASK} } } } }`
  type Answer = { tasks: { totalCount: number; edges: { node: Task }[] } }
  const { tasks } = await by.ask<Answer>(query, { filter })
  expect(tasks.totalCount).toBe(tasks.edges.length)
  return tasks.edges.map(({ node }) => node)
}

/** The task that waits for a person first. */
async function waiting({ hanna }: World): Promise<Task> {
  await expect.poll(() => listed(hanna), { timeout: 30_000 }).not.toEqual([])
  return (await listed(hanna))[0] as Task
}

const assign = (by: Client, task: Task, input: object) =>
  change(by, 'assignTask', 'AssignTaskInput', { task: task.id, version: task.request.version, ...input })

const events = async (by: Client, id: string) => {
  type Answer = {
    request: { intact: boolean; events: { edges: { node: { kind: string; body: Record<string, unknown> } }[] } }
  }
  const query = 'query ($id: ID!) { request(id: $id) { intact events(first: 200) { edges { node { kind body } } } } }'
  const { request } = await by.ask<Answer>(query, { id })
  expect(request.intact).toBe(true)
  return request.events.edges.map(({ node }) => node)
}

describe('a task', () => {
  it('is somebody’s, by a time, and both are on record', async () => {
    const here = await world()
    const task = await waiting(here)
    expect(task).toMatchObject({ assignee: null, state: 'WAITING' })
    expect(await listed(here.hanna, { holder: 'NOBODYS' })).toHaveLength(1)
    const due = '2026-01-20T12:00:00Z'
    expect(await assign(here.hanna, task, { assignee: 'hanna', due })).toMatchObject({ userErrors: [] })
    const [mine] = await listed(here.hanna, { holder: 'MINE' })
    expect(mine).toMatchObject({
      id: task.id,
      assignee: { subject: 'hanna', name: 'hanna' },
      due: '2026-01-20T12:00:00.000Z',
    })
    expect(await listed(here.paul, { holder: 'MINE' })).toEqual([])
    expect(await listed(here.paul, { assignee: 'hanna' })).toHaveLength(1)
    expect(await listed(here.hanna, { holder: 'NOBODYS' })).toEqual([])
    const said = (await events(here.hanna, task.request.id)).at(-1)
    expect(said).toMatchObject({ kind: 'TASK_ASSIGNED', body: { task: task.id, assignee: 'hanna' } })
    expect(await assign(here.hanna, mine as Task, {})).toMatchObject({ userErrors: [] })
    expect(await listed(here.hanna, { holder: 'NOBODYS' })).toMatchObject([{ assignee: null, due: task.due }])
  })

  it('is nobody’s who may not handle requests, and is assigned once by what was seen', async () => {
    const here = await world()
    const task = await waiting(here)
    const codes = async (input: object) =>
      (await assign(here.hanna, task, input)).userErrors.map(({ code, field }) => `${code} ${field}`)
    expect(await codes({ assignee: 'paul' })).toEqual(['NOT_FOUND assignee'])
    expect(await codes({ assignee: 'nobody' })).toEqual(['NOT_FOUND assignee'])
    expect(await codes({ due: '2025-12-31T00:00:00Z' })).toEqual(['INVALID_RANGE due'])
    expect(await codes({ version: 1 })).toEqual(['CHANGED_MEANWHILE version'])
    expect(await codes({ task: 'none' })).toEqual(['NOT_FOUND task'])
    type Answer = { assignees: { edges: { node: { subject: string } }[] } }
    const { assignees } = await here.paul.ask<Answer>('{ assignees { edges { node { subject } } } }', {})
    expect(assignees.edges.map(({ node }) => node.subject)).toEqual(['hanna'])
  })

  it('is found by what is due, and by its system', async () => {
    const here = await world()
    await waiting(here)
    expect(await listed(here.hanna, { due: 'OVERDUE' })).toHaveLength(1)
    expect(await listed(here.hanna, { due: 'LATER' })).toEqual([])
    expect(await listed(here.hanna, { system: 'none' })).toEqual([])
    expect(await listed(here.hanna, { states: ['DONE'] })).toEqual([])
  })
})

const attach = async (by: Client, task: string, bytes: Buffer, mediaType = 'image/png') => {
  const { status, text } = await by.post(`/tasks/${task}/evidence`, bytes, { 'content-type': mediaType })
  return {
    status,
    body: JSON.parse(text) as { digest: string; version: number; errors?: { extensions: { code: string } }[] },
  }
}

const download = (token: string, task: string, digest: string) =>
  fetch(`${api.url}/tasks/${task}/evidence/${digest}`, { headers: { authorization: `Bearer ${token}` } })

describe('evidence', () => {
  it('is attached, sealed, named by its digest, and given to who may see it', async () => {
    const here = await world()
    const task = await waiting(here)
    const bytes = Buffer.concat([Buffer.from('ada@example.com was here '), randomBytes(200_000)])
    const { status, body } = await attach(here.hanna, task.id, bytes, 'image/png; charset=binary')
    const digest = createHash('sha256').update(bytes).digest('hex')
    expect({ status, ...body }).toMatchObject({ status: 201, digest, bytes: bytes.length, mediaType: 'image/png' })
    expect((await events(here.hanna, here.request.id)).at(-1)).toMatchObject({
      kind: 'EVIDENCE_ATTACHED',
      body: { task: task.id, digest, bytes: bytes.length },
    })
    const input = { task: task.id, version: body.version, outcome: 'DELETED', evidence: digest }
    expect(await change(here.hanna, 'reportTask', 'ReportTaskInput', input)).toMatchObject({ userErrors: [] })
    const [reported] = await listed(here.hanna, { states: ['DONE'] })
    expect(reported?.report).toEqual({
      evidence: digest,
      file: { digest, bytes: bytes.length, mediaType: 'image/png', available: true },
    })
    const folder = join(api.home, 'vault')
    for (const name of await readdir(folder))
      expect((await readFile(join(folder, name))).includes('ada@example.com')).toBe(false)
    for (const role of ['handler', 'approver', 'auditor'] as const) {
      const { token } = await openWorkspace(api, here.admin.ws, [role])
      const got = await download(token, task.id, digest)
      expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/png'])
      expect(got.headers.get('content-disposition')).toContain('attachment')
      expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true)
    }
    for (const role of ['reader', 'pipeline'] as const)
      expect((await download((await openWorkspace(api, here.admin.ws, [role])).token, task.id, digest)).status).toBe(
        403,
      )
    expect((await download((await api.workspace(['admin'])).token, task.id, digest)).status).toBe(404)
    type Audit = { auditEntries: { edges: { node: { about: string[] } }[] } }
    const { auditEntries } = await here.admin.ask<Audit>(
      '{ auditEntries(first: 100, filter: {action: EVIDENCE_READ}) { edges { node { about } } } }',
      {},
    )
    expect(auditEntries.edges.filter(({ node }) => node.about.includes(digest)).length).toBeGreaterThanOrEqual(3)
  })

  it('above 50 MB is refused, and nothing of it stays', async () => {
    const here = await world()
    const task = await waiting(here)
    const before = await readdir(join(api.home, 'vault'))
    const most = 50 * 1024 * 1024
    expect(await attach(here.hanna, task.id, Buffer.alloc(most + 1))).toMatchObject({ status: 413 })
    // Nobody said how long it is.
    const body = new Blob([Buffer.alloc(most + 1)]).stream()
    const sent = await fetch(`${api.url}/tasks/${task.id}/evidence`, {
      method: 'POST',
      headers: { authorization: `Bearer ${here.admin.token}` },
      body,
      duplex: 'half',
    } as RequestInit)
    expect(sent.status).toBe(413)
    expect(await attach(here.hanna, task.id, Buffer.alloc(0))).toMatchObject({ status: 400 })
    expect(await readdir(join(api.home, 'vault'))).toEqual(before)
    expect(await attach(here.hanna, task.id, Buffer.alloc(most))).toMatchObject({ status: 201 })
  })

  it('is of a task that waits for a person', async () => {
    const here = await world()
    const task = await waiting(here)
    expect(await attach(here.hanna, 'none', Buffer.from('a'))).toMatchObject({ status: 404 })
    const { body } = await attach(here.hanna, task.id, Buffer.from('a'))
    const input = { task: task.id, version: body.version, outcome: 'DELETED', evidence: body.digest }
    await change(here.hanna, 'reportTask', 'ReportTaskInput', input)
    expect(await attach(here.hanna, task.id, Buffer.from('b'))).toMatchObject({ status: 409 })
  })

  it('is not what an executor opens to learn who it is about', async () => {
    const here = await world()
    const task = await waiting(here)
    const { body } = await attach(here.hanna, task.id, Buffer.from('a screenshot'))
    const report = (one: Task, version: number) =>
      change(here.hanna, 'reportTask', 'ReportTaskInput', {
        task: one.id,
        version,
        outcome: 'DELETED',
        evidence: body.digest,
      })
    await report(task, body.version)
    await expect.poll(async () => (await listed(here.hanna))[0]?.action, { timeout: 30_000 }).toBe('FORGET_IDENTITIES')
    const [last] = await listed(here.hanna)
    expect(await report(last as Task, last?.request.version ?? 0)).toMatchObject({ userErrors: [] })
    // Verification asks by the identities, which are sealed beside the evidence.
    await expect
      .poll(async () => (await events(here.hanna, here.request.id)).at(-1)?.kind, { timeout: 30_000 })
      .toBe('FULFILLED')
  })
})

describe('an instruction to send', () => {
  const given = (token: string, task: string, form = 'jws') =>
    fetch(`${api.url}/tasks/${task}/instruction/${form}`, { headers: { authorization: `Bearer ${token}` } })

  it('names the person, verifies with the public key in the folder of keys, and is on record', async () => {
    const here = await world()
    const task = await waiting(here)
    const answer = await given(here.admin.token, task.id)
    expect(answer.headers.get('content-disposition')).toContain('.jws')
    const key = JSON.parse(await readFile(join(api.home, 'instructions', 'public.jwk'), 'utf8'))
    const { payload } = await compactVerify(await answer.text(), await importJWK(key, 'EdDSA'))
    const instruction = JSON.parse(Buffer.from(payload).toString())
    expect(instruction).toMatchObject({ key: task.id, task: task.id, name: 'orders', identities: [ada] })
    const page = await given(here.admin.token, task.id, 'html')
    expect(await page.text()).toContain(ada.value)
    type Audit = { auditEntries: { edges: { node: { about: string[]; fields: string[] } }[] } }
    const query = '{ auditEntries(first: 100, filter: {action: CASE_HANDLE}) { edges { node { about fields } } } }'
    const { auditEntries } = await here.admin.ask<Audit>(query, {})
    expect(JSON.stringify(auditEntries)).toContain('INSTRUCT')
    expect(JSON.stringify(auditEntries)).not.toContain(ada.value)
  })

  it('is given to who handles requests, of a task that waits for a person', async () => {
    const here = await world()
    const task = await waiting(here)
    const { token } = await openWorkspace(api, here.admin.ws, ['auditor'])
    const other = await api.workspace(['admin'])
    const statuses = [given(token, task.id), given(other.token, task.id), given(here.admin.token, task.id, 'pdf')]
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([403, 404, 404])
    const report = { task: task.id, version: task.request.version, outcome: 'DELETED', evidence: 'a'.repeat(64) }
    expect(await change(here.hanna, 'reportTask', 'ReportTaskInput', report)).toMatchObject({ userErrors: [] })
    expect((await given(here.admin.token, task.id)).status).toBe(409)
  })
})

describe('an outcome', () => {
  it('of a task that is in no plan is refused', async () => {
    const here = await world()
    const input = { task: 'none', version: here.request.version, outcome: 'DELETED', evidence: 'a'.repeat(64) }
    expect(await change(here.hanna, 'reportTask', 'ReportTaskInput', input)).toMatchObject({
      request: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['task'] }],
    })
  })
})

type Linked = {
  link: { id: string; state: string } | null
  secret: string | null
  userErrors: { code: string; field: string[] }[]
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

async function link(by: Client, task: Task, input: object = {}): Promise<Linked> {
  const query =
    'mutation ($input: LinkTaskInput!) { linkTask(input: $input) { link { id state } secret userErrors { code field } } }'
  const whole = {
    task: task.id,
    version: task.request.version,
    expires: inDays(7),
    recipient: 'Acme',
    instruction: 'Delete customer 17.',
    ...input,
  }
  return (await by.ask<{ linkTask: Linked }>(query, { input: whole })).linkTask
}

const outside = (secret: string | null, path = '', init: RequestInit = {}) =>
  fetch(`${api.url}/task-link${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${secret}` } })

const said = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

describe('a link', () => {
  it('shows somebody outside one task and nothing else, and takes one report', async () => {
    const here = await world()
    const task = await waiting(here)
    const { secret } = await link(here.hanna, task)
    expect(secret).toMatch(/^dye_t_[0-9a-f]{48}_/)
    const seen = await outside(secret)
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(Object.keys((await seen.json()) as object).sort()).toEqual([
      'action',
      'due',
      'expires',
      'instruction',
      'label',
      'name',
      'system',
    ])
    const graphql = await fetch(`${api.url}/graphql`, {
      ...said({ query: '{ tasks { totalCount } }' }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    })
    expect(await graphql.text()).toContain('FORBIDDEN')
    const sent = await outside(secret, '/evidence', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'gone',
    })
    const { digest } = (await sent.json()) as { digest: string }
    expect([sent.status, digest]).toEqual([201, createHash('sha256').update('gone').digest('hex')])
    expect((await outside(secret, '/report', said({ outcome: 'RETAINED_HOLD', evidence: digest }))).status).toBe(422)
    expect((await outside(secret, '/report', said({ outcome: 'DELETED', evidence: digest }))).status).toBe(201)
    expect((await outside(secret, '/report', said({ outcome: 'FAILED' }))).status).toBe(401)
    const [reported] = await listed(here.hanna, { states: ['DONE'] })
    expect(reported?.report).toMatchObject({ evidence: digest, file: { mediaType: 'text/plain' } })
    const kinds = (await events(here.hanna, here.request.id)).map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['TASK_LINKED', 'EVIDENCE_ATTACHED', 'TASK_REPORTED']))
    type Audit = { auditEntries: { edges: { node: { fields: string[] } }[] } }
    const { auditEntries } = await here.admin.ask<Audit>(
      '{ auditEntries(first: 100, filter: {action: TASK_LINK}) { edges { node { fields } } } }',
      {},
    )
    const fields = auditEntries.edges.flatMap(({ node }) => node.fields)
    expect(fields).toEqual(
      expect.arrayContaining(['GET /task-link', 'POST /task-link/evidence', 'POST /task-link/report']),
    )
  })

  it('that is unknown, expired, used or revoked is told alike', async () => {
    const here = await world()
    const task = await waiting(here)
    const made: string[] = []
    const next = async (input: object = {}) => {
      const [now] = await listed(here.hanna)
      const { link: one, secret } = await link(here.hanna, now as Task, input)
      made.push(String(secret))
      return one?.id
    }
    const revoked = await next()
    await next()
    await next()
    const revoke = 'mutation ($input: RevokeTaskLinkInput!) { revokeTaskLink(input: $input) { link { id state } } }'
    expect(await here.hanna.ask(revoke, { input: { id: revoked } })).toEqual({
      revokeTaskLink: { link: { id: revoked, state: 'REVOKED' } },
    })
    await api.connection.driver.executeQuery(
      'MATCH (l:TaskLink {ws: $ws}) WHERE l.revokedAt IS NULL WITH l ORDER BY l.createdAt LIMIT 1 SET l.expiresAt = 1',
      { ws: here.admin.ws },
    )
    expect((await outside(made[2] ?? '', '/report', said({ outcome: 'FAILED' }))).status).toBe(201)
    const unknown = String(made[0]).replace(/^dye_t_.{8}/, 'dye_t_00000000')
    const answers = await Promise.all(
      [unknown, ...made].map(async (secret) => {
        const answer = await outside(secret)
        return `${answer.status} ${await answer.text()}`
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^401/)
    expect(task.id).toBeTruthy()
  })

  it('says nothing of anybody any more once it has expired', async () => {
    const here = await world()
    const task = await waiting(here)
    const { link: made } = await link(here.hanna, task, { expires: new Date(Date.now() + 1_500).toISOString() })
    const kept = async () => {
      const { records } = await api.connection.driver.executeQuery(
        'MATCH (l:TaskLink {ws: $ws, id: $id}) RETURN l.instruction AS instruction, l.recipient AS recipient',
        { ws: here.admin.ws, id: made?.id },
      )
      return records[0]?.toObject()
    }
    expect(await kept()).toEqual({ instruction: 'Delete customer 17.', recipient: 'Acme' })
    await expect.poll(kept, { timeout: 30_000 }).toEqual({ instruction: null, recipient: 'Acme' })
  })

  it('is refused without its parts, for too long, and where there are five', async () => {
    const here = await world()
    const task = await waiting(here)
    const codes = async (input: object) =>
      (await link(here.hanna, task, input)).userErrors.map(({ code, field }) => `${code} ${field}`)
    expect(await codes({ recipient: ' ' })).toEqual(['MISSING recipient'])
    expect(await codes({ instruction: '' })).toEqual(['MISSING instruction'])
    expect(await codes({ expires: inDays(-1) })).toEqual(['INVALID_RANGE expires'])
    expect(await codes({ expires: inDays(91) })).toEqual(['INVALID_RANGE expires'])
    expect(await codes({ task: 'none' })).toEqual(['NOT_FOUND task'])
    for (let n = 0; n < 5; n += 1) {
      const [now] = await listed(here.hanna)
      expect((await link(here.hanna, now as Task)).userErrors).toEqual([])
    }
    const [now] = await listed(here.hanna)
    expect((await link(here.hanna, now as Task)).userErrors).toMatchObject([{ code: 'TOO_MANY' }])
    const { records } = await api.connection.driver.executeQuery('MATCH (l:TaskLink {ws: $ws}) RETURN l.hash AS hash', {
      ws: here.admin.ws,
    })
    expect(records.every((record) => /^[0-9a-f]{64}$/.test(record.get('hash')))).toBe(true)
  })
})
