import { useRef } from 'react'
import {
  LinkTaskDocument,
  type LinkTaskMutation,
  RevokeTaskLinkDocument,
  type TaskLinkState,
  type TaskRowFragment,
} from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { timeText } from '@/lib/time.ts'
import { useChange } from '@/lib/useChange.ts'
import { Button } from '@/ui/Button.tsx'
import { ChangeForm } from '@/ui/ChangeForm.tsx'
import { CopyButton } from '@/ui/CopyButton.tsx'
import { area, field, Labelled } from '@/ui/fields.tsx'
import { instant, textIn } from '@/ui/forms.ts'
import { useRefresh } from '../useChange.ts'

type Props = { task: TaskRowFragment }
type Made = LinkTaskMutation['linkTask']

const stateNames: Readonly<Record<TaskLinkState, string>> = {
  OPEN: 'open',
  USED: 'used',
  EXPIRED: 'expired',
  REVOKED: 'revoked',
}

/** Lets somebody outside, such as a vendor, see this task alone and report on it once. */
export function LinkForm({ task }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const refresh = useRefresh()
  const change = useChange<Made>(async () => {
    form.current?.reset()
    await refresh()
  })
  return (
    <details className="mt-2">
      <summary className="cursor-pointer">Send a link to task {task.number}</summary>
      <div className="mt-2 space-y-3">
        <ChangeForm
          form={form}
          change={change}
          what="request"
          onRefresh={() => void refresh()}
          title={`Link to task ${task.number}`}
          action="Make the link"
          look="quiet"
          note="For somebody without a sign-in. They see this task alone, and report on it once."
          shown={['recipient', 'instruction', 'expires']}
          onSend={async (typed) => (await request(LinkTaskDocument, { input: linkIn(task, typed) })).linkTask}
        >
          {(at) => <Fields at={at} />}
        </ChangeForm>
        {change.answer?.secret && <NewLink made={change.answer} />}
        <Links task={task} />
      </div>
    </details>
  )
}

const linkIn = ({ id, request: { version } }: TaskRowFragment, typed: FormData) => ({
  task: id,
  version,
  recipient: textIn(typed, 'recipient'),
  instruction: textIn(typed, 'instruction'),
  expires: instant(textIn(typed, 'expires')),
})

const Fields = ({ at }: { at: (name: string) => string | null }) => (
  <div className="grid gap-3 sm:grid-cols-2">
    <Labelled name="Recipient" note="Such as a company." problem={at('recipient')}>
      {(described) => <input {...described} name="recipient" autoComplete="off" className={field} />}
    </Labelled>
    <Labelled name="Expires at (UTC)" note="At most 90 days ahead." problem={at('expires')}>
      {(described) => <input {...described} type="datetime-local" name="expires" className={field} />}
    </Labelled>
    <Labelled
      name="Instruction"
      note="All that they see of the person is what you write here."
      problem={at('instruction')}
      className="sm:col-span-2"
    >
      {(described) => <textarea {...described} name="instruction" className={area} />}
    </Labelled>
  </div>
)

function NewLink({ made: { secret, link } }: { made: Made }) {
  const address = `${window.location.origin}/t/${secret}`
  return (
    <div className="rounded-lg border border-line bg-sunken px-3 py-2.5">
      <p className="flex items-center justify-between gap-3">
        <code className="wrap-anywhere font-mono text-[0.87rem]">{address}</code>
        <CopyButton text={address} label="Copy the link" />
      </p>
      <p role="status" className="mt-1 text-muted">
        For {link?.recipient}. Expires {link && timeText(link.expiresAt)}. Copy it now: it will not be shown again.
      </p>
    </div>
  )
}

const Links = ({ task: { links, number } }: Props) =>
  links.length === 0 ? null : (
    <ul aria-label={`Links to task ${number}`} className="space-y-1">
      {links.map(({ id, recipient, state, expiresAt }) => (
        <li key={id} className="wrap-anywhere flex flex-wrap items-center gap-x-3">
          {recipient}: {stateNames[state]}
          {state === 'OPEN' && `, expires ${timeText(expiresAt)}`}
          {state === 'OPEN' && <Revoke id={id} recipient={recipient} />}
        </li>
      ))}
    </ul>
  )

function Revoke({ id, recipient }: { id: string; recipient: string }) {
  const refresh = useRefresh()
  const change = useChange(refresh)
  return (
    <Button
      disabled={change.pending}
      aria-label={`Revoke the link for ${recipient}`}
      onClick={() => change.send(async () => (await request(RevokeTaskLinkDocument, { input: { id } })).revokeTaskLink)}
    >
      Revoke
    </Button>
  )
}
