import type { ArtifactPageQuery, VersionRowFragment } from '@/generated/graphql.ts'

export type Artifact = NonNullable<ArtifactPageQuery['artifact']>
export type Version = VersionRowFragment
