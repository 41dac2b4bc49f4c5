'use client'

import { useRouter } from 'next/navigation'
import { AsOf } from '@/features/customer/index.ts'
import { ConsentHistoryDocument, type PersonConsentsQuery } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { Box } from '@/ui/Box.tsx'
import { History } from './History.tsx'
import { RecordConsent } from './RecordConsent.tsx'
import { States } from './States.tsx'

type Props = { consents: PersonConsentsQuery['consents']; past: boolean }

/** What one person agreed to for each purpose, what was said before, and a form for what they say now. */
export function ConsentsView({ consents: { customer, asOf, states }, past }: Props) {
  const mayRecord = useMay('CONSENT_WRITE')
  const router = useRouter()
  const refresh = useRefreshOf([ConsentHistoryDocument])
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <h1 className="font-semibold text-2xl tracking-tight">What this person agreed to</h1>
        <dl className="flex flex-wrap gap-x-6 gap-y-1 text-[0.93rem]">
          <div className="flex items-baseline gap-1.5">
            <dt className="text-muted">Known by</dt>
            <dd>{customer.identities.map(({ namespace }) => namespace).join(', ') || 'no identity'}</dd>
          </div>
          <div className="flex items-baseline gap-1.5">
            <dt className="text-muted">As of</dt>
            <dd>
              <AsOf asOf={asOf} />
            </dd>
          </div>
        </dl>
      </div>
      <Box title="By purpose">
        <States states={states} />
      </Box>
      <History customerRef={customer.ref} asOf={past ? asOf : null} />
      {mayRecord && (
        <Box title="Record what they say now">
          <RecordConsent
            onDone={async () => {
              await refresh()
              router.refresh()
            }}
          />
        </Box>
      )}
    </div>
  )
}
