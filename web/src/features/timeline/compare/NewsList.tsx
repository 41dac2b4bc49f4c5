import type { ArtifactChangePageFragment, ArtifactNews } from '@/generated/graphql.ts'
import { counted, numberText } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { isListed, NewsRow } from './NewsRow.tsx'
import { AT_FIRST, type Compared, useArtifactChanges } from './useNews.ts'
import type { Ways } from './ways.ts'

type Props = Ways & {
  name: string
  compared: Compared
  news: readonly ArtifactNews[]
  /** How many artifacts there are, by the counts. */
  expected: number
  /** The first page, where it is here already. */
  initial?: ArtifactChangePageFragment
}

/** An address holds no more of them. */
const MOST_SHOWN = 50

/** What changed, a row for each artifact, as the service sorts them: news first. */
export function NewsList({ name, compared, news, expected, initial, onShow, onExplain }: Props) {
  const changes = useArtifactChanges(compared, news, initial)
  const { rows, status, whole, total, loadMore } = changes
  if (status === 'loading') return <Loading rows={Math.min(expected, AT_FIRST)} />
  if (status === 'failed')
    return (
      <p role="alert" className="flex flex-wrap items-center gap-3 py-2 text-fail">
        The changes could not be loaded. <Button onClick={loadMore}>Try again</Button>
      </p>
    )
  const listed = rows.filter(isListed).map(({ artifact }) => artifact.id)
  return (
    <>
      <ul aria-label={name} className="divide-y divide-line">
        {rows.map((change) => (
          <NewsRow key={change.artifact.id} change={change} compared={compared} onShow={onShow} onExplain={onExplain} />
        ))}
      </ul>
      {!whole && (
        // Which of the two answers is incomplete is said above.
        <LoadMore pages={changes} complete className="rounded-lg">
          {numberText(rows.length)} of {counted(total ?? rows.length, 'artifact')} shown.
        </LoadMore>
      )}
      {whole && listed.length > 1 && listed.length <= MOST_SHOWN && (
        <button
          type="button"
          onClick={() => onShow(listed)}
          className="my-1 cursor-pointer rounded underline decoration-line-strong underline-offset-4 hover:text-accent"
        >
          {listed.length === rows.length ? 'Show these' : `Show the ${numberText(listed.length)} still on the list`} in
          the table
        </button>
      )}
    </>
  )
}

const Loading = ({ rows }: { rows: number }) => (
  <div role="status">
    <span className="sr-only">Loading changes …</span>
    {Array.from({ length: rows }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
      <div key={row} className="py-2">
        <Skeleton className="h-10" />
      </div>
    ))}
  </div>
)
