import Link from 'next/link'
import { shownName } from '@/lib/closed.ts'
import { artifactPath } from '@/lib/paths.ts'
import { counted, numberText } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { changeLooks, changeNames } from '@/ui/changes.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { VerdictMark } from '@/ui/VerdictMark.tsx'
import { VersionName } from '@/ui/VersionName.tsx'
import { ChangeSign } from './ChangeSign.tsx'
import type { ArtifactChange } from './title.ts'
import { type Compared, useVersionChanges } from './useNews.ts'
import type { Ways } from './ways.ts'

type Props = Pick<Ways, 'onExplain'> & { compared: Compared; artifact: ArtifactChange['artifact'] }

/** The versions of one artifact that changed. What is still on the list leads to why it is. */
export function ChangedVersions({ compared, artifact, onExplain }: Props) {
  const changes = useVersionChanges(compared, artifact.id)
  const { rows, status, whole, total, loadMore } = changes
  if (status === 'loading')
    return (
      <span role="status">
        <span className="sr-only">Loading versions …</span>
        <Skeleton className="h-5 w-48" />
      </span>
    )
  if (status === 'failed')
    return (
      <p role="alert" className="flex flex-wrap items-center gap-3 text-fail">
        The versions of {shownName(artifact)} could not be loaded. <Button onClick={loadMore}>Try again</Button>
      </p>
    )
  return (
    <>
      <ul aria-label={`Changed versions of ${shownName(artifact)}`} className="space-y-1">
        {rows.map(({ change, item }) => (
          <li key={item.version.id} className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
            <ChangeSign look={changeLooks[change]} />
            {change === 'REMOVED' ? (
              <Link
                prefetch={false}
                href={artifactPath(artifact.kind, artifact.id, { version: item.version.id })}
                className={link}
              >
                <VersionName version={item.version} />
              </Link>
            ) : (
              <button type="button" onClick={() => onExplain(item.version.id)} className={`cursor-pointer ${link}`}>
                <VersionName version={item.version} />
              </button>
            )}
            <span>{changeNames[change]}</span>
            <VerdictMark verdict={item.verdict} size={10} />
          </li>
        ))}
      </ul>
      {!whole && (
        <LoadMore pages={changes} complete className="rounded-lg">
          {numberText(rows.length)} of {counted(total ?? rows.length, 'version')} shown.
        </LoadMore>
      )}
    </>
  )
}

const link = 'rounded text-left text-ink underline decoration-line-strong underline-offset-4 hover:text-accent'
