import { describe, expect, test } from 'vitest'
import type { Drawing } from './drawing.ts'
import { layoutOf } from './layout.ts'

const measure = (text: string) => text.length * 7

const card = (id: string, region: string) => ({ id, region, name: id, caption: 'Primary · 2 artifacts' })
const link = (from: string, to: string) =>
  ({ id: `${from} → ${to}`, from, to, carries: 'PERSONAL', artifacts: 1 }) as const

const drawing: Drawing = {
  cards: [card('shop', 'DE'), card('warehouse', 'DE'), card('mailer', 'US'), card('crm', 'DE'), card('alone', '-')],
  links: [link('shop', 'warehouse'), link('crm', 'warehouse'), link('warehouse', 'mailer'), link('mailer', 'shop')],
  undrawn: 0,
}

describe('the picture of systems', () => {
  const { boxes, frames, routes } = layoutOf(drawing, measure)
  const at = (id: string) => boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 }

  test('a system stands right of those that it gets data from, but for the way back', () => {
    expect(at('warehouse').x).toBeGreaterThan(at('shop').x)
    expect(at('mailer').x).toBeGreaterThan(at('warehouse').x)
    expect(routes.get('mailer → shop')?.back).toBe(true)
    expect(routes.get('shop → warehouse')?.back).toBe(false)
  })

  test('each region is a frame around its systems and around no other', () => {
    expect(frames.map(({ region }) => region)).toEqual(['-', 'DE', 'US'])
    for (const frame of frames)
      for (const { id, region } of drawing.cards) {
        const { x, y, width, height } = at(id)
        const inside =
          Math.abs(x - frame.x) + width / 2 <= frame.width / 2 && Math.abs(y - frame.y) + height / 2 <= frame.height / 2
        expect([id, frame.region, inside]).toEqual([id, frame.region, region === frame.region])
      }
  })

  test('no two systems stand on each other', () => {
    for (const one of drawing.cards)
      for (const other of drawing.cards) {
        if (one.id === other.id) continue
        const [a, b] = [at(one.id), at(other.id)]
        const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2
        expect([one.id, other.id, apart]).toEqual([one.id, other.id, true])
      }
  })
})
