import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import { done, type Payload, send } from '../../testkit/handling.ts'
import { type MailServer, startMailServer } from '../../testkit/mailServer.ts'
import { openMailer } from '../src/requests/mail/index.ts'

const START = Date.parse('2026-11-02T09:00:00Z')
const DAY = 86_400_000
const CONTACT = 'ada.private@example.com'

let now = START
let server: MailServer
let api: Api
let withoutMail: Api

const mailer = () =>
  openMailer({
    url: server.url,
    from: 'Acme <privacy@acme.example>',
    to: ['desk@acme.example'],
    pages: 'https://x.example',
  })

beforeAll(async () => {
  server = await startMailServer()
  api = await startApi({}, () => now, undefined, undefined, { mailer: mailer() })
  withoutMail = await startApi({}, () => now)
})
beforeEach(() => {
  server.clear()
  now = START
})
afterAll(async () => {
  await api.stop()
  await withoutMail.stop()
  await server.stop()
})

type Letter = { id: string; kind: string; means: string; state: string; digest: string }
type Shown = {
  id: string
  version: number
  intact: boolean
  closedAt: string | null
  clock: { due: string; extension: { noticeAt: string; reason: string } | null }
  letters: { drafts: { kind: string; subject: string; text: string }[]; written: Letter[]; obstacle: string | null }
  events: { edges: { node: { kind: string; body: object } }[] }
}

const SHOWN = `id version intact closedAt clock { due extension { noticeAt reason } }
  letters { drafts { kind subject text } written { id kind means state digest } obstacle }
  events { edges { node { kind body } } }`

const shown = async (by: Workspace, id: string): Promise<Shown> =>
  (await by.ask<{ request: Shown }>(`query ($id: ID!) { request(id: $id) { ${SHOWN} } }`, { id })).request

const opened = (by: Workspace, more: object = {}) =>
  done(by, 'openRequest', 'OpenRequestInput', {
    type: 'ACCESS',
    regime: 'EU',
    memberState: 'DE',
    receivedAt: '2026-11-02T08:00:00Z',
    reference: 'T-1',
    identities: [{ namespace: 'email', value: 'ada@example.com' }],
    contactEmail: CONTACT,
    ...more,
  })

const LETTER = { kind: 'ACKNOWLEDGEMENT', means: 'MAIL', subject: 'We got it', text: 'Hello,\n\nit is here.' }

const write = (by: Workspace, { id, version }: { id: string; version: number }, more: object = {}): Promise<Payload> =>
  send(by, 'sendLetter', 'SendLetterInput', { id, version, ...LETTER, ...more })

const codes = ({ userErrors }: Payload) => userErrors.map(({ code, field }) => `${code} ${field}`)

const bodyOf = (mail = '') => mail.slice(mail.indexOf('\r\n\r\n'))

