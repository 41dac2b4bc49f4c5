import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { sendDue } from '../src/audit/crossings/alerts.ts'
import { openCrossings } from '../src/audit/crossings/index.ts'
import { SOMEBODY } from '../src/audit/index.ts'
import { cursorOf } from '../src/platform/paging.ts'
import { idOf } from '../src/vocabulary/ids.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const ada = { namespace: 'email', value: 'ada@example.com' }

/** A workspace with a person and a version. */
async function theirs(): Promise<{ owner: Workspace; version: string; artifact: string; ref: string }> {
  const owner = await api.workspace(['admin'])
  const version = { artifact: { kind: 'DATASET', namespace: 'db', name: 'customers' } }
  const input = { idempotencyKey: 'm', at: '2026-01-01T00:00:00Z', version, mode: 'ADD', members: [ada] }
  const made = await owner.graphql<{ recordMembers: { version: { id: string } } }>(
    'mutation ($input: RecordMembersInput!) { recordMembers(input: $input) { version { id } } }',
    { input },
  )
  const found = await owner.graphql<{ customerImpact: { customer: { ref: string } } }>(
    'query ($customer: CustomerInput!) { customerImpact(customer: $customer) { customer { ref } } }',
    { customer: { identity: ada } },
  )
  return {
    owner,
    version: made.data.recordMembers.version.id,
    artifact: idOf(owner.ws, 'artifact', 'DATASET', 'db', 'customers'),
    ref: found.data.customerImpact.customer.ref,
  }
}

type Entry = {
  actor: string
  outcome: string
  fields: string[]
  about: string[]
  count: number
  customer: string | null
}

async function audited(workspace: Workspace): Promise<Entry[]> {
  const { data } = await workspace.graphql<{ auditEntries: { edges: { node: Entry }[] } }>(
    '{ auditEntries(first: 100) { edges { node { actor outcome fields about count customer } } } }',
  )
  return data.auditEntries.edges.map(({ node }) => node)
}

const fromOutside = async (workspace: Workspace) =>
  (await audited(workspace)).filter(({ outcome }) => outcome === 'FROM_OUTSIDE')

const notHere = async (workspace: Workspace) =>
  (await audited(workspace)).filter(({ fields }) => fields.includes('ids that are not in this workspace'))

const unknownId = () => crypto.randomUUID().replaceAll('-', '')

