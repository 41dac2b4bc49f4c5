'use client'

import { TriangleAlert } from 'lucide-react'
import type { ArtifactChangePageFragment, ArtifactNews } from '@/generated/graphql.ts'
import { dayText, timeText } from '@/lib/time.ts'
import { toggled } from '@/lib/toggled.ts'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { NewsFilter } from './NewsFilter.tsx'
import { NewsList } from './NewsList.tsx'
import { type NewsCount, realNews } from './news.ts'
import { Reloads } from './Reloads.tsx'
import { type Compared, useComparison } from './useNews.ts'
import type { Ways } from './ways.ts'

type Props = Ways & {
  compared: Compared
  /** The later time is now. */
  now: boolean
  /** Another time was chosen, and its answer is on its way. */
  busy: boolean
  /** What the list is narrowed down to, and whether what was only loaded again is opened. Empty: all that is news. */
  news: readonly ArtifactNews[]
  onNews: (news: ArtifactNews[]) => void
}

/** What changed between two times, artifact by artifact: by the service over all of the answer, whatever is shown below. */
export function Comparison({ compared, now, busy, ...shown }: Props) {
  const { data, error, isPending } = useComparison(compared)
  const told = busy ? undefined : data?.customerImpact.changesByArtifact
  return (
    <div className="mt-2 border-line border-t pt-2 text-[0.93rem]">
      <div role="status">
        {error && <p className="text-warn">The two times cannot be compared. {error.message}</p>}
        {(isPending || (busy && !error)) && <Skeleton className="h-7 w-72 max-w-full" />}
        {told && <Heading compared={compared} now={now} changed={told.counts.length > 0} complete={told.complete} />}
      </div>
      {told && told.counts.length > 0 && <News compared={compared} told={told} {...shown} />}
    </div>
  )
}

type HeadingProps = Pick<Props, 'compared' | 'now'> & { changed: boolean; complete: boolean }

function Heading({ compared: { since, asOf }, now, changed, complete }: HeadingProps) {
  return (
    <>
      <p>
        From{' '}
        <time dateTime={since} title={timeText(since)}>
          {dayText(since)}
        </time>{' '}
        to {now ? 'now' : dayText(asOf)}:{' '}
        {!changed && <span className="text-ink">{complete ? 'no changes.' : 'no changes found.'}</span>}
      </p>
      {!complete && (
        <p className="flex items-start gap-1.5 font-medium text-warn">
          <TriangleAlert aria-hidden="true" size={15} className="mt-0.5 shrink-0" />
          One of the two answers is incomplete: there may be other changes. What is new or gone may only not have been
          reached at one of the times.
        </p>
      )}
    </>
  )
}

type NewsProps = Omit<Props, 'now' | 'busy'> & { told: ArtifactChangePageFragment & { counts: readonly NewsCount[] } }

/** How many of each kind, each a switch that narrows the list down; the list; and in one line what was only loaded again. */
function News({ compared, told, news, onNews, ...ways }: NewsProps) {
  const { counts } = told
  const chosen = news.filter((one) => one !== 'RELOADED')
  const toggle = (one: ArtifactNews) => onNews(toggled(news, one))
  const wanted = chosen.length > 0 ? chosen : realNews
  const expected = counts
    .filter((count) => wanted.includes(count.news))
    .reduce((sum, { artifacts }) => sum + artifacts, 0)
  const reloaded = counts.find((count) => count.news === 'RELOADED')?.artifacts ?? 0
  return (
    <div className="@container">
      <NewsFilter counts={counts} chosen={chosen} onToggle={toggle} />
      {expected > 0 && (
        <NewsList
          name="Changes"
          compared={compared}
          news={wanted}
          expected={expected}
          {...(chosen.length === 0 && { initial: told })}
          {...ways}
        />
      )}
      {expected === 0 && chosen.length > 0 && <p className="py-2">No artifact changed in this way.</p>}
      {reloaded > 0 && (
        <Reloads count={reloaded} isOpen={news.includes('RELOADED')} onToggle={() => toggle('RELOADED')}>
          <NewsList name="Only loaded again" compared={compared} news={['RELOADED']} expected={reloaded} {...ways} />
        </Reloads>
      )}
    </div>
  )
}
