import { on } from '../calendar.ts'
import type { Asset, Company, Job, Write } from '../company.ts'
import { byEmail, inventPeople } from '../people.ts'
import { lists } from './lists.ts'
import { systems } from './systems.ts'

const asset = (kind: Asset['kind'], system: string, name: string, columns: string): Asset => ({
  kind,
  name,
  system,
  columns,
  purposes: ['fulfilment', 'personalisation'],
})

const assets: Asset[] = [
  asset('DATASET', 'subscriptions', 'coffee.subscribers', 'customer_id email name street postcode'),
  asset('DATASET', 'subscriptions', 'coffee.plans', 'customer_id plan roast'),
  asset('DATASET', 'subscriptions', 'coffee.deliveries', 'customer_id delivery_day sku'),
  asset('DATASET', 'lake', 'lake.subscribers', 'customer_id email plan roast'),
  asset('DATASET', 'lake', 'lake.deliveries', 'customer_id delivery_day sku'),
  asset('DATASET', 'lake', 'lake.taste_set', 'customer_id roast sku'),
  asset('FEATURE_SET', 'lake', 'features.taste', 'customer_id roast sku'),
  asset('MODEL', 'lake', 'taste-model', ''),
  asset('DEPLOYMENT', 'roast-api', 'roast-picker', ''),
  asset('INFERENCE_LOG', 'roast-api', 'logs.roast_picks', 'customer_id roast'),
]

const job = (name: string, days: number[], clock: string, writes: Write[], kind: Job['kind'] = 'TRANSFORM'): Job => ({
  name,
  reporter: 'graphql',
  kind,
  days,
  clock,
  minutes: 10,
  writes,
  purposes: ['personalisation'],
})

const jobs: Job[] = [
  job('coffee.orders', on([0, 4, 8, 12]), '20:00', [
    { to: 'coffee.subscribers', from: [], mode: 'APPEND' },
    { to: 'coffee.plans', from: [], mode: 'APPEND' },
    { to: 'coffee.deliveries', from: [], mode: 'APPEND' },
  ]),
  {
    ...job('lake.build', on([4, 8, 12], 1), '02:00', [
      { to: 'lake.subscribers', from: ['coffee.subscribers', 'coffee.plans'], mode: 'OVERWRITE' },
    ]),
    reporter: 'spark',
  },
  job('lake.deliveries', on([4, 8, 12], 1), '02:30', [
    { to: 'lake.deliveries', from: ['coffee.deliveries'], mode: 'OVERWRITE' },
  ]),
  job('features.taste', on([4, 8, 12], 1), '04:00', [
    { to: 'features.taste', from: ['lake.subscribers', 'lake.deliveries'], mode: 'OVERWRITE' },
  ]),
  job('lake.taste_set', on([8], 1), '05:00', [{ to: 'lake.taste_set', from: ['features.taste'], mode: 'OVERWRITE' }]),
  {
    ...job(
      'train.taste-model',
      on([8], 2),
      '01:00',
      [{ to: 'taste-model', from: ['lake.taste_set'], mode: 'OVERWRITE' }],
      'TRAINING',
    ),
    names: ['v1'],
    pinned: true,
  },
]

/** The agency's second client: a coffee subscription, with some of the same e-mail addresses and nothing shared. */
export const oatfield = (seed: string): Company => ({
  workspace: 'oatfield',
  title: 'Oatfield',
  systems,
  assets,
  jobs,
  people: inventPeople(`${seed} at oatfield`, 400),
  lists,
  modelVersions: [
    {
      model: 'taste-model',
      version: 'v1',
      day: 58,
      trainedBy: 'train.taste-model',
      features: ['features.taste.roast', 'features.taste.sku'],
    },
  ],
  rollouts: [{ deployment: 'roast-picker', day: 61, models: ['taste-model@v1'] }],
  inferences: [
    {
      deployment: 'roast-picker',
      log: 'logs.roast_picks',
      days: on([12]),
      identity: byEmail,
      who: (person) => person.orders.includes(12) || person.orders.includes(11),
    },
  ],
  destructions: [],
  erasures: [],
  unreported: [],
})
