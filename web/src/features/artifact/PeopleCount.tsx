'use client'

import { useQuery } from '@tanstack/react-query'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { whoMay } from '@/access/roles.ts'
import { VersionPeopleDocument } from '@/generated/graphql.ts'
import type { Moment } from '@/lib/moment.ts'
import { queryOf } from '@/lib/queries.ts'
import { counted, numberText } from '@/lib/words.ts'
import { CompletenessSummary } from '@/ui/CompletenessSummary.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { PeopleList } from './PeopleList.tsx'
import { SectionError } from './SectionError.tsx'

/** In its place, for who may not see people: that there may be some, and who sees them. */
export function PeopleClosed() {
  return (
    <section aria-labelledby="people" className="rounded-xl border border-line bg-surface p-4">
      <h2 id="people" className="mb-2 font-semibold">
        People in this version
      </h2>
      <p className="text-muted">Your role does not show people. To see who is in it needs {whoMay('PERSON_READ')}.</p>
    </section>
  )
}

/** In the address once the list is opened. */
const listed = parseAsStringLiteral(['list']).withOptions({ history: 'push' })

/** How many people were in a version at a moment: for certain, and possibly. */
export function PeopleCount({ version, moment }: { version: string; moment: Moment }) {
  const { asOf } = moment
  const [shown, setShown] = useQueryState('people', listed)
  const { data, error, refetch } = useQuery(queryOf(VersionPeopleDocument, { id: version, asOf }))
  const people = data?.affectedCustomers
  return (
    <section aria-labelledby="people" className="rounded-xl border border-line bg-surface p-4">
      <h2 id="people" className="mb-2 font-semibold">
        People in this version
      </h2>
      {error && !people ? (
        <SectionError error={error} onRetry={() => void refetch()} />
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
          {people.certain + people.possible > 0 && (
            <button
              type="button"
              aria-expanded={shown !== null}
              onClick={() => void setShown(shown === null ? 'list' : null)}
              className="mt-3 mb-2 cursor-pointer rounded underline decoration-line-strong underline-offset-4 hover:text-accent"
            >
              {shown === null ? 'Show the list of people' : 'Hide the list of people'}
            </button>
          )}
          {shown !== null && people.certain + people.possible > 0 && (
            <PeopleList version={version} moment={moment} complete={people.completeness.complete} />
          )}
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
