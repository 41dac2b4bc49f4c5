import type { CompletenessFieldsFragment } from '@/generated/graphql.ts'
import { caveatNames, numberText } from '@/lib/words.ts'
import { Caveats } from './Caveats.tsx'

const whys = {
  MAX_REACHED: 'the answer is larger than this service may follow at once',
  QUERY_TIMEOUT: 'the question timed out; try again later',
  BOUNDARY: 'the question set a limit',
} as const

/** Whether all of it was followed, and what the record does not know: never one without the other. */
export function CompletenessSummary({
  completeness: { complete, truncatedBy, caveats },
}: {
  completeness: CompletenessFieldsFragment
}) {
  const gaps = caveats.map(({ code, count }) => `${caveatNames[code].toLowerCase()} ${numberText(count)}`)
  return (
    <div className="text-[13px] text-muted">
      <p>
        {complete ? (
          'All recorded lineage was searched.'
        ) : (
          <strong className="font-medium text-warn">
            Incomplete: there is more than this{truncatedBy && `, since ${whys[truncatedBy]}`}.
          </strong>
        )}{' '}
        {gaps.length > 0 ? `Known gaps: ${gaps.join(', ')}.` : 'No known gaps.'}
      </p>
      {caveats.length > 0 && (
        <details>
          <summary className="cursor-pointer rounded">Details</summary>
          <Caveats caveats={caveats} className="mt-1 list-disc space-y-1 pl-5" />
        </details>
      )}
    </div>
  )
}
