import type { Client } from '../../../testkit/client.ts'
import {
  AuthoriseDocument,
  CountDeclarationsDocument,
  RecordBasisDocument,
} from '../../../testkit/generated/operations.ts'
import { accepted } from '../../../testkit/refused.ts'
import { systems } from '../fernhollow/systems.ts'

const DAY = 86_400_000

const SHOP = ['essential.service', 'analytics', 'finance', 'marketing.communications', 'personalize', 'train_ai_system']
const OUTREACH = ['analytics', 'marketing', 'personalize', 'train_ai_system']
const CARE = ['essential.service', 'analytics.reporting', 'train_ai_system']

/**
 * For what Fernhollow may use the tables in which its data begins. Nobody thought of `support.messages`; and demographics may be analysed, not used for
 * marketing, whatever was made of them.
 */
const authorised: readonly [system: string, name: string, purposes: string[]][] = [
  ...['customers', 'addresses', 'orders', 'order_items', 'payments', 'returns', 'reviews'].map(
    (name): [string, string, string[]] => ['shop-db', `shop.${name}`, SHOP],
  ),
  ...['customers', 'orders', 'order_items'].map((name): [string, string, string[]] => [
    'shop-db-us',
    `shop_us.${name}`,
    SHOP,
  ]),
  ...['contacts', 'consents', 'loyalty_members', 'preferences'].map((name): [string, string, string[]] => [
    'crm',
    `crm.${name}`,
    OUTREACH,
  ]),
  ['crm', 'crm.demographics', ['analytics', 'train_ai_system']],
  ['service-desk', 'support.tickets', CARE],
  ['service-desk', 'support.satisfaction', CARE],
  ...['page_views', 'product_views', 'carts', 'devices'].map((name): [string, string, string[]] => [
    'web-collector',
    `web.${name}`,
    OUTREACH,
  ]),
  ...['sends', 'opens', 'unsubscribes'].map((name): [string, string, string[]] => [
    'letterbird',
    `letterbird.${name}`,
    OUTREACH,
  ]),
]

const bases = [
  { iri: 'eu-gdpr:A6-1-b-contract-performance', purposes: ['essential.service', 'finance'] },
  { iri: 'eu-gdpr:A6-1-a', purposes: ['marketing', 'personalize'] },
]

/** Declares for what the demo's data may be used, unless anything is declared. @param now milliseconds since 1970 @throws Refused */
export async function declareDemoPurposes(handler: Client, now: number): Promise<void> {
  const found = await handler.ask(CountDeclarationsDocument, {})
  if (found.declarations.totalCount > 0) return
  const at = new Date(now - 120 * DAY).toISOString()
  const reference = 'Register of processing activities'
  for (const [system, name, purposes] of authorised) {
    const namespace = systems.find(({ key }) => key === system)?.namespace ?? ''
    const artifact = { kind: 'DATASET' as const, namespace, name }
    const input = { idempotencyKey: `authorisation/${name}`, at, reference, artifact, purposes }
    accepted('authorise', [(await handler.ask(AuthoriseDocument, { input })).authorise])
  }
  for (const basis of bases) {
    const input = { idempotencyKey: `basis/${basis.iri}`, at, reference, ...basis }
    accepted('recordBasis', [(await handler.ask(RecordBasisDocument, { input })).recordBasis])
  }
}
