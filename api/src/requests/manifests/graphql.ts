import type { ManifestResolvers } from '../../generated/schema.ts'
import { countsOf, isIntact, pageOfItems } from './manifest.ts'

const Manifest: ManifestResolvers = {
  complete: () => true,
  gaps: ({ gaps, acknowledged }) => gaps.map((gap) => ({ ...gap, acknowledged: acknowledged.includes(gap.code) })),
  total: async (manifest) => (await countsOf(manifest)).total,
  live: async (manifest) => (await countsOf(manifest)).live,
  byVerdict: async (manifest) => (await countsOf(manifest)).byVerdict,
  byKind: async (manifest) => (await countsOf(manifest)).byKind,
  items: (manifest, args) => pageOfItems(manifest, args),
  intact: (manifest) => isIntact(manifest),
}

export const manifestResolvers = { Manifest }
