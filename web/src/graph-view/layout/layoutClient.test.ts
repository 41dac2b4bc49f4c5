import { describe, expect, test } from 'vitest'
import { dagreLayout, type Sketch } from './dagreLayout.ts'
import { type Bench, Draughtsman } from './layoutClient.ts'

/** A worker that answers when it is told to. */
class SlowBench implements Bench {
  asked: Parameters<Bench['postMessage']>[0][] = []
  ended = false
  listens = true
  onmessage: Bench['onmessage'] = null
  onerror: Bench['onerror'] = null
  postMessage(asked: SlowBench['asked'][number]) {
    this.asked.push(asked)
  }
  terminate() {
    this.ended = true
  }
  answer(at = this.asked.length - 1) {
    const { number = 0, sketch = empty } = this.asked[at] ?? {}
    this.onmessage?.({ data: { number, placement: dagreLayout(sketch) } })
  }
}

const empty: Sketch = { nodes: [], links: [] }
const one: Sketch = { nodes: [{ id: 'a', width: 100, height: 40 }], links: [] }

function office() {
  const benches: SlowBench[] = []
  const draughtsman = new Draughtsman(() => {
    const bench = new SlowBench()
    benches.push(bench)
    return bench
  })
  const got: string[] = []
  const lay = (name: string, sketch = one) =>
    draughtsman.lay(sketch, (placement) => got.push(placement ? name : `${name} failed`))
  return { benches, draughtsman, got, lay }
}

describe('laying out', () => {
  test('keeps its worker from one picture to the next', () => {
    const { benches, got, lay } = office()
    lay('first')
    benches[0]?.answer()
    lay('second')
    benches[0]?.answer()
    expect([got, benches.length]).toEqual([['first', 'second'], 1])
  })

  test('ends a worker that is busy with what nobody wants any more', () => {
    const { benches, got, lay } = office()
    lay('first')
    lay('second')
    expect([benches[0]?.ended, benches[1]?.ended]).toEqual([true, false])
    benches[0]?.answer()
    benches[1]?.answer()
    expect(got).toEqual(['second'])
  })

  test('does not end a worker that is still being loaded: it gets the newer picture', () => {
    const { benches, got, lay } = office()
    lay('first')
    if (benches[0]) benches[0].listens = false
    lay('second')
    benches[0]?.answer()
    expect([got, benches.length]).toEqual([['second'], 1])
  })

  test('says so when it cannot, and tries again with the next picture', () => {
    const { benches, got, lay } = office()
    lay('first')
    benches[0]?.onerror?.({})
    lay('second')
    benches[1]?.answer()
    expect(got).toEqual(['first failed', 'second'])
  })
})

describe('the placement', () => {
  const sketch: Sketch = {
    nodes: ['a', 'b', 'c', 'd'].map((id) => ({ id, width: 100, height: 40 })),
    links: [
      { id: 'a>b', from: 'a', to: 'b' },
      { id: 'a>c', from: 'a', to: 'c' },
      { id: 'b>d', from: 'b', to: 'd' },
      { id: 'a>d', from: 'a', to: 'd' },
    ],
  }

  test('runs from left to right along the arrows, and nothing overlaps', () => {
    const { boxes } = dagreLayout(sketch)
    for (const { from, to } of sketch.links) expect(boxes.get(from)?.x).toBeLessThan(boxes.get(to)?.x ?? 0)
    const all = [...boxes.values()]
    for (const one of all)
      for (const other of all)
        if (one !== other)
          expect(Math.abs(one.x - other.x) >= 100 || Math.abs(one.y - other.y) >= 40, `${one} ${other}`).toBe(true)
  })

  test('leads every link from the right edge of one card to the left edge of the other', () => {
    const { boxes, routes } = dagreLayout(sketch)
    for (const { id, from, to } of sketch.links) {
      const route = routes.get(id)
      expect(route?.start.x).toBe((boxes.get(from)?.x ?? 0) + 50)
      expect(route?.end.x).toBe((boxes.get(to)?.x ?? 0) - 50)
    }
  })

  test('leads a link that passes a column between the cards in it', () => {
    const { boxes, routes } = dagreLayout(sketch)
    const [b, c] = [boxes.get('b'), boxes.get('c')]
    const { bends = [] } = routes.get('a>d') ?? {}
    const passing = bends.filter(({ x }) => Math.abs(x - (b?.x ?? 0)) <= 50)
    expect(passing).toHaveLength(2)
    for (const { y } of passing)
      for (const card of [b, c]) expect(Math.abs(y - (card?.y ?? Number.NaN))).toBeGreaterThan(20)
    expect(routes.get('a>b')?.bends).toHaveLength(2)
  })

  test('is the same for the same sketch', () => {
    expect(dagreLayout(sketch)).toEqual(dagreLayout(sketch))
  })

  test('draws a loop as a line that runs back', () => {
    const { routes } = dagreLayout({ ...sketch, links: [...sketch.links, { id: 'd>a', from: 'd', to: 'a' }] })
    expect([...routes.values()].filter(({ back }) => back)).toHaveLength(1)
  })
})
