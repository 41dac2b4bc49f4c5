'use client'

import { counted, numberText } from '@/lib/words.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { GrantForm } from './GrantForm.tsx'
import { GrantTable } from './GrantTable.tsx'
import { NeededGrants } from './NeededGrants.tsx'
import { useGrants, useHolders } from './useGrants.ts'

/** What people and tokens were granted beside their roles, and whether that is needed. `mayChange`: whoever looks may change it. */
export function GrantsSection({ mayChange }: { mayChange: boolean }) {
  const { pages, needed, change, pending, problem } = useGrants()
  const holders = useHolders()
  const { rows, total, status } = pages
  return (
    <section aria-labelledby="grants" className="space-y-4">
      <header>
        <h2 id="grants" className="font-semibold text-lg">
          Grants
        </h2>
        <p className="text-muted">
          What somebody may do for a time and for a reason, besides having a role that allows it. Nobody gives a grant
          to themselves.
        </p>
      </header>
      {needed && (
        <NeededGrants needed={needed} pending={pending} onNeed={mayChange ? (need) => change({ need }) : undefined} />
      )}
      {mayChange && <GrantForm holders={holders} pending={pending} onGive={(give) => change({ give })} />}
      <p role="alert" className="text-fail">
        {problem}
      </p>
      <div className="overflow-hidden rounded-xl border border-line bg-surface">
        {total === null && status !== 'failed' && <Skeleton className="m-4 h-5 w-2/3" />}
        {status === 'failed' && rows.length === 0 && <p className="p-4 text-fail">Grants could not be loaded.</p>}
        {total === 0 && <p className="p-4 text-muted">No grant was given yet.</p>}
        {rows.length > 0 && (
          <GrantTable
            grants={rows}
            holders={holders}
            now={Date.now()}
            pending={pending}
            onRevoke={mayChange ? ({ id }) => change({ revoke: id }) : undefined}
          />
        )}
        {total !== null && total > 0 && (
          <LoadMore pages={pages} complete className="border-line border-t">
            {numberText(rows.length)} of {counted(total, 'grant')} shown, newest first.
          </LoadMore>
        )}
      </div>
    </section>
  )
}
