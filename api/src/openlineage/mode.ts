import type { WriteMode } from '../generated/schema.ts'
import type { OutputDataset } from './event.ts'

const SUBSET = ['subset', 'outputSubset']

const REPLACES = { CREATE: true, DROP: true, OVERWRITE: true, TRUNCATE: true, ALTER: false, RENAME: false }

/**
 * What a write does to what was there. Null: the event does not say, which counts as an assumed append. A subset facet
 * says that only a part was written, so the rest is still there whatever the lifecycle facet calls it.
 */
export function writeMode({ facets, outputFacets }: OutputDataset): WriteMode | null {
  if (SUBSET.some((name) => name in (outputFacets ?? {}) || name in (facets ?? {}))) return 'APPEND'
  const change = facets?.lifecycleStateChange?.lifecycleStateChange
  return change && REPLACES[change] ? 'OVERWRITE' : null
}

/** One dataset listed twice in an event was replaced only if every mention says so. */
export function combinedMode(a: WriteMode | null, b: WriteMode | null): WriteMode | null {
  if (a === b) return a
  return a === 'APPEND' || b === 'APPEND' ? 'APPEND' : null
}
