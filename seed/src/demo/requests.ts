import type { Client } from '../../../testkit/client.ts'
import {
  CloseRequestDocument,
  CountRequestsDocument,
  DiscoverDocument,
  OpenRequestDocument,
  type OpenRequestInput,
  VerifyRequesterDocument,
} from '../../../testkit/generated/operations.ts'
import { type Case, changed, germany } from '../changed.ts'
import { ada } from '../fernhollow/index.ts'

const DAY = 86_400_000

/**
 * Opens three requests, unless there are any: one that is due soon, looked up already; one that is overdue; and one that is closed.
 * @param now milliseconds since 1970
 * @throws Refused
 */
export async function openDemoRequests(handler: Client, now: number): Promise<void> {
  const { requests } = await handler.ask(CountRequestsDocument, {})
  if (requests.totalCount > 0) return
  const received = (days: number) => new Date(now - days * DAY).toISOString()
  const access = await open(handler, {
    ...germany,
    type: 'ACCESS',
    reference: 'FH-1042',
    receivedAt: received(28),
    identities: [{ namespace: 'email', value: ada.email }],
  })
  const verified = await verify(handler, access)
  await changed(
    'discover',
    handler.ask(DiscoverDocument, { input: verified }).then(({ discover }) => discover),
  )
  await open(handler, {
    ...germany,
    type: 'DELETION',
    reference: 'FH-1038',
    receivedAt: received(36),
    identities: [{ namespace: 'email', value: 'former.customer@example.net' }],
  })
  const unknown = await open(handler, {
    ...germany,
    type: 'DELETION',
    reference: 'FH-1031',
    receivedAt: received(50),
    identities: [{ namespace: 'email', value: 'somebody.else@example.net' }],
  })
  await deny(handler, await verify(handler, unknown))
}

const open = (handler: Client, input: OpenRequestInput): Promise<Case> =>
  changed(
    'openRequest',
    handler.ask(OpenRequestDocument, { input }).then(({ openRequest }) => openRequest),
  )

const verify = (handler: Client, of: Case): Promise<Case> =>
  changed(
    'verifyRequester',
    handler
      .ask(VerifyRequesterDocument, { input: { ...of, method: 'ACCOUNT' } })
      .then(({ verifyRequester }) => verifyRequester),
  )

const deny = (handler: Client, of: Case): Promise<Case> =>
  changed(
    'closeRequest',
    handler
      .ask(CloseRequestDocument, {
        input: { ...of, as: 'DENIED', reason: 'NO_MATCH', note: 'We know nobody by this address.' },
      })
      .then(({ closeRequest }) => closeRequest),
  )
