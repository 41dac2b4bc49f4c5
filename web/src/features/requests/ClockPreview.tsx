import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ClockPreviewDocument } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { useDebounced } from '@/lib/useDebounced.ts'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { ClockDetails } from './ClockDetails.tsx'
import { clockInput, type Draft } from './draft.ts'

/** The dates that a request would have, before it is saved. */
export function ClockPreview({ draft }: { draft: Draft }) {
  const asked = useDebounced(JSON.stringify(clockInput(draft)))
  const input: ReturnType<typeof clockInput> = JSON.parse(asked)
  return (
    <section aria-labelledby="clock" className="rounded-xl border border-line bg-surface p-4 lg:sticky lg:top-4">
      <h2 id="clock" className="mb-2 font-semibold">
        Clock
      </h2>
      {input === null ? (
        <p className="text-muted">
          {draft.regime === 'EU' && draft.memberState === null
            ? 'Choose the Member State: its public holidays count.'
            : 'Fill in the law and the time of receipt to see the dates.'}
        </p>
      ) : (
        <Preview input={input} />
      )}
    </section>
  )
}

function Preview({ input }: { input: NonNullable<ReturnType<typeof clockInput>> }) {
  const { data, error } = useQuery({ ...queryOf(ClockPreviewDocument, { input }), placeholderData: keepPreviousData })
  if (error) return <p className="text-fail">{error.message}</p>
  if (!data) return <Skeleton className="h-40" />
  return <ClockDetails clock={data.clock} />
}
