import { describe, expect, it } from 'vitest'
import { markOf, termsOf, wordsOf } from './terms.ts'

describe('the words of a name', () => {
  it.each([
    ['shop.orders_daily', ['shop', 'orders', 'daily']],
    ['OrdersDaily v2', ['orders', 'daily', 'v2']],
    ['s3://Bucket/a-b', ['s3', 'bucket', 'a', 'b']],
    ['Straßenbahn Müller', ['straßenbahn', 'muller']],
    ['顧客 テーブル', ['顧客', 'テーフル']],
    ['orders orders', ['orders']],
    [' * ? ~ " \\ ', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

describe('as the database keeps them', () => {
  it('each stands behind the mark of its workspace, and whole names are among them', () => {
    const mark = markOf('a')
    expect(termsOf('a', ['shop.orders_daily'])).toBe(
      ['daily', 'orders', 'ordersdaily', 'shop'].map((word) => mark + word).join(' '),
    )
    expect(markOf('b')).not.toBe(mark)
  })

  it('the same names make the same text, in whatever order', () => {
    expect(termsOf('a', ['x.y', 'z'])).toBe(termsOf('a', ['z', 'x.y', 'z']))
  })

  it('no word is longer than the index takes', () => {
    expect(
      Math.max(
        ...termsOf('a', ['x'.repeat(50_000)])
          .split(' ')
          .map((word) => word.length),
      ),
    ).toBe(80)
  })
})
