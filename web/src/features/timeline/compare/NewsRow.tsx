import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { ArtifactNews } from '@/generated/graphql.ts'
import { classNames } from '@/lib/class-names.ts'
import { shownName } from '@/lib/closed.ts'
import { counted, kindNames, numberText } from '@/lib/words.ts'
import { ArtifactLink } from '@/ui/ArtifactLink.tsx'
import { changeNames } from '@/ui/changes.ts'
import { VerdictMark } from '@/ui/VerdictMark.tsx'
import { ChangedVersions } from './ChangedVersions.tsx'
import { ChangeSign } from './ChangeSign.tsx'
import { newsLooks } from './news.ts'
import { type ArtifactChange, titleOf } from './title.ts'
import type { Compared } from './useNews.ts'
import type { Ways } from './ways.ts'

type Props = Ways & { change: ArtifactChange; compared: Compared }

/** Their titles say where the artifact is. */
const newKinds: ReadonlySet<ArtifactNews> = new Set<ArtifactNews>(['NEW_VENDOR', 'NEW_COPY', 'NEW_ARTIFACT'])

/** Whether a version of it is known to be still on the list. */
export const isListed = ({ live, versions }: ArtifactChange): boolean =>
  live > 0 || versions.some(({ change }) => change !== 'REMOVED')

/** What happened to one artifact, in words. It opens to the versions that changed. */
export function NewsRow({ change, compared, onShow, onExplain }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { artifact, verdict, news } = change
  const isNew = newKinds.has(news)
  return (
    <li className="py-2">
      <div className="flex items-start gap-2.5">
        <span className="pt-0.5">
          <ChangeSign look={newsLooks[news]} />
        </span>
        <div className="min-w-0 flex-1 @3xl:grid @3xl:grid-cols-2 @3xl:gap-x-4">
          <p className="text-ink">
            <span className="font-medium">{titleOf(change)}</span>
            {verdict && news !== 'NEW_VERDICT' && (
              <span className="ml-2 text-[0.87rem]">
                <VerdictMark verdict={verdict} size={10} />
              </span>
            )}
            {isNew && !verdict && <span className="ml-2 text-[0.87rem] text-muted">no longer current</span>}
          </p>
          <p className="wrap-anywhere text-[0.87rem]">
            <span className="text-[0.93rem] text-ink">
              <ArtifactLink of={artifact} />
            </span>{' '}
            {kindNames[artifact.kind]}
            {!isNew && artifact.system && ` in ${shownName(artifact.system)}`} · {versionsText(change)}
          </p>
        </div>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={`Versions of ${shownName(artifact)} that changed`}
          title={isOpen ? 'Hide its versions' : 'Show its versions'}
          onClick={() => setOpen(!isOpen)}
          className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-md hover:bg-sunken hover:text-ink"
        >
          <ChevronRight
            aria-hidden="true"
            size={16}
            className={classNames('motion-safe:transition-transform', isOpen && 'rotate-90')}
          />
        </button>
      </div>
      {isOpen && (
        <div className="mt-1 ml-6.5">
          <ChangedVersions compared={compared} artifact={artifact} onExplain={onExplain} />
          {isListed(change) && (
            <button
              type="button"
              onClick={() => onShow([artifact.id])}
              className="mt-1 cursor-pointer rounded underline decoration-line-strong underline-offset-4 hover:text-accent"
            >
              Show in the table
            </button>
          )}
        </div>
      )}
    </li>
  )
}

/** Such as `3 versions added, 2 no longer current`. */
const versionsText = ({ versions }: ArtifactChange): string =>
  versions
    .map(
      ({ change, count }, index) =>
        `${index === 0 ? counted(count, 'version') : numberText(count)} ${changeNames[change]}`,
    )
    .join(', ')
