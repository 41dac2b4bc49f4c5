import type { HeldPageFragment, HoldingCountsFragment, SystemMapQuery } from '@/generated/graphql.ts'

export type SystemMap = SystemMapQuery['systems']
export type PlacedSystem = SystemMap['systems'][number]
export type HoldingCounts = HoldingCountsFragment
export type HeldArtifact = HeldPageFragment['edges'][number]['node']
