import { on } from '../calendar.ts'
import type { Job, Write } from '../company.ts'

const copied = (to: string, ...from: string[]): Write => ({ to, from, mode: 'OVERWRITE' })

const base = { reporter: 'graphql', minutes: 15 } as const

const nightly = (name: string, clock: string, write: Write): Job => ({
  ...base,
  name,
  kind: 'COPY',
  days: [86, 87, 88, 89, 90],
  clock,
  writes: [write],
  purposes: ['essential.service.security'],
})

const audience = (weeks: number[], to: string, ...from: string[]): Job => ({
  ...base,
  name: `campaigns.${to}`,
  kind: 'EXPORT',
  days: on(weeks, 1),
  clock: '09:00',
  writes: [copied(to, ...from)],
  purposes: ['marketing'],
})

/** Where data goes besides: the vendor, the backups, a copy that was only meant for an afternoon. */
export const copies: Job[] = [
  audience([2, 6, 10], 'letterbird.audience_newsletter', 'crm.contacts', 'crm.consents'),
  audience([8, 12], 'letterbird.audience_winback', 'marts.segments'),
  audience([10, 12], 'letterbird.audience_new_parents', 'marts.segments'),
  {
    ...base,
    name: 'letterbird.feedback',
    kind: 'TRANSFORM',
    days: on([4, 6, 8, 10, 12]),
    clock: '17:00',
    writes: [
      { to: 'letterbird.sends', from: ['letterbird.audience_newsletter'], mode: 'APPEND' },
      { to: 'letterbird.opens', from: ['letterbird.audience_newsletter'], mode: 'APPEND' },
      { to: 'letterbird.unsubscribes', from: ['letterbird.audience_newsletter'], mode: 'APPEND' },
    ],
    purposes: ['analytics.reporting.campaign_insights'],
  },
  nightly(
    'backup.shop_db',
    '01:00',
    copied('backup.shop_db', 'shop.customers', 'shop.addresses', 'shop.orders', 'shop.order_items', 'shop.payments'),
  ),
  nightly(
    'backup.warehouse',
    '01:20',
    copied('backup.warehouse', 'marts.customer_360', 'marts.segments', 'marts.support_history'),
  ),
  nightly(
    'backup.crm',
    '01:40',
    copied('backup.crm', 'crm.contacts', 'crm.consents', 'crm.loyalty_members', 'crm.demographics'),
  ),
  {
    ...base,
    name: 'sandbox.refresh',
    kind: 'COPY',
    days: on([5, 9], 1),
    clock: '15:00',
    writes: [copied('dev_copy.customers', 'shop.customers'), copied('dev_copy.orders', 'shop.orders')],
    purposes: ['development'],
  },
  {
    ...base,
    name: 'sandbox.messages-for-reply-bug',
    kind: 'COPY',
    days: on([10], 3),
    clock: '16:00',
    writes: [copied('dev_copy.messages', 'support.messages')],
    purposes: ['development'],
  },
  // It follows the conversations as they come; the last start has not ended.
  {
    ...base,
    name: 'support.index-conversations',
    kind: 'TRANSFORM',
    days: [...on([8, 9, 10, 11, 12], 3), 90],
    clock: '03:00',
    writes: [
      {
        to: 'support.conversation_index',
        from: ['staging.messages'],
        mode: 'APPEND',
        columns: { embedding: ['staging.messages.message'] },
      },
    ],
    purposes: ['essential.service.operations.support'],
    running: [90],
  },
  {
    ...base,
    name: 'support.suggest-replies',
    kind: 'INFERENCE',
    days: on([10, 11, 12], 4),
    clock: '18:00',
    writes: [
      {
        to: 'support-assistant.prompts',
        from: ['support-assistant', 'support.conversation_index', 'staging.messages'],
        mode: 'APPEND',
        columns: { prompt: ['staging.messages.message'] },
      },
    ],
    purposes: ['essential.service.operations.support'],
  },
]
