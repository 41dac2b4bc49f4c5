import { Lock } from 'lucide-react'
import { CLOSED, CLOSED_HELP, type Named } from '@/lib/closed.ts'

/** A name; a lock and words in its place where it is closed to whoever looks. */
export const Name = ({ of: { name, closed } }: { of: Named }) => (closed ? <Closed /> : name)

/** What stands for something that is closed to whoever looks. */
export const Closed = () => (
  <span title={CLOSED_HELP} className="whitespace-nowrap font-normal text-muted">
    <Lock aria-hidden="true" size={13} className="mr-1 inline-block align-[-0.1em]" />
    {CLOSED}
  </span>
)

/** Above a page about something that is closed: why, and what to do. */
export const ClosedNote = () => (
  <p role="note" className="flex items-center gap-2 rounded-lg border border-line bg-sunken px-3 py-2">
    <Lock aria-hidden="true" size={16} className="shrink-0 text-muted" />
    {CLOSED_HELP}
  </p>
)
