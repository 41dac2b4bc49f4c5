import type { ArtifactPageQuery, HowWholeFragment, VersionRowFragment } from '@/generated/graphql.ts'

export type Artifact = NonNullable<ArtifactPageQuery['artifact']>
export type Version = VersionRowFragment
export type Completeness = HowWholeFragment
