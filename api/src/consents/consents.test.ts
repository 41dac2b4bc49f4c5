import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consenting, inCalls, linking } from '../../test/oracle/arbitraries.ts'
import { consentOf } from '../../test/oracle/consents.ts'
import { hold, telling } from '../../test/oracle/hold.ts'
import { identityKey, persons, sharedBy } from '../../test/oracle/persons.ts'
import { minute } from '../../test/oracle/statements.ts'
import { tell } from '../../test/oracle/story.ts'
import type { Command, ConsentCommand } from '../vocabulary/command.ts'
import { OrdinalSet } from '../vocabulary/ordinals.ts'
import { ConsentFold, type Kinship } from './people.ts'
import { scopesOf, stateOf, statesOf } from './states.ts'
import { byTurn, type ConsentEvent } from './turns.ts'

const RUNS = Number(process.env.ORACLE_RUNS ?? 200) * 10

const PURPOSES = ['marketing', 'marketing.email', 'train_ai_system', 'train_ai_system.fraud']

/** Consents and links with keys by position, in any order, some of them twice. */
const history = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: consenting }, { weight: 1, arbitrary: linking }), {
      minLength: 1,
      maxLength: 14,
      size: 'max',
    }),
    fc.record({
      order: fc.array(fc.nat({ max: 1_000 }), { minLength: 16, maxLength: 16 }),
      again: fc.array(fc.nat({ max: 15 }), { maxLength: 4 }),
      calls: fc.constant(1),
    }),
    fc.integer({ min: 0, max: 14 }),
  )
  .map(([said, how, asOf]) => {
    const keyed = said.map((one, at): Command => ({ ...one, key: `k${String(at).padStart(2, '0')}` }))
    return { said: keyed, sent: inCalls(keyed, how).flat(), asOf: minute(asOf) }
  })

const isConsent = (command: Command): command is ConsentCommand => command.type === 'consent'

const eventOf = ({ members: _, type: __, ...said }: ConsentCommand): ConsentEvent => ({ ...said, recordedAt: said.at })

/** Everybody by a number, as the database would have them: each identity its own, a person by the least. */
function numbered(said: Command[]) {
  const people = persons(said).map((person) => [...person].sort())
  const ordinals = new Map([...new Set(people.flat())].sort().map((identity, at) => [identity, at]))
  const ordinalOf = (identity: string) => ordinals.get(identity) ?? -1
  const least = (person: Iterable<string>) => Math.min(...[...person].map(ordinalOf))
  const kinship: Kinship = {
    linked: new Map(people.flatMap((p) => p.map((one) => [ordinalOf(one), least(p)] as const))),
    sharing: new Map(
      [...ordinals].map(([identity, at]) => [
        at,
        people.filter((p) => sharedBy(said, new Set(p)).has(identity)).map(least),
      ]),
    ),
  }
  return { people, ordinalOf, least, kinship }
}

/** As the database finds them for one person: their own, and what restricts of what they share. */
function eventsOf(said: Command[], sent: Command[], person: Set<string>): ConsentEvent[] {
  const shared = sharedBy(said, person)
  return sent.filter(isConsent).flatMap((one) => {
    const named = one.members.map(identityKey)
    const isTheirs = named.some((each) => person.has(each) || (one.status !== 'GIVEN' && shared.has(each)))
    return isTheirs ? [eventOf(one)] : []
  })
}

describe('consents', () => {
  it('hold for each person and purpose as the rules say, however they come', async () => {
    await hold(history, RUNS, async ({ said, sent, asOf }) => {
      await telling(sent.map(tell), `as of ${asOf}`, async () =>
        numbered(said).people.flatMap((identities) => {
          const person = new Set(identities)
          const events = eventsOf(said, sent, person)
          return PURPOSES.flatMap((purpose) => {
            const expected = consentOf(said, person, purpose, asOf)
            const got = stateOf(events, purpose, asOf)?.status ?? null
            return got === expected ? [] : [`${identities} for ${purpose}: ${got}, and not ${expected}`]
          })
        }),
      )
    })
  }, 120_000)

  it('hold for everybody at once as for each, whether they are few or many', async () => {
    await hold(fc.tuple(history, fc.boolean()), RUNS, async ([{ said, sent, asOf }, asSets]) => {
      await telling(sent.map(tell), `as of ${asOf}`, async () => {
        const { people, ordinalOf, least, kinship } = numbered(said)
        return PURPOSES.flatMap((purpose) => {
          const fold = new ConsentFold(kinship, asOf)
          const about = sent.filter(isConsent).filter(({ at, purposes }) => at <= asOf && overlap(purposes, purpose))
          for (const one of about.toSorted(byTurn)) {
            const named = one.members.map((member) => ordinalOf(identityKey(member)))
            fold.hear(one, asSets ? OrdinalSet.of(named) : named)
          }
          return people.flatMap((identities) => {
            const expected = consentOf(said, new Set(identities), purpose, asOf)
            const got = [fold.given.has(least(identities)), fold.refused.has(least(identities))]
            const want = [expected === 'GIVEN', ['REFUSED', 'WITHDRAWN', 'INVALIDATED'].includes(expected ?? '')]
            return String(got) === String(want) ? [] : [`${identities} for ${purpose}: ${got}, and not ${want}`]
          })
        })
      })
    })
  }, 120_000)
})

const overlap = (purposes: readonly string[], purpose: string) => purposes.some((one) => scopesOf(purpose).has(one))

const said = (status: ConsentEvent['status'], at: number, more: Partial<ConsentEvent> = {}): ConsentEvent => ({
  ...{ key: `${status} ${at}`, at: minute(at), recordedAt: minute(at), purposes: ['marketing'], status },
  ...{ mechanism: null, notice: null, until: null, evidence: null, ...more },
})

const statusAt = (events: ConsentEvent[], at: number, purpose = 'marketing') =>
  stateOf(events, purpose, minute(at))?.status ?? null

describe('what a consent covers', () => {
  it('is the purposes under its own, and no other', () => {
    const given = [said('GIVEN', 1)]
    expect(statusAt(given, 2, 'marketing.email')).toBe('GIVEN')
    expect(statusAt(given, 2, 'marketing_research')).toBeNull()
    expect(statusAt([said('GIVEN', 1, { purposes: ['marketing.email'] })], 2)).toBeNull()
  })

  it('is taken back by a withdrawal of the same instant', () => {
    expect(statusAt([said('WITHDRAWN', 1), said('GIVEN', 1)], 1)).toBe('WITHDRAWN')
  })

  it('ends with its end, to the millisecond', () => {
    const given = [said('GIVEN', 1, { until: minute(3) })]
    expect(stateOf(given, 'marketing', minute(3) - 1)?.status).toBe('GIVEN')
    expect(statusAt(given, 3)).toBe('EXPIRED')
  })

  it('is smaller by a withdrawal for one purpose under it', () => {
    const events = [said('GIVEN', 1), said('WITHDRAWN', 2, { purposes: ['marketing.email'] })]
    expect(statesOf(events, minute(3)).map(({ purpose, status }) => [purpose, status])).toEqual([
      ['marketing', 'GIVEN'],
      ['marketing.email', 'WITHDRAWN'],
    ])
  })
})
