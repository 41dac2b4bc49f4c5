'use client'

import Link from 'next/link'
import { parseAsString, useQueryState } from 'nuqs'
import { KindIcon } from '@/features/explore/panels/KindIcon.tsx'
import { timeText } from '@/lib/time.ts'
import { kindNames } from '@/lib/words.ts'
import { buttonClass } from '@/ui/Button.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { PeopleCount } from './PeopleCount.tsx'
import { SystemFacts } from './SystemFacts.tsx'
import type { Artifact, Version } from './types.ts'
import { useVersions } from './useVersions.ts'
import { VersionTable } from './VersionTable.tsx'
import { WaySection } from './WaySection.tsx'

type Props = {
  artifact: Artifact
  /** The version in the address; null: none is, and the current one is looked at. */
  named: Version | null
}

/** One artifact: what it is, where it lies, its versions, and what is around the one that is looked at. */
export function ArtifactView({ artifact, named }: Props) {
  const versions = useVersions(artifact)
  const [version, setVersion] = useQueryState('version', parseAsString.withOptions({ history: 'push' }))
  const [column, setColumn] = useQueryState('column', parseAsString)
  const { rows } = versions
  // As the service means it: the newest that was reported.
  const current = rows.find(({ producerSeen }) => producerSeen) ?? rows[0] ?? null
  const chosen = [named, ...rows].find((one) => one?.id === version) ?? (version === null ? current : named)
  return (
    <div className="space-y-4">
      <Heading artifact={artifact} version={chosen} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-4">
          <VersionTable versions={versions} chosen={chosen?.id ?? null} onChoose={(id) => void setVersion(id)} />
          {chosen && (
            <div className="grid items-start gap-4 xl:grid-cols-2">
              <WaySection key={`${chosen.id} up`} version={chosen.id} way="UPSTREAM" />
              <WaySection key={`${chosen.id} down`} version={chosen.id} way="DOWNSTREAM" />
            </div>
          )}
          {(artifact.columns.length > 0 || artifact.kind === 'DATASET' || artifact.kind === 'FEATURE_SET') && (
            <ColumnTable artifact={artifact} chosen={column} onChoose={(name) => void setColumn(name)} />
          )}
        </div>
        <div className="min-w-0 space-y-4">
          {chosen && <PeopleCount version={chosen.id} />}
          <SystemFacts system={artifact.system} />
        </div>
      </div>
    </div>
  )
}

function Heading({
  artifact: { kind, namespace, name, producerSeen },
  version,
}: {
  artifact: Artifact
  version: Version | null
}) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
      <div className="min-w-0">
        <p className="flex items-center gap-2 text-muted">
          <KindIcon kind={kind} />
          {kindNames[kind]} in {namespace}
        </p>
        <h1 className="break-all font-semibold text-2xl tracking-tight">{name}</h1>
        <p className="mt-0.5 text-muted">
          {version ? (
            <>
              Looked at: version <span className="text-ink">{version.name ?? timeText(version.createdAt)}</span>
              {version.name && `, made ${timeText(version.createdAt)}`}
            </>
          ) : (
            'It has no version.'
          )}
        </p>
        {!producerSeen && (
          <p className="mt-1 font-medium text-warn">It was only ever referred to: whoever makes it has not reported.</p>
        )}
      </div>
      {version && (
        <Link href={`/explore?focus=${version.id}`} className={buttonClass('primary')}>
          Explore its lineage
        </Link>
      )}
    </div>
  )
}
