import { counted, numberText } from '@/lib/words.ts'
import type { Counts } from '../model/counts.ts'

type Props = { counts: Counts; complete: boolean; onMore: (() => void) | null }

/** How much of how much is drawn, and whether there may be more than that. */
export function ShownOfTotal({ counts, complete, onMore }: Props) {
  const { shown, total, artifacts } = counts
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px] text-muted">
      <span>
        <strong className="font-semibold text-ink tabular-nums">
          {numberText(shown)} of {counted(total, 'version')}
        </strong>{' '}
        drawn, in {counted(artifacts, 'artifact')}
      </span>
      {!complete && <span className="font-medium text-warn">Incomplete: there is more than this</span>}
      {onMore && (
        <button type="button" onClick={onMore} className="cursor-pointer rounded underline underline-offset-4">
          Draw more
        </button>
      )}
    </p>
  )
}