describe('a letter', () => {
  it('begins with a text that has what is known, and says what has to be filled in', async () => {
    const by = await api.workspace()
    const { id, version } = await opened(by)
    const { letters } = await shown(by, id)
    expect(letters.obstacle).toBeNull()
    expect(letters.drafts.map(({ kind }) => kind)).toEqual(['ACKNOWLEDGEMENT', 'EXTENSION'])
    const [draft] = letters.drafts
    expect(draft?.subject).toBe('We received your request for access to your data')
    expect(draft?.text).toContain('on 2 Nov 2026. Our reference is T-1.')
    expect(draft?.text).toContain('We will answer by 2 Dec 2026.')
    const unfilled = await write(by, { id, version }, { ...draft })
    expect(codes(unfilled)).toEqual(['MISSING text'])
    expect(unfilled.userErrors[0]?.message).toContain('{{your name and company}}')
    expect(server.taken).toEqual([])
  })

  it('is mailed to the contact in the vault, and on record without it', async () => {
    const by = await api.workspace()
    const request = await opened(by)
    const sent = await write(by, request)
    expect(codes(sent)).toEqual([])
    expect(server.receivers).toEqual([CONTACT])
    expect(server.taken[0]).toContain('Subject: We got it')
    expect(bodyOf(server.taken[0])).toContain('it is here.')
    const after = await shown(by, request.id)
    expect(after.intact).toBe(true)
    expect(after.letters.written).toMatchObject([{ kind: 'ACKNOWLEDGEMENT', means: 'MAIL', state: 'SENT' }])
    const events = after.events.edges.map(({ node }) => node)
    expect(events.map(({ kind }) => kind)).toEqual(['OPENED', 'LETTER_ORDERED', 'LETTER_SENT'])
    expect(JSON.stringify(events)).not.toMatch(/ada|it is here|We got it/)
    const audit = await by.ask<object>('{ auditEntries(first: 50) { edges { node { about } } } }', {})
    expect(JSON.stringify(audit)).toContain('MAIL')
    expect(JSON.stringify(audit)).not.toContain(CONTACT)
  })

  it('is mailed once, however many press at once, and not again word for word', async () => {
    const by = await api.workspace()
    const replica = await startApi({}, () => now, undefined, api.home, { mailer: mailer() })
    try {
      const request = await opened(by)
      const elsewhere = await openWorkspace(replica, by.ws, ['admin'])
      const all = await Promise.all([by, elsewhere, by, elsewhere].map((one) => write(one, request)))
      expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
      expect(server.taken).toHaveLength(1)
      const { version } = await shown(by, request.id)
      expect(codes(await write(by, { id: request.id, version }))).toEqual(['TOO_MANY text'])
      expect(server.taken).toHaveLength(1)
    } finally {
      await replica.stop()
    }
  })

  it('that the mail server refuses is on record as failed, and can be sent again', async () => {
    const by = await api.workspace()
    const request = await opened(by)
    server.refuses(true)
    await write(by, request)
    const failed = await shown(by, request.id)
    expect(failed.letters.written).toMatchObject([{ state: 'FAILED' }])
    expect(JSON.stringify(failed.events)).not.toContain(CONTACT)
    server.refuses(false)
    await write(by, failed)
    expect((await shown(by, request.id)).letters.written.map(({ state }) => state)).toEqual(['SENT', 'FAILED'])
    expect(server.taken).toHaveLength(1)
  })

  it('whose program ended while it was sent may have arrived, and says so', async () => {
    const by = await api.workspace()
    const request = await opened(by)
    await write(by, request)
    await api.connection.driver.executeQuery(
      `MATCH (:Request {ws: $ws, id: $id})-[:HAS]->(e:CaseEvent {kind: 'LETTER_SENT'}) DETACH DELETE e`,
      { ws: by.ws, id: request.id },
    )
    expect((await shown(by, request.id)).letters.written).toMatchObject([{ state: 'SENDING' }])
    now += 120_000
    expect((await shown(by, request.id)).letters.written).toMatchObject([{ state: 'UNKNOWN' }])
  })

  it('that the handler sent is on record as well', async () => {
    const by = await withoutMail.workspace()
    const request = await opened(by)
    expect((await shown(by, request.id)).letters.obstacle).toBe('NO_MAIL_SERVER')
    expect(codes(await write(by, request))).toEqual(['MISSING means'])
    expect(codes(await write(by, request, { means: 'ELSEWHERE' }))).toEqual([])
    expect((await shown(by, request.id)).letters.written).toMatchObject([{ means: 'ELSEWHERE', state: 'SENT' }])
  })
})

describe('a letter of extension', () => {
  const letter = { kind: 'EXTENSION', subject: 'Longer', text: 'It takes longer.' }

  it('is the notice that the clock wants', async () => {
    const by = await api.workspace()
    const request = await opened(by)
    expect(codes(await write(by, request, letter))).toEqual(['MISSING reason'])
    await write(by, request, { ...letter, reason: 'COMPLEXITY' })
    const { clock, letters, events } = await shown(by, request.id)
    expect(clock).toMatchObject({ due: '2027-02-02', extension: { reason: 'COMPLEXITY' } })
    expect(events.edges.map(({ node }) => node.kind).slice(-2)).toEqual(['LETTER_SENT', 'EXTENDED'])
    expect(letters.drafts[1]?.text).toContain('your request is complex')
  })

  it('that would come too late is not sent', async () => {
    const by = await api.workspace()
    const request = await opened(by)
    now += 40 * DAY
    expect(codes(await write(by, request, { ...letter, reason: 'COMPLEXITY' }))).toEqual(['TOO_LATE kind'])
    expect(server.taken).toEqual([])
  })

  it('extends nothing where it was not taken', async () => {
    const by = await api.workspace()
    const request = await opened(by)
    server.refuses(true)
    await write(by, request, { ...letter, reason: 'COMPLEXITY' })
    expect((await shown(by, request.id)).clock.extension).toBeNull()
  })
})

