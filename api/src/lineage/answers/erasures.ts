import type { Naming } from '../../membership/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'

/** By version id, from when (inclusive) until when (exclusive) what a version carries on does not carry the person. */
export type Cuts = Record<string, [since: Instant, until: Instant][]>

/** One version that a person was erased from. `named`: when statements that count name them in it. */
export type ErasedFrom = { version: string; erased: Instant[]; named: Instant[] }

/**
 * One recorded outcome of an erasure. `clears`: customers whose identities it speaks of, by ref. `effective`: it takes them out of the
 * version. `early`: it is dated before the version was made, as that is known by now, so it takes nobody out.
 */
export type Erasure = {
  id: string
  version: string
  at: Instant
  outcome: string
  clears: string[]
  effective: boolean
  early: boolean
}

/**
 * What is recorded of those of a person's identities that were erased alike: rows under another identity are still there
 * (docs/adr/0005). `shared`: others use these identities, too. `namespaces`: by which a list could have named whoever it is about.
 */
export type Trail = {
  namings: Naming[]
  erasures: ErasedFrom[]
  shared: boolean
  namespaces: ReadonlySet<string>
}

/**
 * A person's trails as of a time: one for all identities of theirs that nobody erased, one for each that was, and
 * those that they share apart by namespace. `namespaces`: of all
 * their own identities. Pure.
 */
export function trailsOf(
  namings: readonly Naming[],
  outcomes: readonly Erasure[],
  namespaces: ReadonlySet<string>,
  asOf: Instant,
): Trail[] {
  const effective = outcomes.filter(({ at, effective, early }) => effective && !early && at <= asOf)
  const trails = new Map<string, { namings: Naming[]; erasures: Erasure[]; shared: boolean }>()
  for (const naming of namings) {
    const { customer, shared, namespace } = naming
    const erasures = effective.filter(({ clears }) => clears.includes(customer))
    const key = erasures.length > 0 ? customer : shared ? `shared ${namespace}` : 'own'
    const trail = trails.get(key) ?? { namings: [], erasures, shared }
    trail.namings.push(naming)
    trails.set(key, trail)
  }
  return [...trails.values()].map((trail) => ({
    ...trail,
    erasures: erasedFrom(trail.erasures, trail.namings),
    namespaces: trail.shared
      ? new Set([...namespaces, ...trail.namings.flatMap(({ namespace }) => namespace ?? [])])
      : namespaces,
  }))
}

/** The versions that someone was taken out of. */
function erasedFrom(erasures: readonly Erasure[], namings: readonly Naming[]): ErasedFrom[] {
  const erased = new Map<string, Instant[]>()
  for (const { version, at } of erasures) erased.set(version, [...(erased.get(version) ?? []), at])
  return [...erased].map(([version, times]) => ({
    version,
    erased: times,
    named: namings.filter((naming) => naming.version === version).map(({ at }) => at),
  }))
}

/** Later than any instant, and exact as a number in JSON and in the database. */
const NEVER = Number.MAX_SAFE_INTEGER

/** An erasure holds until the person is named there again (docs/adr/0005). Pure. */
export const cutsOf = (erasures: ErasedFrom[]): Cuts =>
  Object.fromEntries(
    erasures.map(({ version, erased, named }) => [
      version,
      erased.map((since): [Instant, Instant] => [since, Math.min(NEVER, ...named.filter((at) => at > since))]),
    ]),
  )

/** Versions in which nothing names the person after the last erasure: their verdict is ERASED. Pure. */
export const clearedIn = (erasures: ErasedFrom[]): string[] =>
  erasures.filter(({ erased, named }) => !named.some((at) => at > Math.max(...erased))).map(({ version }) => version)

/** Whether what `version` carries on at `at` does not carry the person. */
export const isCut = (cuts: Cuts, version: string, at: Instant): boolean =>
  (cuts[version] ?? []).some(([since, until]) => since <= at && at < until)
