'use client'

import { Popover } from '@base-ui/react/popover'
import { type RefObject, useId, useState } from 'react'
import { Button } from '@/ui/Button.tsx'

type Props = {
  /** RFC 3339 */
  asOf: string
  /** What is shown is of an earlier time. */
  past: boolean
  /** What it opened from, and stands beside. */
  button: RefObject<HTMLButtonElement | null>
  onLook: (at: string | null) => void
  onOpen: (open: boolean) => void
}

/** Asks for another time, beside the button that opened it. */
export function AsOfPopup({ asOf, past, button, onLook, onOpen }: Props) {
  return (
    <Popover.Root
      open
      onOpenChange={(open, { event }) => {
        // The button closes it by itself.
        if (event.target instanceof Node && button.current?.contains(event.target)) return
        onOpen(open)
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={button} sideOffset={6} align="end" collisionPadding={12} className="z-20">
          <Popover.Popup finalFocus={button} className="w-80 rounded-xl border border-line bg-raised p-4 shadow-raised">
            <Popover.Title className="font-semibold">View as of</Popover.Title>
            <Popover.Description className="mt-1 mb-3 text-[0.93rem] text-muted">
              The state at that time, using what is known today.
            </Popover.Description>
            <TimeForm asOf={asOf} past={past} onLook={onLook} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** In UTC, as the field wants it. */
const minuteOf = (at: Date) => at.toISOString().slice(0, 16)

function TimeForm({ asOf, past, onLook }: Pick<Props, 'asOf' | 'past' | 'onLook'>) {
  const id = useId()
  const [minute, setMinute] = useState(minuteOf(new Date(asOf)))
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
        max={minuteOf(new Date())}
        required
        onChange={(event) => setMinute(event.target.value)}
        className="h-9 w-full rounded-lg border border-line-strong bg-surface px-2.5"
      />
      <div className="mt-3 flex gap-2">
        <Button type="submit" look="primary">
          Apply
        </Button>
        {past && <Button onClick={() => onLook(null)}>Back to now</Button>}
      </div>
    </form>
  )
}
