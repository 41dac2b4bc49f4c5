import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import type { Command } from '../../../vocabulary/command.ts'
import type { Reason, Refused } from '../../receiver/index.ts'
import type { Refusal } from '../../statements/index.ts'
import { dataset, digest, facet, NOW, RUN_ID, runEvent } from './example.ts'
import { eventKey } from './parse.ts'
import { registerReceiver } from './receiver.ts'

const bad = runEvent({ run: { runId: '' } })
const early = runEvent({ eventTime: '2026-03-01T10:00:00Z', run: { runId: RUN_ID.replace('2', '3') } })
const conflict: Refusal = { code: 'IDEMPOTENCY_CONFLICT', field: ['key'], message: 'Use a new key.' }

/** What was refused, with the reasons of each. */
type RefusedEvent = Omit<Refused, 'errors'> & { refusals: Reason[] }

let app: FastifyInstance

afterEach(() => app.close())

/** A server whose ingest keeps what it is given, and refuses runs of the job named `conflict`. */
function server() {
  const ingested: Command[] = []
  const refused: RefusedEvent[] = []
  app = Fastify()
  registerReceiver(app, {
    authorize(request) {
      if (request.headers.authorization === 'Bearer good') return { workspace: 'shop' }
      throw Object.assign(new Error('Send a bearer token.'), { statusCode: 401 })
    },
    entrance: () => ({
      ws: 'shop',
      door: {
        async accept(commands) {
          ingested.push(...commands)
          return commands.map((command) => ({
            errors: command.type === 'run' && command.job.name === 'conflict' ? [conflict] : [],
          }))
        },
        async refuse(events) {
          refused.push(...events.map(({ errors, ...event }) => ({ ...event, refusals: errors })))
        },
        looksThrough,
      },
    }),
    digest: (_context, text) => digest(text),
    now: () => NOW,
  })
  return { ingested, refused }
}

const looksThrough = { digest, masks: false, now: () => NOW }

const send = (payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/lineage',
    headers: { authorization: 'Bearer good', 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

describe('POST /api/v1/lineage', () => {
  it('takes no more events once those before state 300,000 flows between columns, kept or not', async () => {
    const { ingested, refused } = server()
    const fields = Array.from({ length: 317 }, (_, n) => ({ name: `c${n}`, namespace: 'postgres://shop:5432' }))
    const every = fields.map(({ name: field, namespace }) => ({ namespace, name: 'orders', field }))
    const facets = { schema: facet({ fields }), columnLineage: facet({ fields: {}, dataset: every }) }
    const events = [1, 2, 3, 4].map((n) =>
      runEvent({
        run: { runId: RUN_ID.replace('2', `${n + 3}`) },
        inputs: [dataset('orders')],
        outputs: [dataset('revenue', facets)],
      }),
    )
    const response = await send(events)
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({ accepted: 3, refused: [{ index: 3, code: 'TOO_MANY' }] })
    expect(response.json().refused[0].message).toContain('in another call')
    expect(ingested.filter(({ type }) => type === 'run')).toHaveLength(3)
    expect(refused).toHaveLength(1)
    expect((await send(runEvent())).statusCode).toBe(201)
  }, 60_000)

  it('accepts one event', async () => {
    const { ingested, refused } = server()
    const response = await send(runEvent())
    expect(response.statusCode).toBe(201)
    expect(response.json()).toEqual({ accepted: 1, refused: [] })
    expect(ingested).toMatchObject([{ type: 'run', runId: RUN_ID }])
    expect(refused).toEqual([])
  })

  it('applies the good events of an array and gives the reasons for each bad one', async () => {
    const { ingested, refused } = server()
    const tags = { _producer: 'a:b', _schemaURL: 'a:b', tags: [{ key: 'pii', value: 'true', field: 'id' }] }
    const clashing = runEvent({ job: { namespace: 'shop', name: 'conflict' } })
    const response = await send([bad, runEvent({ outputs: [dataset('orders', { tags })] }), early, clashing, 7])
    expect(response.statusCode).toBe(400)
    expect(response.json()).toEqual({
      accepted: 1,
      refused: [
        { index: 0, code: 'INVALID_EVENT', field: ['run', 'runId'], message: expect.any(String), retryable: false },
        { index: 2, code: 'TIME_IN_FUTURE', field: ['eventTime'], message: expect.any(String), retryable: true },
        { index: 3, ...conflict, retryable: false },
        { index: 4, code: 'INVALID_EVENT', field: [], message: expect.any(String), retryable: false },
      ],
    })
    expect(ingested.map(({ type }) => type)).toEqual(['run', 'artifact', 'run'])
    expect(refused.map(({ key }) => key)).toEqual([bad, early, clashing, 7].map(eventKey))
  })

  it('reads no body without a good token', async () => {
    const { ingested } = server()
    const response = await send('{"cut', { authorization: 'Bearer stolen' })
    expect(response.statusCode).toBe(401)
    expect(ingested).toEqual([])
  })

  it.each([
    ['malformed JSON', '{"run": ada@example.com', {}, 400],
    ['an empty body', '', {}, 400],
    ['a body that would change prototypes', '{"__proto__": {"ada@example.com": 1}}', {}, 400],
    ['another media type', 'ada@example.com', { 'content-type': 'text/plain' }, 415],
    ['gzip that is none', 'ada@example.com', { 'content-encoding': 'gzip' }, 400],
    ['an encoding that is not read', 'ada@example.com', { 'content-encoding': 'br' }, 415],
    ['more than 10 MiB', `"${'x'.repeat(10 * 1024 * 1024)}"`, {}, 413],
    ['more than 1,000 events', JSON.stringify(Array.from({ length: 1_001 }, () => 1)), {}, 413],
  ])('refuses %s whole, with a reason that quotes nothing of it', async (_, payload, headers, status) => {
    const { ingested, refused } = server()
    const response = await send(payload, headers)
    expect(response.statusCode).toBe(status)
    expect(response.json()).toMatchObject({ accepted: 0, refused: [{ index: null, code: 'INVALID_EVENT' }] })
    expect(response.body).not.toContain('ada@example.com')
    expect(ingested).toEqual([])
    expect(refused).toMatchObject([{ refusals: [{ code: 'INVALID_EVENT' }] }])
  })

  it('leaves a failure of the database to the server, and refuses nothing', async () => {
    app = Fastify()
    const refused: RefusedEvent[] = []
    app.setErrorHandler((_error, _request, reply) => reply.code(503).send({ from: 'server' }))
    registerReceiver(app, {
      authorize: () => ({}),
      entrance: () => ({
        ws: 'shop',
        door: {
          accept: () => Promise.reject(new Error('connection lost')),
          refuse: async (events) =>
            void refused.push(...events.map(({ errors, ...event }) => ({ ...event, refusals: errors }))),
          looksThrough,
        },
      }),
      digest: (_context, text) => digest(text),
      now: () => NOW,
    })
    const response = await send([bad, runEvent()])
    expect(response.statusCode).toBe(503)
    expect(response.json()).toEqual({ from: 'server' })
    expect(refused).toEqual([])
  })
})
