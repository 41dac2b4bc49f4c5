import { type Calendar, DAYS } from '../calendar.ts'
import type { Person } from '../company.ts'
import { lists } from '../fernhollow/lists.ts'
import { randomFrom } from '../random.ts'

/** Every value as text; null: there is none. */
export type Row = (string | null)[]

/** A table or file of the demo's stores. `columns`: with their SQL types. */
export type Table = { name: string; columns: [name: string, type: string][]; key?: string; rows: Row[] }

const skus = [
  'oat-cream',
  'plain-soap',
  'night-balm',
  'zinc-tablets',
  'rose-tonic',
  'beard-oil',
  'clay-mask',
  'iron-drops',
]

/** The people of one shop, with what they bought, by a number that the shop gave them. */
function buyersOf(people: readonly Person[], shop: Person['shop']): { id: string; person: Person }[] {
  return people.flatMap((person, at) =>
    person.shop === shop && person.orders.length > 0 ? [{ id: String(at + 1), person }] : [],
  )
}

type Order = { id: string; customer: string; person: Person; week: number; eur: string; items: [string, string][] }

function ordersOf(people: readonly Person[], shop: Person['shop']): Order[] {
  return buyersOf(people, shop).flatMap(({ id, person }) =>
    person.orders.map((week, nth) => {
      const random = randomFrom(`order ${nth} of ${person.email}`)
      const items = Array.from({ length: 1 + random.below(3) }, (): [string, string] => [
        skus[random.below(skus.length)] ?? 'oat-cream',
        String(1 + random.below(2)),
      ])
      const eur = (9 + random.below(9_000) / 100).toFixed(2)
      return { id: `${shop}-${id}-${nth + 1}`, customer: id, person, week, eur, items }
    }),
  )
}

const text = (name: string): [string, string] => [name, 'text']

/** The tables that both shops have. */
export function shopTables(people: readonly Person[], shop: Person['shop'], { at }: Calendar): Table[] {
  const orders = ordersOf(people, shop)
  return [
    {
      name: 'customers',
      key: 'id',
      columns: [['id', 'int'], text('customer_id'), text('email'), text('name'), text('phone')],
      rows: buyersOf(people, shop).map(({ id, person: { customerId, email, name, phone } }) => [
        ...[id, customerId, email, name, phone],
      ]),
    },
    {
      name: 'orders',
      key: 'order_id',
      columns: [
        text('order_id'),
        ['customer', 'int'],
        text('email'),
        ['total_eur', 'numeric'],
        ['placed_at', 'timestamptz'],
      ],
      rows: orders.map(({ id, customer, person, week, eur }) => [
        ...[id, customer, person.email, eur, at(Math.min(week * 7, DAYS - 1), '12:00')],
      ]),
    },
    {
      name: 'order_items',
      key: 'order_id, line',
      columns: [text('order_id'), ['line', 'int'], text('sku'), ['quantity', 'int']],
      rows: orders.flatMap(({ id, items }) =>
        items.map(([sku, quantity], line) => [id, String(line + 1), sku, quantity]),
      ),
    },
  ]
}

/** What the European shop has besides. */
export function ledgerTables(people: readonly Person[]): Table[] {
  const orders = ordersOf(people, 'EU')
  const buyers = buyersOf(people, 'EU')
  const digits = (id: string, count: number) =>
    randomFrom(`digits of ${id}`)
      .below(10 ** count)
      .toString()
      .padStart(count, '0')
  return [
    {
      name: 'addresses',
      key: 'customer',
      columns: [['customer', 'int'], text('street'), text('postcode'), text('country')],
      rows: buyers
        .filter(({ person }) => person.customerId !== null)
        .map(({ id }) => [id, `Example Street ${1 + (Number(id) % 200)}`, digits(id, 5), 'DE']),
    },
    {
      name: 'payments',
      key: 'order_id',
      columns: [text('order_id'), text('card_last4'), ['total_eur', 'numeric']],
      rows: orders.map(({ id, eur }) => [id, digits(id, 4), eur]),
    },
    {
      name: 'returns',
      key: 'order_id',
      columns: [text('order_id'), text('sku'), text('return_reason')],
      rows: orders
        .filter(({ person, id }) => person.name.length % 11 === 0 && id.endsWith('-1'))
        .map(({ id, items }) => [id, items[0]?.[0] ?? null, 'Did not suit me.']),
    },
  ]
}

