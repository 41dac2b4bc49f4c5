'use client'

import { useState } from 'react'
import { ClearanceListDocument, type ClearanceRowFragment } from '@/generated/graphql.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted } from '@/lib/words.ts'
import { PagedBox } from '@/ui/PagedBox.tsx'
import { ClearanceForm } from './ClearanceForm.tsx'
import { ClearanceTable } from './ClearanceTable.tsx'
import { useHolders } from './useGrants.ts'

/** Who sees less than everything by name. `mayChange`: whoever looks may change it. */
export function ClearancesSection({ mayChange }: { mayChange: boolean }) {
  const pages = usePages({
    document: ClearanceListDocument,
    variables: {},
    connection: ({ clearances }) => clearances,
    firstPage: 50,
    fresh: true,
  })
  const holders = useHolders()
  const [edited, setEdited] = useState<ClearanceRowFragment | null>(null)
  return (
    <section aria-labelledby="clearances" className="space-y-4">
      <header>
        <h2 id="clearances" className="font-semibold text-lg">
          Clearances
        </h2>
        <p className="text-muted">
          Whoever is cleared for some systems, categories or purposes only sees everything else counted, and not named.
          Whoever is not listed sees all that their roles allow. Nobody changes their own.
        </p>
      </header>
      {mayChange && (
        <ClearanceForm
          key={edited ? `${edited.holderKind} ${edited.holder} ${edited.setAt}` : ''}
          holders={holders}
          edited={edited}
          onDone={() => setEdited(null)}
        />
      )}
      <PagedBox
        pages={pages}
        failed="Clearances could not be loaded."
        empty="Everybody is cleared for everything."
        all={(total) => counted(total, 'clearance')}
        order=", the last change first"
      >
        <ClearanceTable clearances={pages.rows} holders={holders} onEdit={mayChange ? setEdited : undefined} />
      </PagedBox>
    </section>
  )
}
