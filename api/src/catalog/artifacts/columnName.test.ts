import { describe, expect, it } from 'vitest'
import { ColumnIndex, columnsMeet } from './columnName.ts'

describe('two names of columns', () => {
  it.each([
    ['birth_date', 'BIRTH_DATE'],
    ['"Email"', 'email'],
    ['`first name`', '[First Name]'],
    ['address', 'address.city'],
    ['address.geo', 'ADDRESS.Geo.lat'],
    ['items[].sku', 'items.sku'],
    ['items[0].sku', 'items.list.element.sku'],
    ['items', 'items.element'],
    ["attrs['k'].b", 'attrs.value.b'],
    ['attrs.key_value.value.b', 'attrs.b'],
  ])('%s and %s may mean one column, or one is a part of the other', (a, b) => {
    expect([columnsMeet(a, b), columnsMeet(b, a)]).toEqual([true, true])
    const index = new ColumnIndex<string>()
    index.add(a, a)
    expect(index.meeting(b)).toEqual([a])
  })

  it.each([
    ['address.city', 'address.street'],
    ['address', 'addresses'],
    ['attrs.key', 'attrs.value'],
    ['order.item', 'order.id'],
    ['city', 'address.city'],
  ])('%s and %s are two columns', (a, b) => {
    expect([columnsMeet(a, b), columnsMeet(b, a)]).toEqual([false, false])
  })
})
