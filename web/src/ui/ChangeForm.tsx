import type { FormEvent, ReactNode, RefObject } from 'react'
import type { Change, Payload } from '@/lib/useChange.ts'
import { Button } from '@/ui/Button.tsx'

export type ChangeFormProps<Answer extends Payload> = {
  title: string
  /** What the button says. */
  action: string
  note?: string
  /** Names of fields as the API has them, whose problems stand there and not below. */
  shown: readonly string[]
  look?: 'primary' | 'quiet'
  onSend: (form: FormData) => Promise<Answer>
  children?: (at: Change['at']) => ReactNode
}

type Props<Answer extends Payload> = ChangeFormProps<Answer> & {
  form: RefObject<HTMLFormElement | null>
  change: Change<Answer>
  /** What is changed, such as `request`. */
  what: string
  onRefresh: () => void
}

/** A form that changes something that others may change as well. What was typed stays when somebody else was quicker. */
export function ChangeForm<Answer extends Payload>({ form, change, title, note, children, ...props }: Props<Answer>) {
  const { action, shown, look = 'primary', onSend, what, onRefresh } = props
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
        <ChangedMeanwhile what={what} onRefresh={onRefresh} />
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

const ChangedMeanwhile = ({ what, onRefresh }: { what: string; onRefresh: () => void }) => (
  <div role="alert" className="rounded-lg border border-warn-line bg-warn-soft p-3">
    <p>Somebody else changed this {what} since you opened it. Nothing was saved, and what you typed is still here.</p>
    <Button className="mt-2" onClick={onRefresh}>
      Show the current state
    </Button>
  </div>
)
