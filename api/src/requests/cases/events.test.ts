import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseEventKind } from '../../generated/schema.ts'
import { chained, type EventRow, firstBroken, NOTHING } from './events.ts'

const said = fc.array(
  fc.record({
    kind: fc.constantFrom(...Object.values(CaseEventKind)),
    body: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
  }),
  { minLength: 1, maxLength: 8 },
)

const chain = (bodies: Parameters<typeof chained>[2], request = 'r') =>
  chained(request, { n: 0, hash: NOTHING }, bodies, { at: 1_700_000_000_000, by: 'hanna' })

describe('the events of a request', () => {
  it('are whole as they were written, in however many parts', () => {
    fc.assert(
      fc.property(said, fc.nat(8), (bodies, cut) => {
        const first = chain(bodies.slice(0, cut))
        const last = first.at(-1) ?? { n: 0, hash: NOTHING }
        const rest = chained('r', last, bodies.slice(cut), { at: 1_700_000_000_000, by: 'hanna' })
        expect([...first, ...rest]).toEqual(chain(bodies))
        expect(firstBroken('r', [...first, ...rest], bodies.length)).toBeNull()
      }),
    )
  })

  it('name the first that was changed, whatever was changed of it', () => {
    fc.assert(
      fc.property(
        said,
        fc.nat(),
        fc.constantFrom<keyof EventRow>('n', 'at', 'by', 'kind', 'body', 'hash'),
        (bodies, at, field) => {
          const events = chain(bodies)
          const place = at % events.length
          const changed = events.map((event, index) =>
            index === place
              ? { ...event, [field]: typeof event[field] === 'number' ? event[field] + 1 : `${event[field]} ` }
              : event,
          ) as EventRow[]
          expect(firstBroken('r', changed, events.length)).toBe(place + 1)
        },
      ),
    )
  })

  it('name where one was dropped, put in twice or put in another place', () => {
    fc.assert(
      fc.property(said, fc.nat(), (bodies, at) => {
        const events = chain(bodies)
        const place = at % events.length
        const dropped = events.filter((_, index) => index !== place)
        expect(firstBroken('r', dropped, events.length)).toBe(place + 1)
        const twice = events.toSpliced(place, 0, events[place] as EventRow)
        expect(firstBroken('r', twice, events.length)).toBe(place + 2)
      }),
    )
  })

  it('of one request fit no other', () => {
    expect(firstBroken('s', chain([{ kind: 'OPENED', body: {} }]), 1)).toBe(1)
  })
})
