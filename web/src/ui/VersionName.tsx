import type { ArtifactKind } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'

type Props = { version: { name: string | null; createdAt: string; artifact: { kind: ArtifactKind; closed: boolean } } }

/** What a version is called; one without a name is known by when it was made. */
export function VersionName({ version: { name, artifact, createdAt } }: Props) {
  if (name && !artifact.closed) return <>version {name}</>
  return (
    <>
      {artifact.kind === 'DEPLOYMENT' ? 'deployed' : 'written'} {timeText(createdAt)}
    </>
  )
}
