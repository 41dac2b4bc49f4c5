import type { Asset } from '../company.ts'

const features = (name: string, columns: string): Asset => ({
  kind: 'FEATURE_SET',
  name,
  system: 'feature-store',
  columns: `customer_id ${columns}`,
  purposes: ['personalisation', 'model training'],
})

const model = (name: string): Asset => ({
  kind: 'MODEL',
  name,
  system: 'training',
  columns: '',
  purposes: ['personalisation'],
})

const deployment = (name: string): Asset => ({
  kind: 'DEPLOYMENT',
  name,
  system: 'serving',
  columns: '',
  purposes: ['personalisation'],
})

const log = (kind: Asset['kind'], system: string, name: string, columns: string): Asset => ({
  kind,
  name,
  system,
  columns,
  purposes: ['personalisation'],
})

/** Features, models, what serves them, and what they leave behind. */
export const learningAssets: Asset[] = [
  features('features.customer_ltv', 'lifetime_value_eur'),
  features('features.purchase_rhythm', 'orders_per_quarter days_since_order'),
  features('features.basket_affinity', 'top_category unscented_share supplement_share'),
  features('features.browse_affinity', 'viewed_categories'),
  features('features.contact_history', 'tickets_per_quarter sentiment'),
  features('features.household', 'age_band household_size'),
  features('features.email_engagement', 'open_hour'),

  model('churn-model'),
  model('recommender'),
  model('life-stage-model'),
  model('send-time-model'),
  model('reply-assistant'),

  deployment('churn-api'),
  deployment('shop-recommendations'),
  deployment('email-recommendations'),
  deployment('life-stage-scorer'),
  deployment('send-time-api'),
  deployment('support-assistant'),

  log('INFERENCE_LOG', 'serving', 'logs.churn_scores', 'customer_id churn_risk'),
  log('INFERENCE_LOG', 'serving', 'logs.recommendations', 'customer_id recommended_skus'),
  log('INFERENCE_LOG', 'serving', 'logs.life_stage_scores', 'customer_id life_stage'),
  log('INFERENCE_LOG', 'serving', 'logs.send_times', 'email send_hour'),
  log('EXPERIMENT_LOG', 'experiment-tracker', 'experiments/churn', 'metric'),
  log('EXPERIMENT_LOG', 'experiment-tracker', 'experiments/recommender', 'metric'),
  log('EXPERIMENT_LOG', 'experiment-tracker', 'experiments/life-stage', 'metric'),
  log('VECTOR_INDEX', 'serving', 'support.conversation_index', 'ticket_id embedding'),
  log('PROMPT_LOG', 'serving', 'support-assistant.prompts', 'prompt reply'),
]
