'use client'

import { useDebounced } from '@/lib/useDebounced.ts'
import { useNarrowing } from '@/lib/useNarrowing.ts'
import { counted, numberText } from '@/lib/words.ts'
import { buttonClass } from '@/ui/Button.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditProblem } from './AuditProblem.tsx'
import { AuditTable } from './AuditTable.tsx'
import { auditParsers, filePath, filterOf, isNarrowed } from './choice.ts'
import { SealState } from './SealState.tsx'
import { useAudit } from './useAudit.ts'

/** Who asked, changed or was refused what, newest first; with the same as a file, and with how it is sealed. */
export function AuditView() {
  const [choice, choose] = useNarrowing(auditParsers, ['actor', 'customer', 'from', 'before'])
  const actor = useDebounced(choice.actor)
  const customer = useDebounced(choice.customer)
  const audit = useAudit(filterOf({ ...choice, actor, customer }))
  const { rows, total, status, error } = audit
  return (
    <div className="space-y-4">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="font-semibold text-2xl tracking-tight">Audit</h1>
          <p className="mt-1 text-muted">Who asked, changed or was refused what. Nothing here can be changed.</p>
        </div>
        <nav aria-label="As a file" className="flex flex-wrap gap-2">
          <a href={filePath(choice, 'csv')} download="audit.csv" className={buttonClass('quiet')}>
            Save as CSV
          </a>
          <a href={filePath(choice, 'ndjson')} download="audit.ndjson" className={buttonClass('quiet')}>
            Save as NDJSON
          </a>
        </nav>
      </header>
      <AuditFilters choice={choice} onChoose={choose} />
      {status === 'failed' && rows.length === 0 ? (
        <AuditProblem code={error?.code ?? 'UNREACHABLE'} />
      ) : (
        <>
          <section aria-label="Entries" className="overflow-hidden rounded-xl border border-line bg-surface">
            {total === null && (
              <div className="space-y-3 p-4">
                <span className="sr-only">Loading the audit …</span>
                <Skeleton className="h-5 w-2/3" />
                <Skeleton className="h-5 w-1/2" />
              </div>
            )}
            {total === 0 && (
              <p className="p-4 text-muted">
                {isNarrowed(choice) ? 'No entry matches these filters.' : 'Nothing is on record.'}
              </p>
            )}
            {rows.length > 0 && <AuditTable entries={rows} caption="Entries of the audit, newest first." />}
            {total !== null && total > 0 && (
              <LoadMore pages={audit} complete className="border-line border-t">
                {numberText(rows.length)} of {counted(total, 'entry', 'entries')} shown, newest first.
                {status === 'failed' && <span className="text-fail"> The next could not be loaded.</span>}
              </LoadMore>
            )}
          </section>
          <SealState />
        </>
      )}
    </div>
  )
}
