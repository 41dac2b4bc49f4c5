import type { LucideIcon } from 'lucide-react'
import { classNames } from '@/lib/class-names.ts'

/** A shape and a colour for each state, so that neither speaks alone. */
export type Look = { Icon: LucideIcon; className: string }

/** A state in a word or two, with its shape and colour. */
export const Mark = ({ look: { Icon, className }, children }: { look: Look; children: string }) => (
  <span
    className={classNames(
      'inline-flex items-center gap-1.5 whitespace-nowrap rounded-md px-2 py-0.5 font-medium text-[0.87rem]',
      className,
    )}
  >
    <Icon aria-hidden="true" size={13} strokeWidth={2.5} className="shrink-0" />
    {children}
  </span>
)
