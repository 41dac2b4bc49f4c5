import type { ArtifactKind } from '@/generated/graphql.ts'
import { kindPaths } from './kindPaths.ts'

/** A kind's mark, as on the cards; unseen by assistive technology. */
export function KindIcon({ kind, size = 15 }: { kind: ArtifactKind; size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 16 16" className="shrink-0 text-muted">
      <path
        d={kindPaths[kind]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}
