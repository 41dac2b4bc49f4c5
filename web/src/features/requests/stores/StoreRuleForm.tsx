import { useRef } from 'react'
import { SetStoreCheckRuleDocument, StoreChecksDocument, type StoreChecksQuery } from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { useChange } from '@/lib/useChange.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { ChangeForm } from '@/ui/ChangeForm.tsx'
import { field, Labelled } from '@/ui/fields.tsx'
import { textIn } from '@/ui/forms.ts'

/** Changes how often stores are asked again. They are all asked at once when it is saved. */
export function StoreRuleForm({ rule }: { rule: StoreChecksQuery['storeChecks']['rule'] }) {
  const form = useRef<HTMLFormElement>(null)
  const refresh = useRefreshOf([StoreChecksDocument])
  const change = useChange(refresh)
  return (
    <ChangeForm
      form={form}
      change={change}
      what="rule"
      onRefresh={refresh}
      title="Change it"
      action="Save and ask now"
      look="quiet"
      shown={['dailyDays', 'everyDays']}
      onSend={async (typed) => {
        const input = { dailyDays: Number(textIn(typed, 'dailyDays')), everyDays: Number(textIn(typed, 'everyDays')) }
        return (await request(SetStoreCheckRuleDocument, { input })).setStoreCheckRule
      }}
    >
      {(at) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <Labelled name="Days with a check each day" note="After the last deletion." problem={at('dailyDays')}>
            {(described) => (
              <input {...described} type="number" name="dailyDays" defaultValue={rule.dailyDays} className={field} />
            )}
          </Labelled>
          <Labelled name="Days between checks after that" problem={at('everyDays')}>
            {(described) => (
              <input {...described} type="number" name="everyDays" defaultValue={rule.everyDays} className={field} />
            )}
          </Labelled>
        </div>
      )}
    </ChangeForm>
  )
}
