import { systems } from '../fernhollow/systems.ts'
import { featureNames, trainingNames } from './rows.ts'

type Field = { name: string; data_categories?: string[]; fides_meta?: object }
type Collection = { name: string; fields: Field[] }

const user = (name: string, category: string, fides_meta: object = {}): Field => ({
  name,
  data_categories: [`user.${category}`],
  fides_meta,
})
const key = (name: string, more: object = {}): Field => ({ name, fides_meta: { primary_key: true, ...more } })
const from = (dataset: string, field: string) => ({ references: [{ dataset, field, direction: 'from' }] })

const file = (key: string, schema: string | null, collections: Collection[]) => ({
  dataset: [{ fides_key: key, ...(schema ? { fides_meta: { namespace: { schema } } } : {}), collections }],
})

const common = (dataset: string): Collection[] => [
  {
    name: 'customers',
    fields: [
      key('id'),
      user('customer_id', 'unique_id', { identity: 'customer_id' }),
      user('email', 'contact.email', { identity: 'email' }),
    ],
  },
  { name: 'orders', fields: [key('order_id'), user('customer', 'unique_id', from(dataset, 'customers.id'))] },
  {
    name: 'order_items',
    fields: [
      user('order_id', 'behavior.purchase_history', { primary_key: true, ...from(dataset, 'orders.order_id') }),
      key('line'),
    ],
  },
]

const perOrder = (name: string, category: string): Collection => ({
  name,
  fields: [user('order_id', category, { primary_key: true, ...from('shop', 'orders.order_id') })],
})

const shop = file('shop', 'shop', [
  ...common('shop'),
  {
    name: 'addresses',
    fields: [user('customer', 'contact.address', { primary_key: true, ...from('shop', 'customers.id') })],
  },
  perOrder('payments', 'financial'),
  perOrder('returns', 'behavior.purchase_history'),
])

const shopUs = file('shop_us', 'shop_us', common('shop_us'))

/** Rows that are known by account, or by the e-mail of a guest. */
const flat = (dataset: string, names: readonly string[]) =>
  file(
    dataset,
    null,
    names.map((name) => ({
      name,
      fields: [
        user('customer_id', 'unique_id', { identity: 'customer_id' }),
        user('guest_email', 'contact.email', { identity: 'email' }),
      ],
    })),
  )

const namespaceOf = (system: string) => systems.find(({ key }) => key === system)?.namespace ?? ''

const treats = (system: string, named: [name: string, collections: string[]][]) =>
  named.map(([name, collections]) => ({ namespace: namespaceOf(system), name, collections }))

const tables = (prefix: string, names: readonly string[]) =>
  names.map((name): [string, string[]] => [`${prefix}.${name}`, [name]])

/** Files that tell the API which stores there are, by name; JSON is YAML. `folder`: of the Parquet files, beside them. */
export function storeFiles(workspace: string): Record<string, object> {
  const files = trainingNames.flatMap((one) => one.files)
  const entry = (id: string, more: object) => ({ id, workspace, dataset: `${id}.yml`, ...more })
  return {
    'shop.yml': shop,
    'shop-us.yml': shopUs,
    'features.yml': flat('features', featureNames),
    'training.yml': flat('training', files),
    'executors.yml': {
      executors: [
        entry('shop', {
          ...{ kind: 'postgres', url: 'SHOP_DATABASE_URL' },
          treats: treats('shop-db', tables('shop', [...shared, 'addresses', 'payments', 'returns'])),
        }),
        entry('shop-us', {
          ...{ kind: 'postgres', url: 'SHOP_DATABASE_URL' },
          treats: treats('shop-db-us', tables('shop_us', shared)),
        }),
        entry('features', {
          ...{ kind: 'duckdb', file: 'features.duckdb' },
          treats: treats('feature-store', tables('features', featureNames)),
        }),
        entry('training', {
          ...{ kind: 'parquet', folder: 'training' },
          treats: treats(
            'training',
            trainingNames.map(({ name, files: own }) => [`training.${name}`, own]),
          ),
        }),
      ],
    },
  }
}

const shared = ['customers', 'orders', 'order_items']