describe('after the close', () => {
  const denied = async (by: Workspace) => {
    const { id, version } = await opened(by)
    return done(by, 'closeRequest', 'CloseInput', { id, version, as: 'DENIED', reason: 'INSUF_VERIFICATION' })
  }

  it('a refusal says why and where to complain, and does not put off the shredding', async () => {
    const by = await api.workspace()
    const request = await denied(by)
    const before = await shown(by, request.id)
    const [draft] = before.letters.drafts
    expect(draft?.kind).toBe('REFUSAL')
    expect(draft?.text).toContain('does not show who you are')
    expect(draft?.text).toContain('Article 77 GDPR')
    now += DAY
    const text = (draft?.text ?? '').replaceAll(/\{\{[^}]*\}\}/g, 'Acme')
    expect(codes(await write(by, request, { ...draft, text }))).toEqual([])
    expect(server.receivers).toEqual([CONTACT])
    expect((await shown(by, request.id)).closedAt).toBe(before.closedAt)
  })

  it('nothing can be mailed once the vault was shredded', async () => {
    const by = await api.workspace()
    const request = await denied(by)
    now += 31 * DAY
    expect((await shown(by, request.id)).letters.obstacle).toBe('SHREDDED')
    expect(codes(await write(by, request, { kind: 'REFUSAL' }))).toEqual(['MISSING means'])
    expect(server.taken).toEqual([])
  })
})

describe('is refused', () => {
  it.each<[string, object, string]>([
    ['a letter that does not fit', { kind: 'COMPLETION' }, 'WRONG_STAGE kind'],
    ['one without a subject', { subject: ' ' }, 'MISSING subject'],
    ['one whose subject has two lines', { subject: 'a\r\nBcc: x@y.example' }, 'INVALID_TEXT subject'],
    ['one that is too long', { text: 'x'.repeat(20_001) }, 'TOO_LONG text'],
    ['one of an older version', { version: 7 }, 'CHANGED_MEANWHILE version'],
    ['one to no request', { id: 'nothing' }, 'NOT_FOUND id'],
  ])('%s', async (_, more, code) => {
    const by = await api.workspace()
    const request = await opened(by)
    expect(codes(await write(by, request, more))).toEqual([code])
    expect(server.taken).toEqual([])
    expect((await shown(by, request.id)).version).toBe(request.version)
  })

  it('a letter where no contact was given, or a client forwarded the request', async () => {
    const by = await api.workspace()
    const bare = await opened(by, { contactEmail: null })
    expect((await shown(by, bare.id)).letters.obstacle).toBe('NO_CONTACT')
    expect(codes(await write(by, bare))).toEqual(['MISSING means'])
    const forwarded = await opened(by, { type: 'PORTABILITY', mode: 'PROCESSOR', controller: 'Brand Ltd' })
    expect((await shown(by, forwarded.id)).letters.drafts).toEqual([])
    expect(codes(await write(by, forwarded))).toEqual(['WRONG_STAGE kind'])
  })

  it.each(['nobody', 'a@b, c@d.example', 'A <a@b.example>', `${'x'.repeat(250)}@b.example`])(
    'the contact %s',
    async (contactEmail) => {
      const by = await api.workspace()
      const input = { type: 'ACCESS', regime: 'UK', receivedAt: '2026-11-02T08:00:00Z', contactEmail }
      const identities = [{ namespace: 'email', value: 'ada@example.com' }]
      const refused = await send(by, 'openRequest', 'OpenRequestInput', { ...input, identities })
      expect(codes(refused)).toEqual(['INVALID_RANGE contactEmail'])
    },
  )
})
