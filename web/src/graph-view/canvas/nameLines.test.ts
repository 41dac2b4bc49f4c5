import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameLines } from './nameLines.ts'

/** Every character is as wide as every other. */
const width = (text: string) => text.length

describe('the name on a card', () => {
  test('stands on one line where it fits', () => {
    expect(nameLines('shop.orders', 11, width)).toEqual(['shop.orders'])
  })

  test('is broken behind a separator', () => {
    expect(nameLines('staging.customer_profiles', 18, width)).toEqual(['staging.customer_', 'profiles'])
  })

  test('leaves out its middle, and keeps both ends', () => {
    expect(nameLines('warehouse.marketing_campaign_recipients_2026_daily', 12, width)).toEqual([
      'warehouse.ma',
      '…_2026_daily',
    ])
  })

  test('never is wider than the card nor loses an end, and says where it leaves something out', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.integer({ min: 3, max: 40 }), (name, most) => {
        const lines = nameLines(name, most, width)
        expect(lines.length).toBeLessThanOrEqual(2)
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(most)
        const [first = '', second = ''] = lines
        if (lines.join('') === name) return
        expect(name.startsWith(first)).toBe(true)
        expect(second.startsWith('…')).toBe(true)
        expect(name.endsWith(second.slice(1))).toBe(true)
      }),
    )
  })
})
