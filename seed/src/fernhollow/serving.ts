import { on } from '../calendar.ts'
import type { Destruction, Erasure, Inferences, ModelVersion, Person, Rollout } from '../company.ts'
import { byAccount, byEmail } from '../people.ts'

const [week4, week8, week12] = [30, 58, 86]

/** Columns of the training set that the run was given, by which the registry knows them. */
const columnsOf = (set: string, columns: string) => columns.split(' ').map((column) => `training.${set}.${column}`)

const churnFeatures = columnsOf('churn_set', 'lifetime_value_eur days_since_order tickets_per_quarter')
const tasteFeatures = columnsOf('recommender_set', 'top_category viewed_categories')
const lifeStageFeatures = columnsOf('life_stage_set', 'unscented_share supplement_share age_band household_size')

const trained = (model: string, version: string, day: number, features: string[]): ModelVersion => ({
  model,
  version,
  day,
  trainedBy: `train.${model}`,
  features,
})

/** Eight model versions. `life-stage-model` guesses from baskets who expects a child. */
export const modelVersions: ModelVersion[] = [
  trained('churn-model', 'v1', week4, churnFeatures),
  trained('churn-model', 'v2', week8, churnFeatures),
  trained('churn-model', 'v3', week12, churnFeatures),
  trained('recommender', 'v1', week4, tasteFeatures),
  {
    ...trained('recommender', 'v2', week8, tasteFeatures),
    trainedBy: 'fine-tune.recommender',
    parent: 'recommender@v1',
  },
  trained('life-stage-model', 'v1', week8, lifeStageFeatures),
  trained('send-time-model', 'v1', week4, columnsOf('send_time_set', 'open_hour')),
  trained('reply-assistant', 'v1', week8, []),
]

/** What served when: the whole set from that day on. */
export const rollouts: Rollout[] = [
  { deployment: 'churn-api', day: 33, models: ['churn-model@v1'] },
  { deployment: 'churn-api', day: 61, models: ['churn-model@v2'] },
  { deployment: 'churn-api', day: 88, models: ['churn-model@v3'] },
  { deployment: 'shop-recommendations', day: 33, models: ['recommender@v1'] },
  { deployment: 'shop-recommendations', day: 61, models: ['recommender@v1', 'recommender@v2'] },
  { deployment: 'shop-recommendations', day: 75, models: ['recommender@v2'] },
  { deployment: 'email-recommendations', day: 75, models: ['recommender@v2'] },
  { deployment: 'life-stage-scorer', day: 61, models: ['life-stage-model@v1'] },
  { deployment: 'send-time-api', day: 33, models: ['send-time-model@v1'] },
  { deployment: 'support-assistant', day: 61, models: ['reply-assistant@v1'] },
]

const active = (person: Person, day: number) => person.orders.some((week) => week * 7 < day && week * 7 >= day - 28)
const allowed = (person: Person, day: number) => person.objected === null || person.objected * 7 > day

/** Every second week the serving layer hands over what it concluded about whom. */
export const inferences: Inferences[] = [
  {
    deployment: 'churn-api',
    log: 'logs.churn_scores',
    days: on([6, 8, 10, 12]),
    identity: byAccount,
    who: (person, day) => person.shop === 'EU' && active(person, day) && allowed(person, day),
  },
  {
    deployment: 'shop-recommendations',
    log: 'logs.recommendations',
    days: on([6, 8, 10, 12]),
    identity: byAccount,
    who: (person, day) => person.shop === 'EU' && active(person, day) && person.deviceId !== null,
  },
  {
    deployment: 'email-recommendations',
    log: 'logs.recommendations',
    days: [89],
    identity: byEmail,
    who: (person, day) => person.shop === 'EU' && person.newsletter && active(person, day) && allowed(person, day),
  },
  {
    deployment: 'life-stage-scorer',
    log: 'logs.life_stage_scores',
    days: on([10, 12]),
    identity: byAccount,
    who: (person, day) => person.lifeStageBaskets && active(person, day) && allowed(person, day),
  },
  {
    deployment: 'send-time-api',
    log: 'logs.send_times',
    days: on([6, 8, 10, 12]),
    identity: byEmail,
    who: (person, day) => person.newsletter && person.joined * 7 < day && person.joined * 7 >= day - 28,
  },
]

/** The copy of the orders was found and dropped; the two others beside it were not. */
export const destructions: Destruction[] = [
  {
    artifact: 'dev_copy.orders',
    version: 64,
    day: 80,
    evidence: 'Table dropped, receipt of the storefront team; history purged.',
  },
]

/** The vendor signed that Ada is out of the list that told her age of life. */
export const erasures: Erasure[] = [
  {
    artifact: 'letterbird.audience_new_parents',
    version: 71,
    day: 89,
    person: 'ada@example.com',
    evidence: 'Letterbird, signed deletion response of the same day; probe by e-mail returns none.',
  },
]
