import { type ReactNode, useRef } from 'react'
import {
  AcknowledgeRefusalsDocument,
  type AcknowledgeRefusalsMutation,
  RefusedReportListDocument,
} from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { useChange } from '@/lib/useChange.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { ChangeForm } from '@/ui/ChangeForm.tsx'
import { field, Labelled } from '@/ui/fields.tsx'
import { textIn } from '@/ui/forms.ts'

/** Asks why nothing is missing without the reports that are ticked in it. */
export function AcknowledgeForm({ children }: { children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null)
  const refresh = useRefreshOf([RefusedReportListDocument])
  const change = useChange<AcknowledgeRefusalsMutation['acknowledgeRefusals']>(async () => {
    await refresh()
    form.current?.reset()
  })
  return (
    <div className="p-4">
      <ChangeForm
        form={form}
        change={change}
        what="report"
        onRefresh={() => void refresh()}
        title="Acknowledge reports"
        action="Acknowledge"
        look="quiet"
        note="For what nobody can send again, and what was never meant for this record. Answers no longer count it; your reason stays on record."
        shown={['ids', 'reason']}
        onSend={async (typed) => {
          const input = { ids: typed.getAll('ids').map(String), reason: textIn(typed, 'reason') }
          return (await request(AcknowledgeRefusalsDocument, { input })).acknowledgeRefusals
        }}
      >
        {(at) => (
          <>
            <div className="-mx-4 border-line border-y">{children}</div>
            <p role="alert" className="text-fail empty:hidden">
              {at('ids')}
            </p>
            <Labelled name="Why nothing is missing (without names of customers)" problem={at('reason')}>
              {(described) => <input {...described} name="reason" autoComplete="off" className={field} />}
            </Labelled>
          </>
        )}
      </ChangeForm>
    </div>
  )
}
