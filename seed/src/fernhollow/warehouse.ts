import { on } from '../calendar.ts'
import type { Job, Write } from '../company.ts'

/** Weeks in which the warehouse is rebuilt. */
export const builds = [2, 4, 6, 8, 10, 12]

const rebuilt = (to: string, from: string[], columns: Record<string, string[]> = {}): Write => ({
  to,
  from,
  mode: 'OVERWRITE',
  columns,
})

const staging = (clock: string, write: Write, weeks = builds): Job => ({
  name: write.to,
  reporter: 'spark',
  kind: 'TRANSFORM',
  days: on(weeks, 1),
  clock,
  minutes: 9,
  writes: [write],
  purposes: ['analytics'],
})

const mart = (clock: string, write: Write, weeks = builds): Job => ({
  ...staging(clock, write, weeks),
  reporter: 'dbt',
})

const segment = (weeks: number[], write: Write): Job => ({ ...mart('04:50', write, weeks), reporter: 'graphql' })

// Scores come back: what the models concluded decides who gets which letter. OpenLineage knows datasets only, so this
// one, which reads inference logs, reports through GraphQL.
const segments: Job[] = [
  segment(
    [6, 8],
    rebuilt('marts.segments', ['marts.customer_360', 'logs.churn_scores'], {
      segment: ['logs.churn_scores.churn_risk', 'marts.customer_360.lifetime_value_eur'],
    }),
  ),
  segment(
    [10, 12],
    rebuilt('marts.segments', ['marts.customer_360', 'logs.churn_scores', 'logs.life_stage_scores'], {
      segment: ['logs.churn_scores.churn_risk', 'logs.life_stage_scores.life_stage'],
    }),
  ),
]

/** Spark cleans the sources; dbt joins them. Both report through OpenLineage. */
export const warehouse: Job[] = [
  staging('02:00', rebuilt('staging.customers', ['shop.customers', 'shop.addresses'])),
  // The cluster retried its report: the same event twice.
  { ...staging('02:10', rebuilt('staging.orders', ['shop.orders', 'shop.returns'])), redelivered: on([6], 1) },
  staging('02:20', rebuilt('staging.order_items', ['shop.order_items'])),
  staging('02:30', rebuilt('staging.page_views', ['web.page_views', 'web.devices'])),
  staging('02:40', rebuilt('staging.product_views', ['web.product_views', 'web.carts'])),
  staging('02:50', rebuilt('staging.tickets', ['support.tickets', 'support.satisfaction'])),
  staging('03:00', rebuilt('staging.messages', ['support.messages'])),
  // Incremental: it adds to what is there, and, as many integrations do, does not say so.
  staging(
    '03:10',
    {
      to: 'staging.email_events',
      from: ['letterbird.sends', 'letterbird.opens', 'letterbird.unsubscribes'],
      mode: 'APPEND',
    },
    [4, 6, 8, 10, 12],
  ),
  staging('03:20', rebuilt('staging.us_orders', ['shop_us.orders', 'shop_us.order_items', 'shop_us.customers'])),

  // The diamond: orders go two ways and meet again in the features; in week 6 one of the ways broke down half-way.
  mart('03:40', rebuilt('marts.orders_enriched', ['staging.orders', 'staging.order_items'])),
  {
    ...mart(
      '03:50',
      rebuilt('marts.lifetime_value', ['staging.orders', 'staging.customers'], {
        lifetime_value_eur: ['staging.orders.total_eur'],
      }),
    ),
    failed: on([6], 1),
  },
  mart('04:00', rebuilt('marts.baskets', ['staging.order_items'], { category: ['staging.order_items.sku'] })),
  mart('04:10', rebuilt('marts.browsing', ['staging.page_views', 'staging.product_views'])),
  mart(
    '04:20',
    rebuilt('marts.support_history', ['staging.tickets', 'staging.messages'], {
      sentiment: ['staging.messages.message'],
    }),
  ),
  mart('04:30', rebuilt('marts.household_profile', ['crm.demographics', 'crm.preferences', 'marts.baskets'])),
  mart(
    '04:40',
    rebuilt('marts.customer_360', ['staging.customers', 'crm.contacts', 'crm.loyalty_members', 'marts.lifetime_value']),
  ),
  ...segments,
]
