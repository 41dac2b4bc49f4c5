import { History } from 'lucide-react'
import type { ReactNode } from 'react'

/** On a page about an earlier time: what of it is of then, and what is not. */
export function PastNote({ children }: { children: ReactNode }) {
  return (
    <p
      role="note"
      className="flex items-start gap-2 rounded-xl border border-line bg-sunken px-4 py-2.5 text-[0.93rem]"
    >
      <History aria-hidden="true" size={17} className="mt-0.5 shrink-0 text-accent" />
      <span>{children}</span>
    </p>
  )
}
