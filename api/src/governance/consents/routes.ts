import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { UserError } from '../../generated/schema.ts'
import type { RequestAudit } from '../../platform/access/index.ts'
import { refuseFile } from '../../platform/http/index.ts'
import type { PersonKeys } from '../../platform/keys/index.ts'
import { type Filtering, type NotRead, registerIdentityRoute } from '../../requests/suppression/index.ts'
import { type Instant, parseInstant } from '../../vocabulary/instant.ts'
import { filterByConsent, type Wanted } from './filter.ts'
import { consentsOfPerson } from './ofPerson.ts'
import { consentRecords } from './records.ts'

export type Asking = Omit<Filtering, 'personKeys'> & {
  personKeys: PersonKeys | null
  now: () => Instant
  audit: Pick<RequestAudit, 'begin'>
  unknownPurpose?: (purposes: readonly string[], field: string) => Promise<Pick<UserError, 'message'> | null>
}

/** What the server wires in. `authorize` throws an error with a `statusCode` (401, 403) where the token does not allow it. */
export type FilterDeps = { authorize(request: FastifyRequest): Promise<Asking> }

/** For what people are wanted, as a request says it. */
type WantedBy = (by: Asking, request: FastifyRequest) => Promise<Wanted | NotRead>

const FILTER_ADDRESS = '/consents/members'
const RECORDS_ADDRESS = '/consents/records/:ref'

/**
 * `POST /consents/members?purpose=<key>&asOf=<time>`: for each identity of an NDJSON body, whether that person has consented to the purpose, or to
 * each of several (`purpose` again). Nothing of the body is kept. 400 without a purpose, for an unknown one, and for a time that is none.
 */
export function registerConsentFilter(app: FastifyInstance, deps: FilterDeps): void {
  registerFilter(app, FILTER_ADDRESS, deps, (by, { query }) => wantedIn(by, query as Query))
}

/** An address that says of each identity of an NDJSON body whether that person may be used. Nothing of the body is kept. */
export function registerFilter(
  app: FastifyInstance,
  address: string,
  { authorize }: FilterDeps,
  wantedBy: WantedBy,
): void {
  registerIdentityRoute(app, {
    address,
    authorize,
    asked: async (by, request) => {
      const wanted = await wantedBy(by, request)
      if ('problem' in wanted) return wanted
      return async (filtering, body) => {
        const look = by.audit.begin('CONSENT_CHECK', `POST ${address}`)
        const told = await filterByConsent(filtering, body, wanted)
        look.end('ALLOWED', { count: told.length })
        return told
      }
    },
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

const MOST_PURPOSES = 10

async function wantedIn(
  { now, unknownPurpose }: Pick<Asking, 'now' | 'unknownPurpose'>,
  { purpose, asOf }: Query,
): Promise<Wanted | NotRead> {
  const purposes = [...new Set([purpose ?? []].flat())]
  if (purposes.length === 0) return wrong('Say for what: ?purpose=<key of a purpose>.')
  if (purposes.length > MOST_PURPOSES) return wrong(`Name at most ${MOST_PURPOSES} purposes.`)
  const unknown = await unknownPurpose?.(purposes, 'purpose')
  if (unknown) return wrong(unknown.message)
  if (asOf === undefined) return { purposes, asOf: now(), needs: 'CONSENT' }
  const at = parseInstant(asOf)
  return typeof at === 'number'
    ? { purposes, asOf: at, needs: 'CONSENT' }
    : wrong('asOf: Give a time as RFC 3339 with a zone: 2026-01-31T12:00:00Z.')
}

const wrong = (problem: string): NotRead => ({ status: 400, code: 'BAD_USER_INPUT', problem })
