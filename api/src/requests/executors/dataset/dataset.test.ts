import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDataset } from './dataset.ts'

const shop = readFileSync(join(import.meta.dirname, '../../../../../fixtures/datasets/shop.yml'), 'utf8')
const read = (text: string) => readDataset(text, { primaryKeys: true })

/** A dataset of collections that refer to each other. */
const joined = (...collections: string[]) => `dataset: [{fides_key: d, collections: [${collections.join(', ')}]}]`
const personal = (name: string, meta: string, of = '{}') =>
  `{name: ${name}, fides_meta: ${of}, fields: [{name: id, data_categories: [user.unique_id], fides_meta: {primary_key: true, ${meta}}}]}`
const to = (other: string) => `references: [{dataset: d, field: ${other}.id, direction: to}]`

describe('a dataset', () => {
  it('gives the order in which rows can be deleted: what refers to others first, then what erase_after says', () => {
    expect(read(shop).erased.map(({ name }) => name)).toEqual(['order_items', 'orders', 'customers', 'newsletter'])
  })

  it('deletes rows of collections with personal data alone', () => {
    const products = read(shop).collections.find(({ name }) => name === 'products')
    expect(products).toMatchObject({ isErased: false })
  })

  it('takes the kind of an identity for its namespace, unless one is given', () => {
    const namespaces = read(shop).collections.flatMap(({ fields }) =>
      fields.flatMap(({ namespace }) => namespace ?? []),
    )
    expect(namespaces).toEqual(['shop-customer', 'email', 'email'])
  })

  it('is refused where its references go in a circle, unless erase_after says which is deleted first', () => {
    const circle = [personal('a', `identity: email, ${to('b')}`), personal('b', to('a'))]
    expect(() => read(joined(...circle))).toThrow('a, b: they refer to each other in a circle. Say with erase_after')
    const [, b = ''] = circle
    const broken = joined(personal('a', `identity: email, ${to('b')}`, '{erase_after: [d.b]}'), b)
    expect(read(broken).erased.map(({ name }) => name)).toEqual(['b', 'a'])
  })

  it.each([
    ['no YAML', '{', 'The dataset cannot be used'],
    ['nothing', '', 'the file: '],
    [
      'a word that is not known',
      shop.replace('identity: email', 'identiy: email'),
      'dataset.0.collections.0.fields.1.fides_meta: ',
    ],
    [
      'a reference to a field that is not there',
      shop.replace('customers.id', 'customers.no'),
      'collections.orders.fields.customer_id.fides_meta.references: there is no field customers.no.',
    ],
    ['a reference to another dataset', shop.replace('dataset: shop', 'dataset: crm'), 'crm is another dataset'],
    [
      'erase_after of what is not there',
      shop.replace('shop.customers]', 'shop.nothing]'),
      'collections.newsletter.fides_meta.erase_after: shop has no collection nothing.',
    ],
    [
      'nobody to be found by',
      shop
        .replaceAll('identity: email', 'data_type: string')
        .replace('identity: customer\n              namespace: shop-customer', 'data_type: int'),
      'no field is an identity',
    ],
    ['nothing to delete', shop.replaceAll('[user.', '[system.'), 'nothing would be deleted'],
    [
      'no primary key',
      shop.replaceAll('primary_key: true', 'primary_key: false'),
      'collections.customers: no field is a primary_key',
    ],
    [
      'a collection that is there twice',
      shop.replace('name: newsletter', 'name: customers'),
      'collections.customers: it is there twice.',
    ],
    [
      'a personal collection that no reference leads to',
      shop
        .replace('identity: email\n      - name: orders', 'identity: email\n      - name: orders')
        .replace(/references:\n\s+- dataset: shop\n\s+field: customers.id\n\s+direction: from/, 'data_type: int'),
      'collections.orders: no reference leads there',
    ],
  ])('with %s is refused, and the fault named', (_, text, fault) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: 'DATASET_INVALID', message: expect.stringContaining(fault) }),
    )
  })
})
