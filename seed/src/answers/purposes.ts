import type { Client } from '../../../testkit/client.ts'
import {
  AuthoriseDocument,
  CountDeclarationsDocument,
  DeclareInferenceDocument,
  RecordBasisDocument,
  RecordConsentDocument,
  RegisterActivityDocument,
} from '../../../testkit/generated/operations.ts'
import { accepted } from '../../../testkit/refused.ts'
import { ada } from '../fernhollow/index.ts'
import { systems } from '../fernhollow/systems.ts'

const DAY = 86_400_000

const SHOP = ['essential.service', 'analytics', 'finance', 'marketing.communications', 'personalize', 'train_ai_system']
const OUTREACH = ['analytics', 'essential.service.security', 'marketing', 'personalize', 'train_ai_system']
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
  ['crm', 'crm.demographics', ['analytics', 'essential.service.security', 'train_ai_system']],
  ['service-desk', 'support.tickets', CARE],
  ['service-desk', 'support.satisfaction', CARE],
  ...['page_views', 'product_views', 'carts', 'devices'].map((name): [string, string, string[]] => [
    'web-collector',
    `web.${name}`,
    OUTREACH,
  ]),
  ...['weekly_revenue', 'category_trends', 'support_quality'].map((name): [string, string, string[]] => [
    'warehouse',
    `reports.${name}`,
    ['analytics'],
  ]),
  ...['sends', 'opens', 'unsubscribes'].map((name): [string, string, string[]] => [
    'letterbird',
    `letterbird.${name}`,
    OUTREACH,
  ]),
]

/** What people said of their health they agreed to see used for nearly everything, and not for marketing. */
const bases = [
  { iri: 'eu-gdpr:A6-1-b-contract-performance', purposes: ['essential.service', 'finance', 'analytics'] },
  { iri: 'eu-gdpr:A6-1-a', purposes: ['marketing', 'personalize', 'train_ai_system'] },
  {
    iri: 'eu-gdpr:A6-1-a-explicit-consent',
    purposes: ['personalize', 'analytics', 'essential.service', 'train_ai_system'],
    categories: ['user.health_and_medical'],
    condition: 'eu-gdpr:A9-2-a',
  },
]

const namespaceOf = (system: string) => systems.find(({ key }) => key === system)?.namespace ?? ''

/** What models and rules conclude of people that is special; nobody has reviewed either. */
const inferences = [
  { system: 'warehouse', name: 'marts.segments', column: 'life_stage', category: 'user.health_and_medical' },
]

const controller = {
  controllers: ['Fernhollow GmbH, Speicherstraße 4, 20457 Hamburg, privacy@fernhollow.example'],
  dataProtectionOfficer: 'Dr. Mara Lindqvist, dpo@fernhollow.example',
  subjects: ['customer'],
  measures: ['Encryption at rest and in transit', 'Single sign-on', 'Row access policies in the warehouse'],
}

/** The register of processing activities. What the job of the first one does has changed since it was entered. */
const activities = [
  {
    ...controller,
    key: 'newsletter',
    purposes: ['essential.service.notifications'],
    jobs: ['campaigns.letterbird.audience_newsletter'],
    owner: 'Campaigns',
    categories: ['user.contact', 'user.name', 'user.privacy_preferences'],
    recipients: ['letterbird'],
    thirdCountries: ['United States'],
    safeguards: 'Standard contractual clauses with Letterbird Ltd, module two.',
  },
  {
    ...controller,
    key: 'shop-recommendations',
    purposes: ['personalize', 'train_ai_system'],
    jobs: [
      'features.basket_affinity',
      'features.browse_affinity',
      'training.recommender_set',
      'train.recommender',
      'fine-tune.recommender',
    ],
    owner: 'Machine learning',
    categories: ['user.behavior', 'user.unique_id'],
    recipients: ['Northlight GmbH, as processor'],
  },
  {
    ...controller,
    key: 'customer-support',
    purposes: ['essential.service.operations.support'],
    jobs: ['support.index-conversations', 'support.suggest-replies'],
    owner: 'Support',
    categories: ['user.contact', 'user.content'],
    recipients: ['service-desk'],
    retentionDays: 730,
  },
]

const jobOf = (name: string) => ({ namespace: 'northlight', name })

/** What Ada said on the way: in days before now. */
const said = [
  { purposes: ['marketing'], status: 'GIVEN', days: 46 },
  { purposes: ['marketing'], status: 'WITHDRAWN', days: 14 },
  { purposes: ['train_ai_system'], status: 'WITHDRAWN', days: 14 },
] as const

/** Declares for what the demo's data may be used, unless anything is declared. @param now milliseconds since 1970 @throws Refused */
export async function declareDemoPurposes(handler: Client, now: number): Promise<void> {
  const found = await handler.ask(CountDeclarationsDocument, {})
  if (found.declarations.totalCount > 0) return
  const at = new Date(now - 120 * DAY).toISOString()
  const reference = 'Register of processing activities'
  for (const [system, name, purposes] of authorised) {
    const artifact = { kind: 'DATASET' as const, namespace: namespaceOf(system), name }
    const input = { idempotencyKey: `authorisation/${name}`, at, reference, artifact, purposes }
    accepted('authorise', [(await handler.ask(AuthoriseDocument, { input })).authorise])
  }
  for (const basis of bases) {
    const input = { idempotencyKey: `basis/${basis.iri}`, at, reference, ...basis }
    accepted('recordBasis', [(await handler.ask(RecordBasisDocument, { input })).recordBasis])
  }
  for (const { system, name, ...inference } of inferences) {
    const artifact = { kind: 'DATASET' as const, namespace: namespaceOf(system), name }
    const input = { idempotencyKey: `inference/${name}`, at, artifact, special: true, ...inference }
    accepted('declareInference', [(await handler.ask(DeclareInferenceDocument, { input })).declareInference])
  }
  for (const { jobs, ...activity } of activities) {
    const input = { ...activity, idempotencyKey: `activity/${activity.key}`, at, reference, jobs: jobs.map(jobOf) }
    accepted('registerActivity', [(await handler.ask(RegisterActivityDocument, { input })).registerActivity])
  }
  for (const { purposes, status, days } of said) {
    const input = {
      ...{ idempotencyKey: `consent/${status}/${purposes.join()}`, at: new Date(now - days * DAY).toISOString() },
      ...{
        purposes: [...purposes],
        status,
        mechanism: 'account page',
        members: [{ namespace: 'email', value: ada.email }],
      },
    }
    accepted('recordConsent', [(await handler.ask(RecordConsentDocument, { input })).recordConsent])
  }
}
