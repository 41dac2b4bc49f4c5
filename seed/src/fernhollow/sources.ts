import { on } from '../calendar.ts'
import type { Job, Write } from '../company.ts'

const everyWeek = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const everySecond = [0, 2, 4, 6, 8, 10, 12]
const everyFourth = [0, 4, 8, 12]

const added = (to: string, ...from: string[]): Write => ({ to, from, mode: 'APPEND' })

const source = (name: string, weeks: number[], clock: string, purpose: string, writes: Write[]): Job => ({
  name,
  reporter: 'graphql',
  kind: 'TRANSFORM',
  days: on(weeks),
  clock,
  minutes: 20,
  writes,
  purposes: [purpose],
})

/** Where data begins: applications that append what customers did since the last time. */
export const sources: Job[] = [
  source('shop.checkout', everyWeek, '20:00', 'essential.service', [
    added('shop.customers'),
    added('shop.orders'),
    added('shop.order_items'),
  ]),
  source('shop.ledger', everyFourth, '20:30', 'finance', [
    added('shop.addresses'),
    added('shop.payments'),
    added('shop.returns'),
    added('shop.reviews'),
  ]),
  source('shop-us.checkout', everySecond, '21:00', 'essential.service', [
    added('shop_us.customers'),
    added('shop_us.orders'),
    added('shop_us.order_items'),
  ]),
  source('crm.sign-up', everySecond, '19:00', 'marketing', [added('crm.contacts'), added('crm.consents')]),
  source('crm.welcome-quiz', everyFourth, '19:20', 'personalize', [
    added('crm.loyalty_members'),
    added('crm.preferences'),
    added('crm.demographics'),
  ]),
  // Week 8's conversations arrive after everything else was told: the desk's export had been stuck.
  {
    ...source('service-desk.export', everySecond, '18:00', 'essential.service.operations.support', [
      added('support.tickets'),
      added('support.messages'),
    ]),
    late: on([8]),
  },
  source('service-desk.ratings', everyFourth, '18:30', 'essential.service.operations.support', [
    added('support.satisfaction'),
  ]),
  // A retry after a time-out: the same report twice, under the same key.
  {
    ...source('web.collect', everyWeek, '21:30', 'essential.service', [
      added('web.page_views'),
      added('web.product_views'),
    ]),
    redelivered: on([7]),
  },
  source('web.sessions', everySecond, '21:40', 'essential.service', [added('web.devices'), added('web.carts')]),
]
