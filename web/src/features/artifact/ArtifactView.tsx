'use client'

import { parseAsString, useQueryState } from 'nuqs'
import { useEffect } from 'react'
import { ArtifactFindings } from '@/features/findings/index.ts'
import { VersionPurposes } from '@/features/purposes/index.ts'
import { ModelPosition } from '@/features/requests/index.ts'
import type { Moment } from '@/lib/moment.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { recentArtifacts } from '@/lib/recent.ts'
import { timeText } from '@/lib/time.ts'
import { ClosedNote } from '@/ui/Name.tsx'
import { PastNote } from '@/ui/PastNote.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { chosenVersion } from './chosenVersion.ts'
import { Heading } from './Heading.tsx'
import { LineageSection } from './LineageSection.tsx'
import { NotYetCreated } from './NotYetCreated.tsx'
import { PeopleClosed, PeopleCount } from './PeopleCount.tsx'
import { SystemFacts } from './SystemFacts.tsx'
import { TagList } from './TagList.tsx'
import type { Artifact, Version } from './types.ts'
import { useVersions } from './useVersions.ts'
import { VersionTable } from './VersionTable.tsx'

type Props = {
  artifact: Artifact
  /** The version in the address; null: none is, and the current one is looked at. */
  named: Version | null
  moment: Moment
}

/** One artifact: what it is, where it lies, its versions, and what is around the one that is looked at, as of a moment. */
export function ArtifactView({ artifact, named, moment }: Props) {
  const seesPeople = useMay('PERSON_READ')
  const versions = useVersions(artifact, moment)
  const [version, setVersion] = useQueryState('version', parseAsString.withOptions({ history: 'push' }))
  const [column, setColumn] = useQueryState('column', parseAsString.withOptions({ history: 'push' }))
  const { current, chosen, later } = chosenVersion(
    { rows: versions.rows, current: artifact.currentVersion ?? null },
    version,
    named,
    moment,
  )
  const choose = (id: string | null) => void setVersion(id)
  useEffect(() => recentArtifacts.remember(artifact.id), [artifact.id])
  // What is about another version or moment begins anew: nothing of the one before stays in sight.
  const about = `${chosen?.id} ${moment.asOf}`
  return (
    <div className="space-y-4">
      <Heading artifact={artifact} version={chosen} later={later} moment={moment} />
      {artifact.closed && <ClosedNote />}
      {moment.past && (
        <PastNote>
          Versions, people, lineage and columns are shown as of {timeText(moment.asOf)}. System, tags and the
          descriptions of columns are as on record today.
        </PastNote>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-4">
          {later && <NotYetCreated version={later} current={current} onCurrent={() => choose(null)} />}
          <VersionTable
            versions={versions}
            chosen={chosen?.id ?? null}
            current={current?.id ?? null}
            moment={moment}
            onChoose={choose}
          />
          {chosen && (
            <div className="grid items-start gap-4 xl:grid-cols-2">
              <LineageSection key={`${about} up`} version={chosen.id} way="UPSTREAM" moment={moment} />
              <LineageSection key={`${about} down`} version={chosen.id} way="DOWNSTREAM" moment={moment} />
            </div>
          )}
          {(artifact.columns.length > 0 || artifact.kind === 'DATASET' || artifact.kind === 'FEATURE_SET') && (
            <ColumnTable
              artifact={artifact}
              chosen={column}
              moment={moment}
              onChoose={(name) => void setColumn(name)}
            />
          )}
        </div>
        <div className="min-w-0 space-y-4">
          {chosen &&
            !artifact.closed &&
            (seesPeople ? <PeopleCount key={about} version={chosen.id} moment={moment} /> : <PeopleClosed />)}
          {chosen && !artifact.closed && !moment.past && (
            <VersionPurposes key={`${chosen.id} purposes`} artifact={artifact} version={chosen.id} />
          )}
          {!artifact.closed && !moment.past && <ArtifactFindings id={artifact.id} />}
          <TagList artifact={artifact} past={moment.past} />
          <SystemFacts system={artifact.system} past={moment.past} />
          {artifact.kind === 'MODEL' && !artifact.closed && (
            <ModelPosition id={artifact.id} namespace={artifact.namespace} name={artifact.name} />
          )}
        </div>
      </div>
    </div>
  )
}
