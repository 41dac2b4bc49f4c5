import type { ReactNode } from 'react'
import type { Pages } from '@/lib/usePages.ts'
import { numberText } from '@/lib/words.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'

type Props = {
  pages: Pages<unknown>
  /** Instead of rows: that they could not be loaded, or that there are none. */
  failed: string
  empty: string
  /** What all of them are, such as `3 tokens`. */
  all: (total: number) => string
  /** How they are sorted, as the end of the sentence. */
  order?: string
  above?: ReactNode
  /** The rows, of which there is at least one. */
  children: ReactNode
}

/** A box with a list that comes page by page. */
export function PagedBox({ pages, failed, empty, all, order = '', above, children }: Props) {
  const { rows, total, status } = pages
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface">
      {above}
      {total === null && status !== 'failed' && <Skeleton className="m-4 h-5 w-2/3" />}
      {status === 'failed' && rows.length === 0 && <p className="p-4 text-fail">{failed}</p>}
      {total === 0 && <p className="p-4 text-muted">{empty}</p>}
      {rows.length > 0 && children}
      {total !== null && total > 0 && (
        <LoadMore pages={pages} complete className="border-line border-t">
          {numberText(rows.length)} of {all(total)} shown{order}.
        </LoadMore>
      )}
    </div>
  )
}
