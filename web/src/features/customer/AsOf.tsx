'use client'

import { ChevronDown } from 'lucide-react'
import dynamic from 'next/dynamic'
import { parseAsString, useQueryState } from 'nuqs'
import { useRef, useState, useTransition } from 'react'
import { timeText } from '@/lib/time.ts'

// Few look at another time: what places the form beside the button is loaded when somebody does.
const loadPopup = () => import('./AsOfPopup.tsx').then((popup) => popup.AsOfPopup)
const AsOfPopup = dynamic(loadPopup, { ssr: false })

/** The time that the answer is about; lets one look at an earlier one. @param asOf RFC 3339 */
export function AsOf({ asOf }: { asOf: string }) {
  const [pending, start] = useTransition()
  const [chosen, setChosen] = useQueryState(
    'asOf',
    parseAsString.withOptions({ history: 'push', shallow: false, startTransition: start }),
  )
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const look = (at: string | null) => {
    setOpen(false)
    void setChosen(at)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-busy={pending}
        onPointerEnter={() => void loadPopup()}
        onFocus={() => void loadPopup()}
        onClick={() => setOpen(!open)}
        className="inline-flex cursor-pointer items-center gap-1 rounded hover:text-accent"
      >
        <time dateTime={asOf}>{timeText(asOf)}</time>
        {(pending || chosen) && (
          <span className="rounded bg-accent-soft px-1.5 text-[0.87rem] text-accent">
            {pending ? 'loading …' : 'in the past'}
          </span>
        )}
        <ChevronDown aria-hidden="true" size={14} className="text-muted" />
        <span className="sr-only">Choose another time</span>
      </button>
      {open && <AsOfPopup asOf={asOf} past={chosen !== null} button={button} onLook={look} onOpen={setOpen} />}
    </>
  )
}