describe('a try from another workspace', () => {
  it.each([
    [
      'a version',
      'VERSION',
      (one: Theirs) => `{ trace(fromIds: ["${one.version}"], direction: DOWNSTREAM) { __typename } }`,
    ],
    ['an artifact', 'ARTIFACT', (one: Theirs) => `{ artifact(id: "${one.artifact}") { name } }`],
    ['a person', 'CUSTOMER', (one: Theirs) => `{ customerImpact(customer: { ref: "${one.ref}" }) { asOf } }`],
    ['a cursor', 'VERSION', (one: Theirs) => `{ auditEntries(after: "${cursorOf([1, one.version])}") { totalCount } }`],
  ])('by %s is in the audit of those whose it is', async (_, kind, question) => {
    const one = await theirs()
    const asker = await api.workspace(['admin'])
    await asker.graphql(question(one))
    await expect.poll(() => fromOutside(one.owner), { timeout: 20_000 }).toHaveLength(1)
    const [entry] = await fromOutside(one.owner)
    const named = { VERSION: one.version, ARTIFACT: one.artifact, CUSTOMER: one.ref }[kind]
    expect(entry).toMatchObject({ actor: SOMEBODY, about: [`${kind} ${named}`], count: 1 })
  })

  it('by an id in a variable is in the audit of those whose it is', async () => {
    const one = await theirs()
    const asker = await api.workspace(['admin'])
    await asker.graphql('query ($c: CustomerInput!) { customerImpact(customer: $c) { asOf } }', { c: { ref: one.ref } })
    await expect.poll(() => fromOutside(one.owner), { timeout: 20_000 }).toMatchObject([{ customer: one.ref }])
  })

  it('by an export is in the audit of those whose it is', async () => {
    const one = await theirs()
    const asker = await api.workspace(['admin'])
    const query = `{ customerImpact(customer: { ref: "${one.ref}" }) { __typename } }`
    await asker.post('/export', { query })
    await expect.poll(() => fromOutside(one.owner), { timeout: 20_000 }).toMatchObject([{ customer: one.ref }])
  })

  it('looks in the own audit as if the id were of nothing', async () => {
    const one = await theirs()
    const [asker, other] = [await api.workspace(['admin']), await api.workspace(['admin'])]
    await asker.graphql(`{ artifact(id: "${one.artifact}") { name } }`)
    await other.graphql(`{ artifact(id: "${unknownId()}") { name } }`)
    await expect.poll(() => notHere(asker), { timeout: 20_000 }).toHaveLength(1)
    await expect.poll(() => notHere(other), { timeout: 20_000 }).toHaveLength(1)
    const shown = async (workspace: Workspace) =>
      (await audited(workspace))
        .filter(({ fields }) => !fields.includes('Query.auditEntries'))
        .map((entry) => JSON.stringify(entry))
        .sort()
    expect(await shown(asker)).toEqual(await shown(other))
  })

  it('is not seen in what somebody asks of their own workspace', async () => {
    const one = await theirs()
    await one.owner.graphql(
      `{ artifact(id: "${one.artifact}") { name } run(id: "${unknownId()}") { jobName: __typename } }`,
    )
    await expect.poll(() => notHere(one.owner), { timeout: 20_000 }).toMatchObject([{ count: 1 }])
    expect(await fromOutside(one.owner)).toEqual([])
  })

  it('again and again within a minute is told at first, and then together', async () => {
    const one = await theirs()
    let now = 1_000
    const written: { outcome: string; count: number | null }[] = []
    const crossings = openCrossings({
      connection: api.connection,
      audit: { record: async (entries) => void written.push(...entries), recordIn: async () => {} },
      now: () => now,
      log: pino({ level: 'silent' }),
      tellsWho: false,
      alerts: false,
    })
    const told = () => written.filter(({ outcome }) => outcome === 'FROM_OUTSIDE').map(({ count }) => count)
    const looked = () => written.filter(({ outcome }) => outcome === 'FAILED').length
    const actor = { kind: 'PERSON' as const, subject: 'bo', workspace: 'elsewhere', roles: [], token: 't' }
    const ask = (id: string) => crossings.asked({ actor, request: 'r' }, { ids: [id], more: 0 })
    ask(one.version)
    await expect.poll(told, { timeout: 20_000 }).toEqual([1])
    for (const [n, id] of [one.artifact, one.ref, one.artifact].entries()) {
      ask(id)
      await expect.poll(looked, { timeout: 20_000 }).toBe(n + 2)
    }
    expect(told()).toEqual([1])
    now += 60_000
    await expect.poll(told, { timeout: 20_000 }).toEqual([1, 2])
    await crossings.stop()
    expect(told()).toEqual([1, 2])
  })

  it('names who it was only where that may be told', async () => {
    const one = await theirs()
    const { ws, roles } = { ws: (await api.workspace()).ws, roles: ['reader' as const] }
    const written: unknown[] = []
    const crossings = openCrossings({
      connection: api.connection,
      audit: { record: async (entries) => void written.push(...entries), recordIn: async () => {} },
      now: Date.now,
      log: pino({ level: 'silent' }),
      tellsWho: true,
      alerts: false,
    })
    const actor = { kind: 'PERSON' as const, subject: 'bo', workspace: ws, roles, token: 't' }
    crossings.asked({ actor, request: 'r' }, { ids: [one.version], more: 0 })
    await crossings.stop()
    expect(written).toMatchObject([
      { actor: { workspace: ws }, outcome: 'FAILED' },
      { actor: { workspace: one.owner.ws, subject: `bo of ${ws}` }, outcome: 'FROM_OUTSIDE' },
    ])
  })
})

type Theirs = Awaited<ReturnType<typeof theirs>>

