import fc from 'fast-check'
import type { World, WorldFlow } from '../../testkit/planting/plant.ts'
import type { Carries } from '../src/generated/schema.ts'

const carries = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Carries>('PERSONAL') },
  { weight: 1, arbitrary: fc.constantFrom<Carries>('PSEUDONYMISED', 'AGGREGATED', 'ANONYMISED', 'NONE') },
)
const mixes = fc.constantFrom(false, false, false, true)
const time = fc.integer({ min: 0, max: 5 })
const PEOPLE = ['ada', 'bob', 'cyd']

type Shape = { versions: number; parts: number }

/** Small worlds that are dense in everything that decides a verdict; cycles included. */
export const worlds: fc.Arbitrary<World> = fc
  .record({ versions: fc.integer({ min: 2, max: 9 }), parts: fc.integer({ min: 0, max: 5 }) })
  .chain((shape) =>
    fc.record({
      people: fc.constantFrom(
        PEOPLE.map((ref) => ({ ref })),
        [{ ref: 'ada', others: ['bob'] }, { ref: 'cyd' }],
      ),
      versions: fc.tuple(...Array.from({ length: shape.versions }, (_, n) => version(n))),
      runs: fc.boolean().map((chained) => runsOf(shape, chained)),
      flows: fc.array(flow(shape), { maxLength: 2 * (shape.versions + shape.parts), size: 'max' }).map(unique),
      lists: fc.array(fc.record({ version: upstream(shape), people: fc.subarray(PEOPLE), at: time }), {
        minLength: 1,
        maxLength: 3,
      }),
      erasures: fc.array(
        fc.record({
          version: upstream(shape),
          person: fc.constantFrom(...PEOPLE),
          at: time,
          effective: fc.oneof(
            { weight: 4, arbitrary: fc.constant(true) },
            { weight: 1, arbitrary: fc.constant(false) },
          ),
        }),
        { maxLength: 3 },
      ),
    }),
  )

const version = (n: number) =>
  fc.record(
    {
      id: fc.constant(`v${n}`),
      artifact: fc.constant(`a${n % 3}`),
      createdAt: time,
      destroyedAt: time,
      enumerated: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    },
    { requiredKeys: ['id', 'artifact', 'createdAt', 'enumerated'] },
  )

const versionName = ({ versions }: Shape) => fc.nat(versions - 1).map((n) => `v${n}`)

/** People enter, and are erased, in few versions: the less they are named, the more the walk decides. */
const upstream = ({ versions }: Shape) => fc.nat(Math.min(1, versions - 1)).map((n) => `v${n}`)

/** Parts 0 and 1 are of one run, so that a chain is crossed. */
function runsOf({ parts }: Shape, chained: boolean): NonNullable<World['runs']> {
  const names = Array.from({ length: parts }, (_, n) => `p${n}`)
  const long = names.slice(0, 2)
  return [...(long.length > 0 ? [{ id: 'long', parts: long, chained }] : []), ...names.slice(2).map((id) => ({ id }))]
}

function flow(shape: Shape): fc.Arbitrary<WorldFlow> {
  const carried = fc.record({
    from: versionName(shape),
    to: versionName(shape),
    carries,
    at: time,
    carry: fc.constantFrom(true, true, false),
    mixes,
  })
  if (shape.parts === 0) return carried
  const part = fc.nat(shape.parts - 1).map((n) => `p${n}`)
  const read = fc.record({ from: versionName(shape), to: part, carries, at: time })
  const write = fc.record({ from: part, to: versionName(shape), carries, mixes, at: time })
  return fc.oneof({ weight: 2, arbitrary: carried }, { weight: 2, arbitrary: read }, { weight: 2, arbitrary: write })
}

/** At most one relationship between two nodes, as ingest makes them. */
const unique = (flows: WorldFlow[]): WorldFlow[] => [...new Map(flows.map((f) => [`${f.from}>${f.to}`, f])).values()]
