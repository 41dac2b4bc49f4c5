'use client'

import { useQuery } from '@tanstack/react-query'
import { AuditStateDocument } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { timeText } from '@/lib/time.ts'
import { counted } from '@/lib/words.ts'
import { buttonClass } from '@/ui/Button.tsx'
import { Retention } from './Retention.tsx'

/** How the audit is sealed, and what an auditor needs to prove it. */
export function SealState() {
  const { data } = useQuery(queryOf(AuditStateDocument, {}))
  const log = data?.auditLog
  if (!log?.key) return null
  return (
    <section aria-label="Seal" className="space-y-3 rounded-xl border border-line bg-surface p-4 text-[0.93rem]">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-semibold">
          Sealed{' '}
          <span className="font-normal text-muted">
            {counted(log.sealed, 'entry', 'entries')}
            {log.sealedAt && `, last ${timeText(log.sealedAt)}`}
            {log.waiting > 0 && `; ${counted(log.waiting, 'entry', 'entries')} to be sealed`}
          </span>
        </h2>
        <a href="/api/audit?format=log" download="audit-log.ndjson" className={buttonClass('quiet')}>
          Save the sealed log
        </a>
      </div>
      <p className="text-muted">
        Keep the public key and the last checkpoint elsewhere. With them, <code>npm run audit:verify</code> proves that
        nothing in the sealed log was changed, dropped or moved.
      </p>
      <Retention days={log.retentionDays ?? null} removed={log.removed} />
      <dl className="space-y-2">
        <div>
          <dt className="text-[13px] text-muted">Public key</dt>
          <dd className="break-all font-mono text-[13px]">{log.key}</dd>
        </div>
        {log.checkpoint && (
          <div>
            <dt className="text-[13px] text-muted">Last checkpoint</dt>
            <dd>
              <pre className="whitespace-pre-wrap break-all font-mono text-[13px]">{log.checkpoint}</pre>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
