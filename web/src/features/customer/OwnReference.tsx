'use client'

import { Pencil } from 'lucide-react'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { LONGEST_REFERENCE, ownReference } from '@/lib/ownReference.ts'
import { useOwnReference } from '@/lib/useOwnReference.ts'
import { Button } from '@/ui/Button.tsx'
import { customerTitle } from './customerTitle.ts'

/** The handler's own reference, which stands in the address and in the title of the tab, and is kept nowhere. */
export function OwnReference({ customerRef }: { customerRef: string }) {
  const [reference, setReference] = useOwnReference()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    document.title = `${customerTitle(customerRef, reference)} · Dyetrace`
  }, [customerRef, reference])
  if (open)
    return (
      <ReferenceForm
        reference={reference}
        onSave={(next) => {
          setOpen(false)
          if (next !== reference) void setReference(next)
        }}
      />
    )
  return (
    <button
      type="button"
      aria-label={reference === null ? 'Add your reference' : `Change your reference, ${reference}`}
      onClick={() => setOpen(true)}
      className="wrap-anywhere inline-flex cursor-pointer items-center gap-1.5 rounded text-left hover:text-accent"
    >
      {reference ?? <span className="text-muted">add</span>}
      <Pencil aria-hidden="true" size={13} className="shrink-0 text-muted" />
    </button>
  )
}

type FormProps = { reference: string | null; onSave: (reference: string | null) => void }

function ReferenceForm({ reference, onSave }: FormProps) {
  const [text, setText] = useState(reference ?? '')
  const [refused, setRefused] = useState(false)
  const told = useId()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const next = ownReference(text)
    if (next === null && text.trim() !== '') setRefused(true)
    else onSave(next)
  }
  return (
    <form onSubmit={save} noValidate className="inline-flex flex-wrap items-center gap-2">
      <input
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        aria-label="Your reference"
        aria-invalid={refused || undefined}
        aria-describedby={told}
        value={text}
        maxLength={LONGEST_REFERENCE}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onSave(reference)}
        className="h-8 w-40 rounded-lg border border-line-strong bg-surface px-2 aria-invalid:border-fail"
      />
      <Button type="submit" className="h-8">
        Save
      </Button>
      <span id={told} role={refused ? 'alert' : undefined} className={refused ? 'text-fail' : 'text-muted'}>
        {refused
          ? 'No e-mail address: this stands in the URL. Take a ticket’s number.'
          : 'In the URL: no name, no address.'}
      </span>
    </form>
  )
}
