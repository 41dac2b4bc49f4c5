import { describe, expect, test } from 'vitest'
import { impactCaption } from '@/features/impact/impactCaption.ts'
import type { Palette } from '../canvas/palette.ts'
import type { Caption } from './caption.ts'
import { imageOf } from './image.ts'
import type { Scene, SceneNode } from './scene.ts'

const colour = '#123456'
const palette: Palette = {
  canvas: colour,
  surface: colour,
  sunken: colour,
  ink: colour,
  muted: colour,
  line: colour,
  lineStrong: colour,
  accent: colour,
  good: colour,
  fail: colour,
  warn: '#abcdef',
  lines: { solid: colour, dashed: colour, dotted: colour },
  verdicts: { CONFIRMED: colour, DERIVED: colour, POSSIBLE: colour, EXCLUDED: colour, BARRIER: colour, ERASED: colour },
}
const card = (text: string, x: number, more: Partial<SceneNode> = {}): SceneNode => ({
  x,
  y: 20,
  width: 100,
  height: 42,
  shape: 'rectangle',
  radius: 7,
  fill: colour,
  fillOpacity: 1,
  opacity: 1,
  border: { colour, width: 1, style: 'solid' },
  ghost: null,
  image: null,
  labels: [{ text, x: x - 40, y: 20, anchor: 'start', size: 13, weight: '500', colour, width: 60 }],
  ...more,
})
const line: Scene['lines'][number] = {
  start: { x: 50, y: 20 },
  end: { x: 150, y: 40 },
  bends: [
    { x: 100, y: 20 },
    { x: 100, y: 40 },
  ],
  corners: [],
  colour,
  width: 1.2,
  dashes: [6, 3],
  round: false,
  head: colour,
  opacity: 1,
}
const sketch = (...nodes: SceneNode[]): Scene => ({
  box: { left: -50, top: 0, width: 400, height: 60 },
  lines: [line],
  nodes,
})
const told = {
  counts: { shown: 300, total: 5000, artifacts: 1 },
  customerRef: '0123456789abcdef0123456789abcdef',
  asOf: '2026-03-01T09:00:00Z',
  since: null,
  complete: true,
  filtered: false,
  isolated: false,
}
const caption: Caption = impactCaption(told)
const draw = (given: Scene, about = caption) => imageOf(given, about, palette).svg

describe('a picture', () => {
  test('says whose data, as of when, how much of the whole, and what its signs mean', () => {
    const svg = draw(sketch(card('orders', 0)))
    expect(svg).toContain('Customer 0123456789abcdef0123456789abcdef. As of 1 Mar 2026, 09:00 UTC.')
    expect(svg).toContain('300 of 5,000 versions drawn')
    expect(svg).toContain('Not everything is drawn: 4,700 versions more.')
    for (const sign of ['Erased', 'Confirmed', 'Derived', 'Excluded', 'Barrier', 'Pseudonymised', 'Run'])
      expect(svg).toContain(`>${sign}</text>`)
  })

  test('of an incomplete answer says so, and never that every path was followed', () => {
    const svg = draw(sketch(card('orders', 0)), impactCaption({ ...told, complete: false }))
    expect(svg).toContain('Incomplete: not all recorded lineage was searched.')
    expect(svg).not.toContain('All recorded lineage was searched')
  })

  test('says what was filtered out, hidden, or compared', () => {
    const { facts, legend } = impactCaption({ ...told, filtered: true, isolated: true, since: '2026-02-01T00:00:00Z' })
    expect(facts.join(' ')).toMatch(/Filtered: .* Only the ways through one card .* Compared with 1 Feb 2026/)
    expect(legend.map(({ text }) => text)).toContain('Versions removed')
  })

  test('takes a producer’s name for text, whatever it holds', () => {
    const svg = draw(sketch(card('</text><script>alert(1)</script>"&\u0007', 0)))
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;</text>')
    expect(svg).not.toContain('<script')
  })

  test('needs nothing from elsewhere: marks stand in it as shapes', () => {
    const marks = encodeURIComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 14"><circle r="1"/></svg>',
    )
    const image = { uri: `data:image/svg+xml;utf8,${marks}`, x: 1, y: 2, width: 14, height: 14 }
    const svg = draw(sketch(card('orders', 0, { image })))
    expect(svg).toContain('<svg x="1" y="2" width="14" height="14" viewBox="0 0 14 14"><circle r="1"/></svg>')
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href=|url\(|@import/)
  })

  test('draws a line through its control points, dashed as it was, with its arrow', () => {
    const svg = draw(sketch())
    expect(svg).toContain('d="M50 20Q100 20 100 30Q100 40 150 40"')
    expect(svg).toContain('stroke-dasharray="6 3"')
    expect(svg).toContain('transform="translate(150 40) rotate(0)"')
  })

  test('is as large as what it holds, and never so small that its words are cut off', () => {
    const { width, height } = imageOf(sketch(), caption, palette)
    expect([width, height > 60 + 2 * 28]).toEqual([760, true])
    expect(imageOf({ ...sketch(), box: { left: 0, top: 0, width: 3000, height: 60 } }, caption, palette).width).toBe(
      3056,
    )
  })
})
