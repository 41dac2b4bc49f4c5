'use client'

import { useQuery } from '@tanstack/react-query'
import { VersionPeopleDocument } from '@/generated/graphql.ts'
import type { Moment } from '@/lib/moment.ts'
import { queryOf } from '@/lib/queries.ts'
import { counted, numberText } from '@/lib/words.ts'
import { CompletenessSummary } from '@/ui/CompletenessSummary.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { SectionError } from './SectionError.tsx'

/** How many people were in a version at a moment: for certain, and possibly. */
export function PeopleCount({ version, moment: { asOf } }: { version: string; moment: Moment }) {
  const { data, error, refetch } = useQuery(queryOf(VersionPeopleDocument, { id: version, asOf }))
  const people = data?.affectedCustomers
  return (
    <section aria-labelledby="people" className="rounded-xl border border-line bg-surface p-4">
      <h2 id="people" className="mb-2 font-semibold">
        People in this version
      </h2>
      {error && !people ? (
        <SectionError
          error={error}
          onRetry={() => void refetch()}
          forbidden="This server’s token may not look people up."
        />
      ) : people ? (
        <>
          <p className="text-2xl tabular-nums">
            <strong className="font-semibold">{numberText(people.certain)}</strong>{' '}
            <span className="text-base">{people.certain === 1 ? 'person' : 'people'} confirmed</span>
          </p>
          <p className="mb-2">
            {people.possible === 0
              ? 'Nobody else may be in it.'
              : `Up to ${counted(people.possible, 'more person', 'more people')} may be in it.`}
          </p>
          <CompletenessSummary completeness={people.completeness} />
        </>
      ) : (
        <div role="status">
          <span className="sr-only">Counting people</span>
          <Skeleton className="h-16" />
        </div>
      )}
    </section>
  )
}
