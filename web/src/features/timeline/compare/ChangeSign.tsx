import { classNames } from '@/lib/class-names.ts'
import type { ChangeLook } from '@/ui/changes.ts'

/** The sign of a change in a small frame; words stand beside it. */
export const ChangeSign = ({ look: { sign, tone } }: { look: ChangeLook }) => (
  <span
    aria-hidden="true"
    className={classNames(
      'grid size-4 shrink-0 place-items-center rounded-[4px] border-[1.5px] font-semibold text-[12px] leading-none',
      tone === 'added' && 'border-good text-good',
      tone === 'gone' && 'border-fail border-dashed text-fail',
      tone === 'other' && 'border-line-strong border-dotted text-muted',
    )}
  >
    {sign}
  </span>
)
