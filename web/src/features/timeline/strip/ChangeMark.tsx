import type { Change } from '@/generated/graphql.ts'
import { classNames } from '@/lib/class-names.ts'
import { numberText } from '@/lib/words.ts'
import { changeLooks, changeNames } from '@/ui/changes.ts'

/** A change as a sign, a word and how often. */
export function ChangeMark({ change, count }: { change: Change; count: number }) {
  const { sign, tone } = changeLooks[change]
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span
        aria-hidden="true"
        className={classNames(
          'grid size-4 place-items-center rounded-[4px] border-[1.5px] font-semibold text-[12px] leading-none',
          tone === 'added' && 'border-good text-good',
          tone === 'gone' && 'border-fail border-dashed text-fail',
          tone === 'other' && 'border-line-strong border-dotted text-muted',
        )}
      >
        {sign}
      </span>
      <span>
        <span className="font-medium text-ink tabular-nums">{numberText(count)}</span> {changeNames[change]}
      </span>
    </span>
  )
}
