import type { ReactNode } from 'react'
import { classNames } from '@/lib/class-names.ts'
import type { Pages } from '@/lib/usePages.ts'
import { numberText } from '@/lib/words.ts'
import { Button } from './Button.tsx'

type Props = {
  pages: Pages<unknown>
  /** False: the answer as a whole is incomplete, so that even all rows are not all there is. */
  complete: boolean
  className?: string
  /** How much of the whole is here. */
  children: ReactNode
}

/** Below a list that comes page by page: how much of it is here, and the rest on demand. */
export function LoadMore({ pages, complete, className, children }: Props) {
  const { rows, total, status, whole, loadMore, loadAll } = pages
  const busy = status === 'loadingMore'
  return (
    <div
      className={classNames(
        'flex flex-wrap items-center justify-between gap-3 bg-sunken px-4 py-3 text-[0.93rem]',
        className,
      )}
    >
      <p role="status" className="text-muted">
        {children}
        {!complete && <span className="font-medium text-warn"> The answer is incomplete: there are more.</span>}
      </p>
      {!whole && (
        <div className="flex gap-2">
          <Button onClick={loadMore} disabled={busy}>
            {busy ? 'Loading …' : 'Load more'}
          </Button>
          <Button onClick={loadAll} disabled={busy}>
            Load all {numberText(total ?? rows.length)}
          </Button>
        </div>
      )}
    </div>
  )
}
