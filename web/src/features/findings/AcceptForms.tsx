import { useRef } from 'react'
import {
  AcceptFindingDocument,
  type AcceptFindingMutation,
  FindingListDocument,
  type FindingRowFragment,
  WithdrawAcceptanceDocument,
  type WithdrawAcceptanceMutation,
} from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { useChange } from '@/lib/useChange.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { ChangeForm } from '@/ui/ChangeForm.tsx'
import { area, field, Labelled } from '@/ui/fields.tsx'
import { textIn } from '@/ui/forms.ts'

type Props = { finding: Pick<FindingRowFragment, 'id' | 'subject'> }

/** Says why a finding may stay as it is, and until when. */
export function AcceptForm({ finding: { id, subject } }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const refresh = useRefreshOf([FindingListDocument])
  const change = useChange<AcceptFindingMutation['acceptFinding']>(refresh)
  return (
    <ChangeForm
      form={form}
      change={change}
      what="finding"
      onRefresh={() => void refresh()}
      title={`Accept what was found of ${subject}`}
      note="It stays in the list and is counted apart. On the day that you name it counts again. Your name is kept with the reason."
      action="Accept it"
      look="quiet"
      shown={['reason', 'until']}
      onSend={async (typed) => {
        const day = textIn(typed, 'until')
        const input = {
          idempotencyKey: crypto.randomUUID(),
          finding: id,
          reason: textIn(typed, 'reason'),
          until: day === '' ? '' : `${day}T00:00:00Z`,
        }
        return (await request(AcceptFindingDocument, { input })).acceptFinding
      }}
    >
      {(at) => (
        <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_12rem]">
          <Labelled name="Reason" problem={at('reason')} note="Why it may stay as it is. Name no person.">
            {(described) => <textarea {...described} name="reason" className={area} />}
          </Labelled>
          <Labelled name="Until" problem={at('until')} note="At most a year from now.">
            {(described) => <input {...described} name="until" type="date" className={field} />}
          </Labelled>
        </div>
      )}
    </ChangeForm>
  )
}

/** Lets a finding count again. */
export function WithdrawForm({ finding: { id, subject } }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const refresh = useRefreshOf([FindingListDocument])
  const change = useChange<WithdrawAcceptanceMutation['withdrawAcceptance']>(refresh)
  return (
    <ChangeForm
      form={form}
      change={change}
      what="finding"
      onRefresh={() => void refresh()}
      title={`Accepted: ${subject}`}
      action="No longer accept it"
      look="quiet"
      shown={[]}
      onSend={async () => (await request(WithdrawAcceptanceDocument, { input: { finding: id } })).withdrawAcceptance}
    />
  )
}
