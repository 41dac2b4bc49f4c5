import { describe, expect, test } from 'vitest'
import { dagreLayout, type LayoutInput } from './dagreLayout.ts'
import { LayoutClient, type LayoutWorker } from './layoutClient.ts'

/** A worker that answers when it is told to. */
class SlowWorker implements LayoutWorker {
  requests: Parameters<LayoutWorker['postMessage']>[0][] = []
  ended = false
  ready = true
  onmessage: LayoutWorker['onmessage'] = null
  onerror: LayoutWorker['onerror'] = null
  postMessage(requests: SlowWorker['requests'][number]) {
    this.requests.push(requests)
  }
  terminate() {
    this.ended = true
  }
  answer(at = this.requests.length - 1) {
    const { id = 0, input = empty } = this.requests[at] ?? {}
    this.onmessage?.({ data: { id, result: dagreLayout(input) } })
  }
}

const empty: LayoutInput = { nodes: [], links: [] }
const one: LayoutInput = { nodes: [{ id: 'a', width: 100, height: 40 }], links: [] }

function setUp() {
  const workers: SlowWorker[] = []
  const client = new LayoutClient(() => {
    const worker = new SlowWorker()
    workers.push(worker)
    return worker
  })
  const got: string[] = []
  const layOut = (name: string, input = one) =>
    client.layOut(input, (result) => got.push(result ? name : `${name} failed`))
  return { workers, client, got, layOut }
}

describe('laying out', () => {
  test('keeps its worker from one picture to the next', () => {
    const { workers, got, layOut } = setUp()
    layOut('first')
    workers[0]?.answer()
    layOut('second')
    workers[0]?.answer()
    expect([got, workers.length]).toEqual([['first', 'second'], 1])
  })

  test('ends a worker that is busy with what nobody wants any more', () => {
    const { workers, got, layOut } = setUp()
    layOut('first')
    layOut('second')
    expect([workers[0]?.ended, workers[1]?.ended]).toEqual([true, false])
    workers[0]?.answer()
    workers[1]?.answer()
    expect(got).toEqual(['second'])
  })

  test('does not end a worker that is still being loaded: it gets the newer picture', () => {
    const { workers, got, layOut } = setUp()
    layOut('first')
    if (workers[0]) workers[0].ready = false
    layOut('second')
    workers[0]?.answer()
    expect([got, workers.length]).toEqual([['second'], 1])
  })

  test('says so when it cannot, and tries again with the next picture', () => {
    const { workers, got, layOut } = setUp()
    layOut('first')
    workers[0]?.onerror?.({})
    layOut('second')
    workers[1]?.answer()
    expect(got).toEqual(['first failed', 'second'])
  })
})

describe('the placement', () => {
  const input: LayoutInput = {
    nodes: ['a', 'b', 'c', 'd'].map((id) => ({ id, width: 100, height: 40 })),
    links: [
      { id: 'a>b', from: 'a', to: 'b' },
      { id: 'a>c', from: 'a', to: 'c' },
      { id: 'b>d', from: 'b', to: 'd' },
      { id: 'a>d', from: 'a', to: 'd' },
    ],
  }

  test('runs from left to right along the arrows, and nothing overlaps', () => {
    const { boxes } = dagreLayout(input)
    for (const { from, to } of input.links) expect(boxes.get(from)?.x).toBeLessThan(boxes.get(to)?.x ?? 0)
    const all = [...boxes.values()]
    for (const one of all)
      for (const other of all)
        if (one !== other)
          expect(Math.abs(one.x - other.x) >= 100 || Math.abs(one.y - other.y) >= 40, `${one} ${other}`).toBe(true)
  })

  test('leads every link from the right edge of one card to the left edge of the other', () => {
    const { boxes, routes } = dagreLayout(input)
    for (const { id, from, to } of input.links) {
      const route = routes.get(id)
      expect(route?.start.x).toBe((boxes.get(from)?.x ?? 0) + 50)
      expect(route?.end.x).toBe((boxes.get(to)?.x ?? 0) - 50)
    }
  })

  test('leads a link that passes a column between the cards in it', () => {
    const { boxes, routes } = dagreLayout(input)
    const [b, c] = [boxes.get('b'), boxes.get('c')]
    const { bends = [] } = routes.get('a>d') ?? {}
    const passing = bends.filter(({ x }) => Math.abs(x - (b?.x ?? 0)) <= 50)
    expect(passing).toHaveLength(2)
    for (const { y } of passing)
      for (const card of [b, c]) expect(Math.abs(y - (card?.y ?? Number.NaN))).toBeGreaterThan(20)
    expect(routes.get('a>b')?.bends).toHaveLength(2)
  })

  test('is the same for the same input', () => {
    expect(dagreLayout(input)).toEqual(dagreLayout(input))
  })

  test('draws a loop as a line that runs back', () => {
    const { routes } = dagreLayout({ ...input, links: [...input.links, { id: 'd>a', from: 'd', to: 'a' }] })
    expect([...routes.values()].filter(({ back }) => back)).toHaveLength(1)
  })
})
