'use client'

import { counted } from '@/lib/words.ts'
import { PagedBox } from '@/ui/PagedBox.tsx'
import { GrantForm } from './GrantForm.tsx'
import { GrantTable } from './GrantTable.tsx'
import { NeededGrants } from './NeededGrants.tsx'
import { useGrants, useHolders } from './useGrants.ts'

/** What people and tokens were granted beside their roles, and whether that is needed. `mayChange`: whoever looks may change it. */
export function GrantsSection({ mayChange }: { mayChange: boolean }) {
  const { pages, needed, change, pending, problem } = useGrants()
  const holders = useHolders()
  const { rows } = pages
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
      <PagedBox
        pages={pages}
        failed="Grants could not be loaded."
        empty="No grant was given yet."
        all={(total) => counted(total, 'grant')}
        order=", newest first"
      >
        <GrantTable
          grants={rows}
          holders={holders}
          now={Date.now()}
          pending={pending}
          onRevoke={mayChange ? ({ id }) => change({ revoke: id }) : undefined}
        />
      </PagedBox>
    </section>
  )
}
