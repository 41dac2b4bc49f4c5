'use client'

import { parseAsBoolean, useQueryState } from 'nuqs'
import { RefusedReportListDocument } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { usePages } from '@/lib/usePages.ts'
import { counted } from '@/lib/words.ts'
import { PagedBox } from '@/ui/PagedBox.tsx'
import { AcknowledgeForm } from './AcknowledgeForm.tsx'
import { RefusedTable } from './RefusedTable.tsx'

const shows = [
  { acknowledged: false, name: 'Missing from the record' },
  { acknowledged: true, name: 'Acknowledged' },
]

/** Reports that were refused: those that are missing from the record, or those of which somebody says that nothing is missing. */
export function RefusedView() {
  const [acknowledged, setAcknowledged] = useQueryState(
    'acknowledged',
    parseAsBoolean.withDefault(false).withOptions({ history: 'push' }),
  )
  const mayAcknowledge = useMay('INGEST_MANAGE') && !acknowledged
  const pages = usePages({
    document: RefusedReportListDocument,
    variables: { acknowledged },
    connection: ({ refusedReports }) => refusedReports,
    firstPage: 50,
    fresh: true,
  })
  const table = <RefusedTable rows={pages.rows} choosable={mayAcknowledge} acknowledged={acknowledged} />
  return (
    <>
      <h1 className="font-semibold text-2xl tracking-tight">Refused reports</h1>
      <p className="mt-1 mb-4 max-w-[70ch] text-muted">
        What they say is missing from the record, and every answer counts them. Send a corrected event of the same run,
        job and type, and it takes their place.
      </p>
      <fieldset className="mb-4 flex flex-wrap gap-2">
        <legend className="sr-only">Which are shown</legend>
        {shows.map((show) => (
          <button
            key={show.name}
            type="button"
            aria-pressed={show.acknowledged === acknowledged}
            onClick={() => void setAcknowledged(show.acknowledged)}
            className="rounded-full border border-line-strong bg-surface px-3 py-1 text-[0.93rem] hover:border-accent aria-pressed:border-accent aria-pressed:bg-accent-soft"
          >
            {show.name}
          </button>
        ))}
      </fieldset>
      <h2 className="sr-only">{acknowledged ? 'Acknowledged reports' : 'Reports that are missing'}</h2>
      <PagedBox
        pages={pages}
        failed="The reports could not be loaded. Reload the page."
        empty={acknowledged ? 'None was acknowledged.' : 'None: everything that arrived is on record.'}
        all={(total) => counted(total, 'report')}
        order=", the last one first"
      >
        {mayAcknowledge ? <AcknowledgeForm>{table}</AcknowledgeForm> : table}
      </PagedBox>
    </>
  )
}
