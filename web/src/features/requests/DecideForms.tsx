import { ApprovePlanDocument, RejectPlanDocument } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { request } from '@/lib/request.ts'
import { area, Labelled } from '@/ui/fields.tsx'
import { textIn } from '@/ui/forms.ts'
import { MoveForm } from './MoveForm.tsx'
import type { CaseFacts, PlanFacts } from './types.ts'

type Props = { facts: CaseFacts; plan: PlanFacts }

/** Whether the plan may be carried out, said by somebody who has not handled the request. */
export function DecideForms({ facts: { id, version }, plan: { digest } }: Props) {
  if (!useMay('CASE_APPROVE')) return <p className="text-muted">Somebody else has to approve it: an approver.</p>
  const send = (form: FormData) => ({ id, version, digest, note: textIn(form, 'note') || null })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <MoveForm
        title="Approve the plan"
        action="Approve"
        note="You approve what is shown here, by its digest."
        shown={['note']}
        onSend={async (form) => (await request(ApprovePlanDocument, { input: send(form) })).approvePlan}
      >
        {(at) => <Note name="Note on the approval" problem={at('note')} />}
      </MoveForm>
      <MoveForm
        title="Reject the plan"
        action="Reject"
        look="quiet"
        note="The handler makes another one."
        shown={['note']}
        onSend={async (form) => (await request(RejectPlanDocument, { input: send(form) })).rejectPlan}
      >
        {(at) => <Note name="Why it is rejected" problem={at('note')} />}
      </MoveForm>
    </div>
  )
}

const Note = ({ name, problem }: { name: string; problem: string | null }) => (
  <Labelled name={name} problem={problem}>
    {(described) => <textarea {...described} name="note" className={area} />}
  </Labelled>
)
