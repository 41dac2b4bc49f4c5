import { useRef } from 'react'
import { RotateKeyDocument, type RotateKeyMutation, WorkspaceKeyDocument } from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { useChange } from '@/lib/useChange.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { Button } from '@/ui/Button.tsx'
import { ChangeForm } from '@/ui/ChangeForm.tsx'
import { field, Labelled } from '@/ui/fields.tsx'
import { textIn } from '@/ui/forms.ts'

/** Asks why the workspace gets a new key. */
export function RotateKeyForm({ onDone }: { onDone: () => void }) {
  const form = useRef<HTMLFormElement>(null)
  const refresh = useRefreshOf([WorkspaceKeyDocument])
  const change = useChange<RotateKeyMutation['rotateKey']>(async () => {
    await refresh()
    onDone()
  })
  return (
    <div className="space-y-2 rounded-lg border border-line bg-sunken p-3">
      <ChangeForm
        form={form}
        change={change}
        what="key"
        onRefresh={() => void refresh()}
        title="Bring in a new key"
        action="Bring it in"
        note="What is stored is wrapped by the new key in the background. Whoever copied the key of before can then test no guess against it. Keep both keys: backups need the first one, too."
        shown={['reason']}
        onSend={async (typed) => {
          const input = { reason: textIn(typed, 'reason') }
          return (await request(RotateKeyDocument, { input })).rotateKey
        }}
      >
        {(at) => (
          <Labelled name="Why (without names of customers)" problem={at('reason')}>
            {(described) => <input {...described} name="reason" autoComplete="off" className={field} />}
          </Labelled>
        )}
      </ChangeForm>
      <Button onClick={onDone}>Keep the key</Button>
    </div>
  )
}
