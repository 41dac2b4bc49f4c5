'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useMay } from '@/lib/PersonProvider.tsx'
import { addressOf } from '@/lib/paths.ts'
import { counted } from '@/lib/words.ts'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { AuditProblem } from './AuditProblem.tsx'
import { AuditTable } from './AuditTable.tsx'
import { useAudit } from './useAudit.ts'

const SHOWN = 10

/** On a person's page: who looked at them. It is asked for when it is opened, and not there for whom it is not. */
export function LookedAt({ customerRef }: { customerRef: string }) {
  const isAllowed = useMay('AUDIT_READ')
  const [isOpen, setOpen] = useState(false)
  if (!isAllowed) return null
  return (
    <details
      className="overflow-hidden rounded-xl border border-line bg-surface"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="cursor-pointer px-4 py-3 font-semibold">Who looked at this person</summary>
      {isOpen && <Looks customerRef={customerRef} />}
    </details>
  )
}

function Looks({ customerRef }: { customerRef: string }) {
  const { rows, total, status, error } = useAudit({ customer: customerRef }, SHOWN)
  if (status === 'failed') return <AuditProblem code={error?.code ?? 'UNREACHABLE'} />
  if (total === null) return <Skeleton className="m-4 h-5 w-1/2" />
  return (
    <div className="border-line border-t">
      {total === 0 ? (
        <p className="p-4 text-muted">Nobody did, since looks are on record.</p>
      ) : (
        <AuditTable entries={rows} caption="Who looked at this person, newest first." isOfOnePerson />
      )}
      <p className="bg-sunken px-4 py-3 text-[0.93rem] text-muted">
        {rows.length < total && `The newest ${SHOWN} of ${counted(total, 'entry', 'entries')} are shown. `}
        Lists of the people in a dataset are on record with the dataset.{' '}
        <Link
          prefetch={false}
          href={addressOf('/audit', { customer: customerRef })}
          className="rounded underline underline-offset-4 hover:text-ink"
        >
          All in the audit
        </Link>
      </p>
    </div>
  )
}
