import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Api, openDatabase, startApi, type Workspace } from '../../testkit/api.ts'
import { type MailServer, startMailServer } from '../../testkit/mailServer.ts'
import { openARequest } from '../../testkit/planting/request.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { type Mailer, openMailer, tellDue } from '../src/requests/mail/index.ts'

const IDENTITY = 'somebody@example.com'
/** The planted request came at 9:00 UTC on this day, under German law: due on 2 February, since the 1st is a Sunday. */
const RECEIVED = Date.parse('2026-01-01T09:00:00Z')
const DAY = 86_400_000

let api: Api
let connection: Connection
let server: MailServer
let mailer: Mailer
let taken: string[]
const failures: object[] = []

beforeAll(async () => {
  api = await startApi()
  connection = await openDatabase()
  server = await startMailServer()
  taken = server.taken
  mailer = openMailer({
    url: server.url,
    from: 'Dyetrace <dyetrace@example.com>',
    to: ['desk@example.com'],
    pages: 'https://lineage.example',
  })
})
beforeEach(() => server.clear())
afterAll(async () => {
  await server.stop()
  await connection.close()
  await api.stop()
})

const log = { error: (told: object) => void failures.push(told) }

/** Looks once, as if it were so many days after the receipt. @returns how many mails were sent */
const look = (by: Workspace, days: number, mails: Mailer = mailer): Promise<number> =>
  tellDue(connection.workspace(by.ws), {
    mailer: mails,
    pages: 'https://lineage.example',
    now: () => RECEIVED + days * DAY,
    log,
  })

const headersOf = (mail: string) => mail.slice(0, mail.indexOf('\r\n\r\n'))

it('says so once when 50, 80 and 100 % of the time have gone, and nothing in between', async () => {
  const by = await api.workspace(['admin'])
  const id = await openARequest(by)
  expect(await look(by, 1)).toBe(0)
  expect(await look(by, 17)).toBe(1)
  expect(await look(by, 18)).toBe(0)
  expect(await look(by, 26)).toBe(1)
  expect(await look(by, 32)).toBe(1)
  expect(await look(by, 40)).toBe(0)
  expect(taken).toHaveLength(3)
  expect(taken[0]).toContain(`/requests/${id}`)
  expect(headersOf(taken[0] ?? '')).toContain('Subject: Deletion request: due 2 Feb 2026, 50 % of the time has gone')
  expect(headersOf(taken[2] ?? '')).toContain('due today')
})

it('tells only the last of what was missed while it was down', async () => {
  const by = await api.workspace(['admin'])
  await openARequest(by)
  expect(await look(by, 32)).toBe(1)
  expect(await look(by, 33)).toBe(0)
  expect(headersOf(taken[0] ?? '')).toContain('due today')
})

it('tells nothing of a request that is closed', async () => {
  const by = await api.workspace(['admin'])
  const id = await openARequest(by)
  const { errors } = await by.graphql(
    'mutation ($id: ID!) { closeRequest(input: { id: $id, version: 1, as: WITHDRAWN }) { request { stage } } }',
    { id },
  )
  expect(errors).toEqual([])
  expect(await look(by, 32)).toBe(0)
})

it('is sent by one of several that look at the same moment', async () => {
  const by = await api.workspace(['admin'])
  await openARequest(by)
  const sent = await Promise.all([1, 2, 3, 4].map(() => look(by, 17)))
  expect(sent.toSorted()).toEqual([0, 0, 0, 1])
  expect(taken).toHaveLength(1)
})

it('is tried again where the server refuses it, and logs no address', async () => {
  const by = await api.workspace(['admin'])
  await openARequest(by)
  server.refuses(true)
  expect(await look(by, 17)).toBe(0)
  server.refuses(false)
  // Another process may have it for the time of its lease.
  expect(await look(by, 17)).toBe(0)
  expect(await look(by, 17.1)).toBe(1)
  expect(failures).toHaveLength(1)
  expect(JSON.stringify(failures)).not.toMatch(/@/)
})

it('has the same id when it is sent again after a crash between mail and record', async () => {
  const by = await api.workspace(['admin'])
  await openARequest(by)
  const dying: Mailer = {
    send: async (message) => {
      await mailer.send(message)
      throw new Error('killed')
    },
  }
  expect(await look(by, 17, dying)).toBe(0)
  expect(await look(by, 17.1)).toBe(1)
  const [first, second] = taken.map((mail) => /Message-ID:\s+(\S+)/i.exec(mail)?.[1])
  expect(first).toBeDefined()
  expect(second).toBe(first)
})

it('names nobody: neither headers nor text have the identity', async () => {
  const by = await api.workspace(['admin'])
  await openARequest(by, 'T-17')
  await look(by, 17)
  expect(taken[0]).toContain('T-17')
  expect(headersOf(taken[0] ?? '')).not.toContain('T-17')
  expect(taken[0]).not.toContain(IDENTITY)
})

it.each([
  ['REAPPEARED', 'the person is back'],
  ['RETRAINING_OVERDUE', 'a model was not trained again in time'],
  ['DEFERRAL_OVER', 'what was deferred is to be done'],
])('says at once, and once, that somebody has to look again: %s', async (alarm, subject) => {
  const by = await api.workspace(['admin'])
  const id = await openARequest(by, 'T-18')
  const { errors } = await by.graphql(
    'mutation ($id: ID!) { closeRequest(input: { id: $id, version: 1, as: WITHDRAWN }) { request { stage } } }',
    { id },
  )
  expect(errors).toEqual([])
  await api.connection.driver.executeQuery(
    'MATCH (r:Request {ws: $ws, id: $id}) SET r.alarm = $alarm, r.alarmAt = 7, r.escalateAt = 7',
    { ws: by.ws, id, alarm },
  )
  expect([await look(by, 40), await look(by, 41), await look(by, 42)]).toEqual([1, 0, 0])
  expect(headersOf(taken[0] ?? '')).toContain(`Subject: Deletion request: ${subject}`)
  expect(headersOf(taken[0] ?? '')).not.toContain('T-18')
  expect(taken[0]).toContain(`/requests/${id}`)
  expect(taken[0]).not.toContain(IDENTITY)
})
