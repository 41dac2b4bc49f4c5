import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { type ArtifactInput, VersionPurposesDocument, type VersionPurposesQuery } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { queryOf } from '@/lib/queries.ts'
import { counted } from '@/lib/words.ts'
import { ArtifactLink } from '@/ui/ArtifactLink.tsx'
import { Box } from '@/ui/Box.tsx'
import { Mark } from '@/ui/Mark.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { AuthoriseForm } from './AuthoriseForm.tsx'
import { purposesText, stateLooks, stateNames, stateOf } from './words.ts'

type Props = { artifact: ArtifactInput; version: string }

/** On an artifact's page: what the version that is looked at may be used for now, and what limits it. Not there for who may not see it. */
export function VersionPurposes(of: Props) {
  if (!useMay('GOVERNANCE_READ')) return null
  return (
    <Box title="What it may be used for">
      <Answer {...of} />
    </Box>
  )
}

function Answer({ artifact, version }: Props) {
  const mayDeclare = useMay('GOVERNANCE_DECLARE')
  const { data, error } = useQuery(queryOf(VersionPurposesDocument, { version }))
  if (error) return <p className="text-fail">It could not be loaded. {error.message}</p>
  if (!data) return <Skeleton className="h-5 w-3/4" />
  const { limits, limitsCount, undeclared, undeclaredCount, complete, ...said } = data.versionPurposes
  const state = stateOf(said)
  return (
    <div className="space-y-2 text-[0.93rem]">
      <p>
        <Mark look={stateLooks[state]}>{stateNames[state]}</Mark>
      </p>
      <p className="wrap-anywhere">{purposesText(said)}</p>
      {!complete && <p className="text-warn">Not all that it came from could be looked at.</p>}
      <Sources title={`${counted(undeclaredCount, 'source')} without authorisation`} sources={undeclared} />
      <Sources title={`${counted(limitsCount, 'source')} with authorisation`} sources={limits} />
      {mayDeclare && (
        <details>
          <summary className="w-fit cursor-pointer font-medium">Authorise</summary>
          <div className="mt-3">
            <AuthoriseForm artifact={artifact} />
          </div>
        </details>
      )}
    </div>
  )
}

type Source = VersionPurposesQuery['versionPurposes']['limits'][number]

function Sources({ title, sources }: { title: string; sources: readonly Source[] }) {
  if (sources.length === 0) return null
  return (
    <details>
      <summary className="w-fit cursor-pointer">{title}</summary>
      <ul className="mt-1 space-y-2">
        {sources.map(({ declarations, path }) => (
          <li key={path.map(({ id }) => id).join(' ')}>
            <p className="wrap-anywhere">
              {path.map(({ id, artifact }, place) => (
                <Fragment key={id}>
                  {place > 0 && <span className="text-muted"> to </span>}
                  <ArtifactLink of={artifact} />
                </Fragment>
              ))}
            </p>
            {declarations.map(({ id, text }) => (
              <p key={id} className="wrap-anywhere text-muted">
                {text}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
