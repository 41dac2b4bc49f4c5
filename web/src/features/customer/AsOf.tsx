'use client'

import { Popover } from '@base-ui/react/popover'
import { ChevronDown } from 'lucide-react'
import { parseAsString, useQueryState } from 'nuqs'
import { useId, useState, useTransition } from 'react'
import { timeText } from '@/lib/time.ts'
import { Button } from '@/ui/Button.tsx'

/** The time that the answer is about; lets one look at an earlier one. @param asOf RFC 3339 */
export function AsOf({ asOf }: { asOf: string }) {
  const [pending, start] = useTransition()
  const [chosen, setChosen] = useQueryState(
    'asOf',
    parseAsString.withOptions({ shallow: false, startTransition: start }),
  )
  const [open, setOpen] = useState(false)
  const look = (at: string | null) => {
    setOpen(false)
    void setChosen(at)
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-busy={pending}
        className="inline-flex cursor-pointer items-center gap-1 rounded hover:text-accent"
      >
        <time dateTime={asOf}>{timeText(asOf)}</time>
        {(pending || chosen) && (
          <span className="rounded bg-accent-soft px-1.5 text-[0.87rem] text-accent">
            {pending ? 'asking …' : 'in the past'}
          </span>
        )}
        <ChevronDown aria-hidden="true" size={14} className="text-muted" />
        <span className="sr-only">Choose another time</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-20">
          <Popover.Popup className="w-80 rounded-xl border border-line bg-raised p-4 shadow-raised">
            <Popover.Title className="font-semibold">Look at another time</Popover.Title>
            <Popover.Description className="mt-1 mb-3 text-[0.93rem] text-muted">
              What had happened to the data by then, as the record says today.
            </Popover.Description>
            <TimeForm asOf={asOf} past={chosen !== null} onLook={look} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

type FormProps = { asOf: string; past: boolean; onLook: (at: string | null) => void }

function TimeForm({ asOf, past, onLook }: FormProps) {
  const id = useId()
  const [minute, setMinute] = useState(new Date(asOf).toISOString().slice(0, 16))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (minute !== '') onLook(`${minute.slice(0, 16)}:00Z`)
      }}
    >
      <label htmlFor={id} className="mb-1 block text-[0.87rem] text-muted">
        Time in UTC
      </label>
      <input
        id={id}
        type="datetime-local"
        value={minute}
        required
        onChange={(event) => setMinute(event.target.value)}
        className="h-9 w-full rounded-lg border border-line-strong bg-surface px-2.5"
      />
      <div className="mt-3 flex gap-2">
        <Button type="submit" look="primary">
          Look
        </Button>
        {past && <Button onClick={() => onLook(null)}>Back to now</Button>}
      </div>
    </form>
  )
}
