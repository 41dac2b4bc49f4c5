import { type FormEvent, type ReactNode, useRef } from 'react'
import type { ChangedRequestFragment } from '@/generated/graphql.ts'
import { Button } from '@/ui/Button.tsx'
import { type Change, useChange, useRefresh } from './useChange.ts'

type Props = {
  title: string
  /** What the button says. */
  action: string
  note?: string
  /** Names of fields as the API has them, whose problems stand there and not below. */
  shown: readonly string[]
  look?: 'primary' | 'quiet'
  onSend: (form: FormData) => Promise<ChangedRequestFragment>
  children?: (at: Change['at']) => ReactNode
}

/** A form that changes a request. What was typed stays when somebody else was quicker. */
export function MoveForm({ title, action, note, shown, look = 'primary', onSend, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const change = useChange(() => form.current?.reset())
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    change.send(() => onSend(typed))
  }
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label={title} className="space-y-3">
      <h3 className="font-semibold">{title}</h3>
      {note && <p className="text-[0.93rem] text-muted">{note}</p>}
      {children?.(change.at)}
      {change.has('CHANGED_MEANWHILE') ? (
        <ChangedMeanwhile />
      ) : (
        <p role="alert" className="text-fail empty:hidden">
          {change.rest(...shown)}
        </p>
      )}
      <Button type="submit" look={look} disabled={change.pending}>
        {change.pending ? 'Saving …' : action}
      </Button>
    </form>
  )
}

function ChangedMeanwhile() {
  const refresh = useRefresh()
  return (
    <div role="alert" className="rounded-lg border border-warn-line bg-warn-soft p-3">
      <p>
        Somebody else changed this request since you opened it. Nothing was saved, and what you typed is still here.
      </p>
      <Button className="mt-2" onClick={() => void refresh()}>
        Show the current state
      </Button>
    </div>
  )
}
