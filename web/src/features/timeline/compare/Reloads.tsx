import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/lib/class-names.ts'
import { counted } from '@/lib/words.ts'

type Props = { count: number; isOpen: boolean; onToggle: () => void; children: ReactNode }

/** What is routine, in one line that opens. */
export function Reloads({ count, isOpen, onToggle, children }: Props) {
  return (
    <div className="mt-1 border-line border-t pt-1">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="-mx-1 inline-flex min-h-7 cursor-pointer items-center gap-1.5 rounded-md px-1 text-left hover:bg-sunken hover:text-ink"
      >
        <ChevronRight
          aria-hidden="true"
          size={16}
          className={classNames('shrink-0 motion-safe:transition-transform', isOpen && 'rotate-90')}
        />
        {counted(count, 'artifact was', 'artifacts were')} only loaded again
      </button>
      {isOpen && children}
    </div>
  )
}