describe('an alert', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const log = pino({ level: 'silent' })
  const receivers: Server[] = []
  afterAll(() => {
    for (const server of receivers) server.close()
  })

  /** Answers with these, one after the other, and keeps what came. */
  async function receiver(...answers: [number, IncomingHttpHeaders?][]) {
    const came: { headers: Record<string, string>; body: string; path: string }[] = []
    const server = createServer(async (request, reply) => {
      const pieces: Buffer[] = []
      for await (const piece of request) pieces.push(piece as Buffer)
      came.push({
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(pieces).toString(),
        path: request.url ?? '',
      })
      const [status, headers = {}] = answers.shift() ?? [200]
      reply.writeHead(status, headers as Record<string, string>).end()
    }).listen(0, '127.0.0.1')
    receivers.push(server)
    await once(server, 'listening')
    return { came, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/alerts` }
  }

  /** A workspace that somebody of another one asked for something of. */
  async function tried(): Promise<Theirs> {
    const one = await theirs()
    const crossings = openCrossings({
      connection: api.connection,
      audit: { record: async () => {}, recordIn: async () => {} },
      now: () => 1_000,
      log,
      tellsWho: false,
      alerts: true,
    })
    const actor = { kind: 'PERSON' as const, subject: 'bo', workspace: 'elsewhere', roles: [], token: 't' }
    crossings.asked({ actor, request: 'r' }, { ids: [one.version, one.artifact], more: 0 })
    await crossings.stop()
    return one
  }

  const send = (one: Theirs, url: string, now: number) =>
    sendDue(api.connection.workspace(one.owner.ws), one.owner.ws, { webhook: { url, secret }, now: () => now, log })

  it('is signed, and tells which workspace, how many and of which kind, and no more', async () => {
    const { came, url } = await receiver()
    const one = await tried()
    await send(one, url, Date.now())
    const [first] = came
    const told = new Webhook(secret).verify(first?.body ?? '', first?.headers ?? {})
    expect(told).toEqual({
      type: 'workspace.asked_from_outside',
      timestamp: '1970-01-01T00:00:01.000Z',
      data: { workspace: one.owner.ws, tries: 2, kinds: ['ARTIFACT', 'VERSION'] },
    })
  })

  it('that was not taken comes again later, under the same id and with the same words', async () => {
    const { came, url } = await receiver([500])
    const [one, now] = [await tried(), Date.now()]
    for (const at of [now, now + 1_000, now + 6_000, now + 600_000]) await send(one, url, at)
    expect(came).toHaveLength(2)
    expect(came[1]?.body).toBe(came[0]?.body)
    expect(came[1]?.headers['webhook-id']).toBe(came[0]?.headers['webhook-id'])
  })

  it('goes to the address that was configured, and to none that it names', async () => {
    const elsewhere = await receiver()
    const { came, url } = await receiver([307, { location: elsewhere.url }])
    await send(await tried(), url, Date.now())
    expect([came.length, elsewhere.came.length]).toEqual([1, 0])
  })

  it('is sent once in ten minutes, however many tries there are', async () => {
    const { came, url } = await receiver()
    const [one, now] = [await tried(), Date.now()]
    const again = () =>
      api.connection.driver.executeQuery('MATCH (w:Workspace {ws: $ws}) SET w.alertCount = 5', { ws: one.owner.ws })
    await send(one, url, now)
    await again()
    await send(one, url, now + 599_000)
    expect(came).toHaveLength(1)
    await send(one, url, now + 601_000)
    expect(JSON.parse(came[1]?.body ?? '{}')).toMatchObject({ data: { tries: 5 } })
  })

  it('is sent by one process, where two find it', async () => {
    const { came, url } = await receiver()
    const [one, now] = [await tried(), Date.now()]
    await Promise.all([send(one, url, now), send(one, url, now), send(one, url, now)])
    expect(came).toHaveLength(1)
  })

  it('that nobody wants there any more is given up', async () => {
    const { came, url } = await receiver([410])
    const [one, now] = [await tried(), Date.now()]
    await send(one, url, now)
    await send(one, url, now + 86_400_000)
    expect(came).toHaveLength(1)
  })
})
