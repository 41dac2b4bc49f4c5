import type { Asset } from '../company.ts'

const table =
  (system: string, ...purposes: string[]) =>
  (name: string, columns: string): Asset => ({ kind: 'DATASET', name, system, columns, purposes })

const shop = table('shop-db', 'fulfilment', 'billing')
const shopUs = table('shop-db-us', 'fulfilment', 'billing')
const crm = table('crm', 'customer care', 'marketing')
const desk = table('service-desk', 'customer care')
const web = table('web-collector', 'shop operation', 'personalisation')
const letterbird = table('letterbird', 'marketing')
const warehouse = table('warehouse', 'analytics', 'personalisation')
const report = table('warehouse', 'reporting')
const backup = table('nightly-backup', 'recovery')
const development = table('dev-sandbox', 'development')
const training = table('training', 'model training')

/** The sixty tables, and what stands in them. */
export const datasets: Asset[] = [
  shop('shop.customers', 'customer_id email name phone'),
  shop('shop.addresses', 'customer_id street postcode country'),
  shop('shop.orders', 'order_id customer_id email total_eur placed_at'),
  shop('shop.order_items', 'order_id sku quantity'),
  shop('shop.payments', 'order_id card_last4 total_eur'),
  shop('shop.returns', 'order_id sku return_reason'),
  shop('shop.reviews', 'customer_id sku review'),
  shopUs('shop_us.customers', 'customer_id email name phone'),
  shopUs('shop_us.orders', 'order_id customer_id email total_eur placed_at'),
  shopUs('shop_us.order_items', 'order_id sku quantity'),

  crm('crm.contacts', 'email name country'),
  crm('crm.consents', 'email consent_marketing consent_profiling'),
  crm('crm.loyalty_members', 'customer_id phone loyalty_tier points'),
  crm('crm.preferences', 'email skin_type top_category'),
  crm('crm.demographics', 'email birth_date gender household_size'),

  desk('support.tickets', 'ticket_id email phone subject'),
  desk('support.messages', 'ticket_id message'),
  desk('support.satisfaction', 'ticket_id satisfaction'),

  web('web.page_views', 'device_id ip_address page_url seen_at'),
  web('web.product_views', 'device_id sku seen_at'),
  web('web.carts', 'device_id sku quantity'),
  web('web.devices', 'device_id customer_id'),

  letterbird('letterbird.audience_newsletter', 'email name'),
  letterbird('letterbird.audience_winback', 'email segment'),
  letterbird('letterbird.audience_new_parents', 'email segment'),
  letterbird('letterbird.sends', 'email sent_at'),
  letterbird('letterbird.opens', 'email opened_at'),
  letterbird('letterbird.unsubscribes', 'email unsubscribed_at'),

  warehouse('staging.customers', 'customer_id email name phone postcode country'),
  warehouse('staging.orders', 'order_id customer_id email total_eur placed_at return_reason'),
  warehouse('staging.order_items', 'order_id sku quantity'),
  warehouse('staging.page_views', 'customer_id device_id page_url seen_at'),
  warehouse('staging.product_views', 'device_id sku seen_at'),
  warehouse('staging.tickets', 'ticket_id email phone subject satisfaction'),
  warehouse('staging.messages', 'ticket_id message'),
  warehouse('staging.email_events', 'email sent_at opened_at unsubscribed_at'),
  warehouse('staging.us_orders', 'order_id customer_id email total_eur placed_at sku'),
  warehouse('marts.customer_360', 'customer_id email name country loyalty_tier lifetime_value_eur'),
  warehouse('marts.orders_enriched', 'order_id customer_id sku quantity total_eur placed_at'),
  warehouse('marts.baskets', 'order_id sku quantity category'),
  warehouse('marts.lifetime_value', 'customer_id email lifetime_value_eur'),
  warehouse('marts.browsing', 'customer_id device_id sku page_url seen_at'),
  warehouse('marts.support_history', 'ticket_id email message satisfaction sentiment'),
  warehouse('marts.household_profile', 'email birth_date gender household_size skin_type category'),
  warehouse('marts.segments', 'customer_id email churn_risk life_stage segment'),
  report('reports.weekly_revenue', 'week country revenue_eur'),
  report('reports.category_trends', 'week category quantity'),
  report('reports.support_quality', 'week metric'),
  report('reports.board_dashboard', 'week revenue_eur metric'),

  backup('backup.shop_db', 'customer_id email name phone street postcode order_id sku total_eur card_last4'),
  backup('backup.warehouse', 'customer_id email name lifetime_value_eur segment message'),
  backup('backup.crm', 'email name birth_date gender consent_profiling loyalty_tier'),
  development('dev_copy.customers', 'customer_id email name phone'),
  development('dev_copy.orders', 'order_id customer_id email total_eur placed_at'),
  development('dev_copy.messages', 'ticket_id message'),

  training('training.churn_set', 'customer_id lifetime_value_eur days_since_order tickets_per_quarter churned'),
  training('training.recommender_set', 'customer_id top_category viewed_categories sku'),
  training('training.life_stage_set', 'customer_id unscented_share supplement_share age_band household_size'),
  training('training.send_time_set', 'email open_hour'),
  training('training.reply_set', 'ticket_id message'),
]
