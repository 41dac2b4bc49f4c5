import { on } from '../calendar.ts'
import type { Job, Write } from '../company.ts'

/** Weeks in which features are computed. */
const snapshots = [4, 6, 8, 10, 12]

const replaced = (to: string, from: string[], columns: Record<string, string[]> = {}): Write => ({
  to,
  from,
  mode: 'OVERWRITE',
  columns,
})

const feature = (clock: string, write: Write): Job => ({
  name: write.to,
  reporter: 'graphql',
  kind: 'TRANSFORM',
  days: on(snapshots, 1),
  clock,
  minutes: 6,
  writes: [{ ...write, carries: 'PSEUDONYMISED' }],
  purposes: ['personalize'],
})

const features: Job[] = [
  feature('06:10', replaced('features.customer_ltv', ['marts.lifetime_value', 'marts.orders_enriched'])),
  feature(
    '06:20',
    replaced('features.purchase_rhythm', ['marts.orders_enriched'], {
      orders_per_quarter: ['marts.orders_enriched.placed_at'],
      days_since_order: ['marts.orders_enriched.placed_at'],
    }),
  ),
  feature(
    '06:30',
    replaced('features.basket_affinity', ['marts.baskets', 'marts.orders_enriched'], {
      top_category: ['marts.baskets.category'],
      unscented_share: ['marts.baskets.sku'],
      supplement_share: ['marts.baskets.sku'],
    }),
  ),
  feature(
    '06:40',
    replaced('features.browse_affinity', ['marts.browsing'], { viewed_categories: ['marts.browsing.page_url'] }),
  ),
  feature(
    '06:50',
    replaced('features.contact_history', ['marts.support_history'], {
      tickets_per_quarter: ['marts.support_history.ticket_id'],
    }),
  ),
  feature(
    '07:00',
    replaced('features.household', ['marts.household_profile'], { age_band: ['marts.household_profile.birth_date'] }),
  ),
  feature(
    '07:10',
    replaced('features.email_engagement', ['staging.email_events'], { open_hour: ['staging.email_events.opened_at'] }),
  ),
]

const trainingSet = (weeks: number[], write: Write): Job => ({
  name: write.to,
  reporter: 'graphql',
  kind: 'TRANSFORM',
  days: on(weeks, 1),
  clock: '08:00',
  minutes: 12,
  writes: [{ ...write, carries: 'PSEUDONYMISED' }],
  purposes: ['train_ai_system'],
  pinned: true,
})

const trainingSets: Job[] = [
  trainingSet(
    [4, 8, 12],
    replaced('training.churn_set', ['features.customer_ltv', 'features.purchase_rhythm', 'features.contact_history'], {
      churned: ['features.purchase_rhythm.days_since_order'],
    }),
  ),
  trainingSet(
    [4, 8],
    replaced('training.recommender_set', ['features.basket_affinity', 'features.browse_affinity', 'marts.baskets']),
  ),
  trainingSet([8], replaced('training.life_stage_set', ['features.basket_affinity', 'features.household'])),
  trainingSet([4], replaced('training.send_time_set', ['features.email_engagement'])),
  trainingSet([8], replaced('training.reply_set', ['marts.support_history'])),
]

const training = (weeks: number[], names: string[], to: string, from: string[]): Job => ({
  name: `train.${to}`,
  reporter: 'graphql',
  kind: 'TRAINING',
  days: on(weeks, 2),
  clock: '01:00',
  minutes: 210,
  writes: [replaced(to, from)],
  purposes: ['train_ai_system'],
  names,
  pinned: true,
})

const evaluation = (weeks: number[], to: string, from: string[]): Job => ({
  name: `evaluate.${to}`,
  reporter: 'graphql',
  kind: 'EVALUATION',
  days: on(weeks, 2),
  clock: '09:00',
  minutes: 25,
  writes: [{ to, from, mode: 'APPEND' }],
  purposes: ['train_ai_system'],
  pinned: true,
})

/** Features, training sets, models and experiments. A model version does not carry the one before it. */
export const learningJobs: Job[] = [
  ...features,
  ...trainingSets,
  training([4, 8, 12], ['v1', 'v2', 'v3'], 'churn-model', ['training.churn_set']),
  training([4], ['v1'], 'recommender', ['training.recommender_set', 'lookalikes']),
  {
    ...training([8], ['v2'], 'recommender', ['training.recommender_set', 'recommender']),
    name: 'fine-tune.recommender',
    kind: 'FINE_TUNING',
  },
  training([8], ['v1'], 'life-stage-model', ['training.life_stage_set']),
  training([4], ['v1'], 'send-time-model', ['training.send_time_set']),
  training([8], ['v1'], 'reply-assistant', ['training.reply_set']),
  evaluation([4, 8, 12], 'experiments/churn', ['churn-model', 'training.churn_set']),
  evaluation([4, 8], 'experiments/recommender', ['recommender', 'training.recommender_set']),
  evaluation([8], 'experiments/life-stage', ['life-stage-model', 'training.life_stage_set']),
]
