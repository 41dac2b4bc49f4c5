import fc from 'fast-check'

/** A counterexample, in words. */
export class Difference extends Error {}

/** Runs a story's comparison; throws what differs, or what went wrong on the way, with the story, call by call. */
export async function telling(calls: string[], ws: string, compare: () => Promise<string[]>): Promise<void> {
  const found = await compare().catch((error: unknown) => [
    error instanceof Error ? (error.stack ?? '') : String(error),
  ])
  if (found.length > 0) throw new Difference(`${found.join('\n')}\n\n${calls.join('\n--\n')}\n(${ws})`)
}

/** Side by side: the database has more to do than one case after the other asks of it. */
const LANES = 2
/** Smaller counterexamples that are tried; a case takes a while, and the smallest differs little. */
const SHRINKS = 120

let held = 0

/**
 * Holds a property against `runs` random cases. They are the same at each run of the tests, so that a change is judged by what it
 * changes; `ORACLE_SEED=random` draws others. Throws a small counterexample, as its story, with what it takes to see it again:
 * `ORACLE_SEED=… ORACLE_PATH=…`.
 */
export async function hold<T>(arbitrary: fc.Arbitrary<T>, runs: number, property: (value: T) => Promise<void>) {
  const { ORACLE_SEED, ORACLE_PATH } = process.env
  const hunt: Hunt = { failing: null, tries: 0 }
  const again = ORACLE_SEED !== undefined && ORACLE_SEED !== 'random'
  const lanes = again ? 1 : LANES
  const cases = (number: number) => {
    if (again) return { seed: Number(ORACLE_SEED), path: ORACLE_PATH ?? '' }
    return ORACLE_SEED === 'random' ? {} : { seed: number }
  }
  const ends = await Promise.allSettled(
    Array.from({ length: lanes }, (_, i) =>
      lane(arbitrary, { numRuns: Math.ceil(runs / lanes), ...cases(held++) }, (value) =>
        pursue(hunt, i, () => property(value)),
      ),
    ),
  )
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** Which lane found a counterexample first, and how many smaller ones it has tried since. */
type Hunt = { failing: number | null; tries: number }

/** Once one lane has a counterexample, the others' cases hold unseen, and so do its own after enough tries. */
async function pursue(hunt: Hunt, lane: number, property: () => Promise<void>): Promise<void> {
  if (hunt.failing !== null && (hunt.failing !== lane || ++hunt.tries > SHRINKS)) return
  await property().catch((error: unknown) => {
    hunt.failing ??= lane
    if (hunt.failing === lane) throw error
  })
}

async function lane<T>(
  arbitrary: fc.Arbitrary<T>,
  parameters: { numRuns: number; seed?: number; path?: string },
  property: (value: T) => Promise<void>,
) {
  const result = await fc.check(fc.asyncProperty(arbitrary, property), parameters)
  if (!result.failed) return
  const { seed, counterexamplePath: path, errorInstance: error } = result
  const story = error instanceof Difference ? error.message : error instanceof Error ? error.stack : String(error)
  throw new Difference(`${story}\n\nAfter ${result.numRuns} cases. Again: ORACLE_SEED=${seed} ORACLE_PATH=${path}`)
}