/** By account; a guest, who has none, by e-mail. */
const keyOf = ({ customerId, email }: Person): Row => [customerId, customerId === null ? email : null]
const KEY = [text('customer_id'), text('guest_email')]

const features: Record<string, { columns: string[]; who: (person: Person) => boolean }> = {
  customer_ltv: { columns: ['lifetime_value_eur'], who: ({ orders }) => orders.length > 0 },
  purchase_rhythm: { columns: ['orders_per_quarter', 'days_since_order'], who: ({ orders }) => orders.length > 0 },
  basket_affinity: {
    columns: ['top_category', 'unscented_share', 'supplement_share'],
    who: ({ orders }) => orders.length > 0,
  },
  browse_affinity: { columns: ['viewed_categories'], who: ({ deviceId }) => deviceId !== null },
  contact_history: { columns: ['tickets_per_quarter', 'sentiment'], who: ({ wrote }) => wrote !== null },
  household: { columns: ['age_band', 'household_size'], who: ({ quiz, orders }) => quiz || orders.length > 0 },
  email_engagement: { columns: ['open_hour'], who: ({ newsletter }) => newsletter },
}

/** One table for each feature set. */
export const featureTables = (people: readonly Person[]): Table[] =>
  Object.entries(features).map(([name, { columns, who }]) => ({
    name,
    columns: [...KEY, ...columns.map((column): [string, string] => [column, 'double'])],
    rows: people.filter(who).map((person) => [...keyOf(person), ...valuesOf(name, person, columns.length)]),
  }))

function valuesOf(name: string, { email }: Person, count: number): Row {
  const random = randomFrom(`${name} of ${email}`)
  return Array.from({ length: count }, () => (random.below(10_000) / 100).toFixed(2))
}

/** Of a training set: in which weeks it was written, and what of it a model was given. */
const trainingSets: { name: string; weeks: number[]; columns: string[]; who: (person: Person) => boolean }[] = [
  {
    name: 'churn_set',
    weeks: [4, 8, 12],
    columns: ['lifetime_value_eur', 'days_since_order', 'tickets_per_quarter', 'churned'],
    who: () => false,
  },
  {
    name: 'recommender_set',
    weeks: [4, 8],
    columns: ['top_category', 'viewed_categories', 'sku'],
    who: () => false,
  },
  {
    name: 'life_stage_set',
    weeks: [8],
    columns: ['unscented_share', 'supplement_share', 'age_band', 'household_size'],
    who: () => false,
  },
  {
    name: 'send_time_set',
    weeks: [4],
    columns: ['open_hour'],
    who: ({ newsletter, joined }) => newsletter && joined <= 4,
  },
  { name: 'reply_set', weeks: [8], columns: ['message_length'], who: ({ wrote }) => wrote !== null && wrote <= 8 },
]

/** One file for each snapshot, such as `churn_set.week-04.parquet`, with the people whom its list names. */
export const trainingFiles = (people: readonly Person[]): Table[] =>
  trainingSets.flatMap(({ name, weeks, columns, who }) => {
    const list = lists.find(({ artifact }) => artifact === `training.${name}`)
    return weeks.map((week) => ({
      name: fileOf(name, week),
      columns: [...KEY, ...columns.map((column): [string, string] => [column, 'double'])],
      rows: people
        .filter((person) => (list ? list.who(person, week * 7 + 1) : who(person)))
        .map((person) => [...keyOf(person), ...valuesOf(`${name} ${week}`, person, columns.length)]),
    }))
  })

const fileOf = (name: string, week: number) => `${name}.week-${String(week).padStart(2, '0')}.parquet`

/** Names of all artifacts that are in the feature store or on the training cluster, with their tables or files. */
export const featureNames = Object.keys(features)
export const trainingNames = trainingSets.map(({ name, weeks }) => ({
  name,
  files: weeks.map((week) => fileOf(name, week)),
}))
