import type { ReactNode } from 'react'
import type { ImpactFilter } from '@/generated/graphql.ts'
import { classNames } from '@/lib/class-names.ts'
import { shownName } from '@/lib/closed.ts'
import { dayText, timeText } from '@/lib/time.ts'
import { numberText } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { VersionName } from '@/ui/VersionName.tsx'
import { Life, ShownVerdict } from './cells.tsx'
import { columns, looks } from './columns.ts'
import type { TouchedArtifact, TouchedVersion } from './types.ts'
import { useTouchedVersions } from './useTouchedArtifacts.ts'

type Props = {
  asked: { ref: string; asOf: string; filter: ImpactFilter | null }
  artifact: TouchedArtifact['artifact']
  selected: string | null
  onSelect: (versionId: string) => void
}

/** The versions of one artifact that the filter lets through, below its row. */
export function VersionRows({ asked, artifact, selected, onSelect }: Props) {
  const versions = useTouchedVersions(asked, artifact.id)
  const { rows, status, whole, total, loadMore } = versions
  if (status === 'loading')
    return (
      <Wide>
        <span role="status">
          <span className="sr-only">Loading versions …</span>
          <Skeleton className="h-4 w-48" />
        </span>
      </Wide>
    )
  if (status === 'failed')
    return (
      <Wide>
        <span role="alert" className="mr-3 text-fail">
          The versions of {shownName(artifact)} could not be loaded.
        </span>
        <Button onClick={loadMore}>Try again</Button>
      </Wide>
    )
  return (
    <>
      {rows.map((item) => (
        <VersionRow
          key={item.version.id}
          item={item}
          isSelected={item.version.id === selected}
          onSelect={() => onSelect(item.version.id)}
        />
      ))}
      {!whole && (
        <tr>
          <td colSpan={columns.length}>
            <LoadMore pages={versions} complete>
              {numberText(rows.length)} of {numberText(total ?? rows.length)} versions shown.
            </LoadMore>
          </td>
        </tr>
      )}
    </>
  )
}

const Wide = ({ children }: { children: ReactNode }) => (
  <tr>
    <td colSpan={columns.length} className="bg-sunken px-4 py-2">
      {children}
    </td>
  </tr>
)

type RowProps = { item: TouchedVersion; isSelected: boolean; onSelect: () => void }

function VersionRow({ item, isSelected, onSelect }: RowProps) {
  const { version, verdict } = item
  return (
    <tr
      onClick={onSelect}
      className={classNames(
        'cursor-pointer align-top text-[0.93rem]',
        isSelected ? 'bg-accent-soft' : 'bg-sunken hover:bg-line',
      )}
    >
      <td className={looks.VERDICT}>
        <ShownVerdict verdict={verdict} />
      </td>
      <td className={looks.NAME}>
        <button
          type="button"
          aria-pressed={isSelected}
          className="block w-full cursor-pointer break-words rounded pl-3 text-left"
        >
          <VersionName version={version} />
        </button>
      </td>
      <td className={looks.KIND} />
      <td className={looks.SYSTEM} />
      <td className={looks.OWNER} />
      <td className={looks.CREATED}>
        <time dateTime={version.createdAt} title={timeText(version.createdAt)} className="whitespace-nowrap">
          {dayText(version.createdAt)}
        </time>
      </td>
      <td className={looks.CURRENT}>
        <Life of={item} />
      </td>
    </tr>
  )
}
