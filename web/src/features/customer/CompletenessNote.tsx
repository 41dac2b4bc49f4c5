import { Check, ChevronDown, TriangleAlert } from 'lucide-react'
import type { TruncationReason } from '@/generated/graphql.ts'
import { classNames } from '@/lib/class-names.ts'
import { caveatNames, counted, numberText } from '@/lib/words.ts'
import { Caveats } from '@/ui/Caveats.tsx'
import type { Completeness } from './types.ts'

const reasons: Readonly<Record<TruncationReason, string>> = {
  MAX_REACHED: 'The answer is larger than this service may follow at once. Its operator can raise MAX_REACHED.',
  QUERY_TIMEOUT: 'The question timed out. Try again later, or ask the operator to raise QUERY_TIMEOUT_MS.',
  BOUNDARY: 'The question set a limit, and lineage goes on beyond it.',
}

/**
 * Whether all recorded lineage was searched, together with what the record itself does not know. One is never shown
 * without the other: closed, it still names every gap and how many there are of it.
 */
export function CompletenessNote({ completeness }: { completeness: Completeness }) {
  const { complete, caveats } = completeness
  return (
    <section
      aria-label="Completeness"
      className={classNames('rounded-xl border', complete ? 'border-line bg-surface' : 'border-warn-line bg-warn-soft')}
    >
      <details className="group">
        <summary className="flex cursor-pointer list-none flex-wrap items-start gap-x-6 gap-y-2 rounded-xl px-4 py-3 [&::-webkit-details-marker]:hidden">
          <Status completeness={completeness} />
          <Gaps caveats={caveats} />
          {caveats.length > 0 && (
            <ChevronDown
              aria-hidden="true"
              size={17}
              className="mt-0.5 ml-auto shrink-0 text-muted group-open:rotate-180 motion-safe:transition-transform"
            />
          )}
        </summary>
        {caveats.length > 0 && (
          <Caveats
            caveats={caveats}
            className="grid gap-x-8 gap-y-1.5 border-line border-t px-4 py-3 text-[0.93rem] text-muted lg:grid-cols-2"
          />
        )}
      </details>
    </section>
  )
}

function Status({ completeness: { complete, truncatedBy, reached } }: { completeness: Completeness }) {
  if (complete) {
    return (
      <p className="flex items-start gap-2">
        <Check aria-hidden="true" size={18} className="mt-0.5 shrink-0 text-good" />
        <span>
          <strong className="font-semibold">Complete.</strong> All recorded lineage was searched.
        </span>
      </p>
    )
  }
  return (
    <p className="flex items-start gap-2 text-warn">
      <TriangleAlert aria-hidden="true" size={18} className="mt-0.5 shrink-0" />
      <span>
        <strong className="font-semibold">Incomplete: there is more than is shown here.</strong>{' '}
        {truncatedBy && reasons[truncatedBy]} Followed so far: {counted(reached, 'version')}.
      </span>
    </p>
  )
}

function Gaps({ caveats }: { caveats: Completeness['caveats'] }) {
  if (caveats.length === 0) return <p className="text-muted">No known gaps.</p>
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 text-[0.93rem] text-muted">
      <span>Known gaps:</span>
      {caveats.map(({ code, count }) => (
        <span key={code} className="whitespace-nowrap">
          {caveatNames[code]} <span className="font-medium text-ink tabular-nums">{numberText(count)}</span>
        </span>
      ))}
    </p>
  )
}
