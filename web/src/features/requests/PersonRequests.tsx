'use client'

import { useState } from 'react'
import { RequestListDocument } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { RequestTable } from './RequestTable.tsx'

const SHOWN = 10

/** On a person's page: what they asked about their data. It is asked for when it is opened, and not there for whom it is not. */
export function PersonRequests({ customerRef }: { customerRef: string }) {
  const isAllowed = useMay('CASE_READ')
  const [isOpen, setOpen] = useState(false)
  if (!isAllowed) return null
  return (
    <details
      className="overflow-hidden rounded-xl border border-line bg-surface"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="cursor-pointer px-4 py-3 font-semibold">Requests of this person</summary>
      {isOpen && <Requests customerRef={customerRef} />}
    </details>
  )
}

function Requests({ customerRef }: { customerRef: string }) {
  const pages = usePages({
    document: RequestListDocument,
    variables: { filter: { customer: customerRef } },
    connection: ({ requests }) => requests,
    firstPage: SHOWN,
    fresh: true,
  })
  const { rows, total, status } = pages
  if (status === 'failed') return <p className="p-4 text-fail">Requests could not be loaded.</p>
  if (total === null) return <Skeleton className="m-4 h-5 w-1/2" />
  return (
    <div className="border-line border-t">
      {rows.length > 0 && (
        <RequestTable requests={rows} caption="Requests of this person, what falls due first on top." />
      )}
      <LoadMore pages={pages} complete className="border-line border-t">
        {total === 0 ? 'None on record.' : `${numberText(rows.length)} of ${counted(total, 'request')} shown.`} Requests
        that are not verified yet are not among them: nobody knows whose they are.
      </LoadMore>
    </div>
  )
}
