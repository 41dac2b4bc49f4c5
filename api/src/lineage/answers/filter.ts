import type { ImpactFilter } from '../../generated/schema.ts'
import { badUserInput } from '../../platform/errors.ts'
import { rankOf } from './ranks.ts'

/** What a filter asks for, as statements take it; null lets everything through. */
export type FilterParameters = {
  kinds: readonly string[] | null
  roles: readonly string[] | null
  ranks: readonly number[] | null
  live: boolean | null
  text: string | null
  /** Ids; null among them: what is in no system that was described. */
  systems: readonly (string | null)[] | null
  artifacts: ReadonlySet<string> | null
}

const given = <T>(values: readonly T[] | null | undefined): readonly T[] | null => (values?.length ? values : null)

/** An empty list, as of no box ticked, restricts nothing: an answer must never look complete by asking for nothing. */
export function filterParameters(filter: ImpactFilter | null | undefined): FilterParameters {
  return {
    kinds: given(filter?.kinds),
    roles: given(filter?.roles),
    ranks: given(filter?.verdicts)?.map(rankOf) ?? null,
    live: filter?.live ?? null,
    text: filter?.text?.trim().toLowerCase() || null,
    systems: given([...(filter?.systems ?? []), ...(filter?.unplaced ? [null] : [])]),
    artifacts: filter?.artifacts?.length ? new Set(filter.artifacts) : null,
  }
}

/** A trace follows every flow and judges nobody. Throws BAD_USER_INPUT for a filter by verdict. */
export function traceFilter(filter: ImpactFilter | null | undefined): FilterParameters {
  if (filter?.verdicts?.length) {
    throw badUserInput('A trace has no verdicts: leave `verdicts` out, or ask customerImpact.', 'filter.verdicts')
  }
  return filterParameters(filter)
}
