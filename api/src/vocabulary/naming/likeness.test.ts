import { describe, expect, it } from 'vitest'
import { canonicalName, likenessesOf } from './index.ts'

const of = (text: string) => {
  const blank = text.indexOf(' ')
  return likenessesOf(canonicalName({ namespace: text.slice(0, blank), name: text.slice(blank + 1) }))
}
const within = (one: string, other: string) => of(other).some(({ text }) => text === of(one)[0]?.text)
const alike = (one: string, other: string) => within(one, other) || within(other, one)

describe('names that may be one', () => {
  it.each([
    ['s3://bucket a/b', 's3://bucket /a/b'],
    ['s3://bucket a/b', 's3://bucket a//b'],
    ['s3://bucket a/b', 's3://bucket A/b'],
    ['s3://bucket a/b', 's3://bucket a%2Fb'],
    ['file /data/x', 'file://host /data/x'],
    ['file /data/x', 'file data/x'],
    ['postgres://db:5432 shop.public.c', 'postgres://db:5432 SHOP.PUBLIC.C'],
    ['postgres://db:5432 shop.public.c', 'postgres://db:5432 shop.public."c"'],
    ['postgres://db:5432 shop.public.c', 'postgres://db:5432 shop.c'],
    ['postgres://db:5432 shop.public.c', 'postgres://db:5432 public.c'],
    ['postgres://db:5432 shop.public.c', 'postgres://db:5432 c'],
    ['postgres://db:5432/shop public.c', 'postgres://db:5432 shop.public.c'],
    ['lake orders', 'lake orders '],
    ['lake shop_orders', 'lake shop-orders'],
    ['lake orders', 'Lake orders'],
    ['bigquery p.d.t', 'bigquery `p`.`d`.`t`'],
    ['wasbs://c@a.blob.core.windows.net x', 'abfss://c@a.dfs.core.windows.net x'],
  ])('%s and %s look alike', (one, other) => {
    expect(alike(one, other)).toBe(true)
  })

  it.each([
    ['s3://bucket a/b', 's3://bucket a/c'],
    ['s3://bucket a/b', 's3://bucket b'],
    ['s3://bucket a/b', 's3://other a/b'],
    ['postgres://db:5432 shop.public.c', 'postgres://db:5432 shop.other.c'],
    ['postgres://db:5432 shop.public.c', 'postgres://db:5433 shop.public.c'],
    ['postgres://db:5432 shop.public.c', 'postgres://db:5432 shop.public'],
    ['lake orders', 'lake orders2'],
    ['lake shoporders', 'lake shop_orders'],
  ])('%s and %s do not', (one, other) => {
    expect(alike(one, other)).toBe(false)
  })
})
