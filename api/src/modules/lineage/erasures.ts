import type { Instant } from '../../instant.ts'
import type { Naming } from '../membership/index.ts'

/** By version id, from when (inclusive) until when (exclusive) what a version carries on does not carry the person. */
export type Cuts = Record<string, [since: Instant, until: Instant][]>

/** One version that a person was erased from. `named`: when statements that count name them in it. */
export type ErasedFrom = { version: string; erased: Instant[]; named: Instant[] }

/** One recorded outcome of an erasure. `effective`: it takes the person out of the version. */
export type Erasure = { id: string; version: string; at: Instant; outcome: string; effective: boolean }

/** The versions that a person had been taken out of by `asOf`. Pure. */
export function erasedFrom(erasures: readonly Erasure[], namings: readonly Naming[], asOf: Instant): ErasedFrom[] {
  const erased = new Map<string, Instant[]>()
  for (const { version, at, effective } of erasures)
    if (effective && at <= asOf) erased.set(version, [...(erased.get(version) ?? []), at])
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
