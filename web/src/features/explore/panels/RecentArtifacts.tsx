'use client'

import { useQueries } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { RecentArtifactDocument } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { onRecent, parseRecent, recentArtifacts } from '@/lib/recent.ts'
import { KindIcon } from '@/ui/KindIcon.tsx'
import { Name } from '@/ui/Name.tsx'

/**
 * Artifacts that were looked at on this device. It keeps their opaque ids alone: what they are called is asked for. Nothing where there are
 * none, or none that are known in this workspace.
 */
export function RecentArtifacts({ onPick }: { onPick: (artifactId: string) => void }) {
  const recent = parseRecent(useSyncExternalStore(onRecent, recentArtifacts.read, () => '[]'))
  const answers = useQueries({ queries: recent.map(({ ref }) => queryOf(RecentArtifactDocument, { id: ref })) })
  const known = answers.flatMap(({ data }) => data?.artifact ?? [])
  if (known.length === 0) return null
  return (
    <section aria-labelledby="recent-artifacts">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="recent-artifacts" className="font-semibold">
          Recent
        </h2>
        <button
          type="button"
          onClick={recentArtifacts.forget}
          className="cursor-pointer rounded text-[0.93rem] text-muted underline underline-offset-4 hover:text-ink"
        >
          Clear
        </button>
      </div>
      <ul className="mt-2 flex flex-wrap gap-2">
        {known.map((artifact) => (
          <li key={artifact.id} className="max-w-full">
            <button
              type="button"
              onClick={() => onPick(artifact.id)}
              className="flex max-w-full cursor-pointer items-center gap-2 rounded-lg border border-line bg-surface px-3 py-1.5 hover:border-line-strong"
            >
              <KindIcon kind={artifact.kind} />
              <span className="truncate">
                <Name of={artifact} />
              </span>
              {artifact.system && !artifact.system.closed && (
                <span className="truncate text-[13px] text-muted">{artifact.system.name}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
