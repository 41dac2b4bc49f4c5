import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { KEY_DESTROYED } from '../../catalog/customers/index.ts'
import type { UserError } from '../../generated/schema.ts'
import type { RequestAudit } from '../../platform/access/index.ts'
import { refuseFile } from '../../platform/http/index.ts'
import type { PersonKeys } from '../../platform/keys/index.ts'
import { TooMuch } from '../../requests/suppression/index.ts'
import { type Instant, parseInstant } from '../../vocabulary/instant.ts'
import { type Filtering, filterByConsent, type Wanted } from './filter.ts'
import { consentsOfPerson } from './ofPerson.ts'
import { consentRecords } from './records.ts'

type Asking = Omit<Filtering, 'personKeys'> & {
  personKeys: PersonKeys | null
  now: () => Instant
  audit: Pick<RequestAudit, 'begin'>
  unknownPurpose?: (purposes: readonly string[], field: string) => Promise<Pick<UserError, 'message'> | null>
}

/** What the server wires in. `authorize` throws an error with a `statusCode` (401, 403) where the token does not allow it. */
type Deps = { authorize(request: FastifyRequest): Promise<Asking> }

const FILTER_ADDRESS = '/consents/members'
const RECORDS_ADDRESS = '/consents/records/:ref'

const NDJSON = 'application/x-ndjson; charset=utf-8'

/**
 * `POST /consents/members?purpose=<key>&asOf=<time>`: for each identity of an NDJSON body, whether that person has consented to the purpose, or to
 * each of several (`purpose` again). Nothing of the body is kept. 400 without a purpose, for an unknown one, and for a time that is none.
 */
export function registerConsentFilter(app: FastifyInstance, { authorize }: Deps): void {
  app.register(async (scope) => {
    const contexts = new WeakMap<FastifyRequest, Asking>()
    scope.addHook('onRequest', async (request) => {
      contexts.set(request, await authorize(request))
    })
    // The body stays a stream, whatever it says that it is.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.post<{ Querystring: Query }>(FILTER_ADDRESS, (request, reply) =>
      filtered(contexts.get(request) as Asking, request, reply),
    )
  })
}

type Asker = Parameters<typeof consentsOfPerson>[0] & Pick<Asking, 'audit'>

/** `GET /consents/records/:ref`: one person's consent records, by their ref, as JSON-LD. 404 where nobody is known by it. */
export function registerConsentRecordsFile(
  app: FastifyInstance,
  { authorize }: { authorize(request: FastifyRequest): Promise<Asker> },
): void {
  app.get<{ Params: { ref: string } }>(RECORDS_ADDRESS, async (request, reply) => {
    const context = await authorize(request)
    const customer = await context.customers.resolve({ ref: request.params.ref })
    if (!customer) return refuseFile(reply, 404, 'CUSTOMER_NOT_FOUND', 'Nobody in this workspace is known by that.')
    const look = context.audit.begin('PERSON_READ', `GET ${RECORDS_ADDRESS}`)
    const found = await consentsOfPerson(context, { customer: { ref: customer.ref } })
    look.end('ALLOWED', { customer: customer.ref, count: found.statements.length })
    return reply
      .type('application/ld+json')
      .header('content-disposition', 'attachment; filename="consents.jsonld"')
      .send(`${JSON.stringify(consentRecords(found), null, 2)}\n`)
  })
}

type Query = { purpose?: string | string[]; asOf?: string }

async function filtered(
  { personKeys, ...by }: Asking,
  request: FastifyRequest<{ Querystring: Query }>,
  reply: FastifyReply,
) {
  // What is left of a body that is refused is not read.
  const ended = () => reply.header('connection', 'close')
  const wanted = await wantedIn(by, request.query)
  if ('problem' in wanted) return refuseFile(ended(), 400, 'BAD_USER_INPUT', wanted.problem)
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    return refuseFile(ended(), 415, 'BAD_REQUEST', 'Send the body as it is, without Content-Encoding.')
  if (!personKeys) return refuseFile(ended(), 409, 'KEY_DESTROYED', KEY_DESTROYED)
  try {
    const look = by.audit.begin('CONSENT_CHECK', `POST ${FILTER_ADDRESS}`)
    const body = (request.body ?? []) as AsyncIterable<Uint8Array>
    const told = await filterByConsent({ ...by, personKeys }, body, wanted)
    look.end('ALLOWED', { count: told.length })
    return reply.type(NDJSON).send(told.join(''))
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    return refuseFile(ended(), 413, 'TOO_LONG', error.message)
  }
}

const MOST_PURPOSES = 10

async function wantedIn(
  { now, unknownPurpose }: Omit<Asking, 'personKeys'>,
  { purpose, asOf }: Query,
): Promise<Wanted | { problem: string }> {
  const purposes = [...new Set([purpose ?? []].flat())]
  if (purposes.length === 0) return { problem: 'Say for what: ?purpose=<key of a purpose>.' }
  if (purposes.length > MOST_PURPOSES) return { problem: `Name at most ${MOST_PURPOSES} purposes.` }
  const unknown = await unknownPurpose?.(purposes, 'purpose')
  if (unknown) return { problem: unknown.message }
  if (asOf === undefined) return { purposes, asOf: now() }
  const at = parseInstant(asOf)
  return typeof at === 'number'
    ? { purposes, asOf: at }
    : { problem: 'asOf: Give a time as RFC 3339 with a zone: 2026-01-31T12:00:00Z.' }
}
