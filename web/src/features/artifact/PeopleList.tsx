'use client'

import Link from 'next/link'
import { VersionPeopleListDocument } from '@/generated/graphql.ts'
import { type Moment, sameTime } from '@/lib/moment.ts'
import { addressOf, customerPath } from '@/lib/paths.ts'
import { shortReference } from '@/lib/reference.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { ExportMenu } from '@/ui/ExportMenu.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { SectionError } from './SectionError.tsx'

type Props = { version: string; moment: Moment; complete: boolean }

/** The people in a version at a moment, by their opaque refs; each leads to what their data touched, as of the same time. */
export function PeopleList({ version, moment, complete }: Props) {
  const { asOf } = moment
  const people = usePages({
    document: VersionPeopleListDocument,
    variables: { id: version, asOf },
    connection: ({ affectedCustomers: { edges, pageInfo, certain, possible } }) => ({
      pageInfo,
      totalCount: certain + possible,
      edges: edges.map((edge) => ({ node: edge })),
    }),
    firstPage: 20,
  })
  const { rows, status, error, whole, total, loadMore } = people
  if (status === 'failed' && error) return <SectionError error={error} onRetry={loadMore} />
  if (status === 'loading')
    return (
      <div role="status">
        <span className="sr-only">Loading people …</span>
        <Skeleton className="h-32" />
      </div>
    )
  return (
    <>
      <ul aria-label="People in this version" className="divide-y divide-line border-line border-t text-[0.93rem]">
        {rows.map(({ certain, node: { ref, identities } }) => (
          <li key={ref} className="flex flex-wrap items-baseline justify-between gap-x-3 py-1.5">
            <Link
              prefetch={false}
              href={addressOf(customerPath(ref), sameTime(moment))}
              title={ref}
              className="rounded font-mono text-[0.87rem] underline decoration-line-strong underline-offset-4 hover:text-accent"
            >
              {shortReference(ref)}
            </Link>
            <span>{certain ? 'confirmed' : 'possible'}</span>
            <span className="wrap-anywhere w-full text-[0.87rem] text-muted">
              {identities.map(({ namespace }) => namespace).join(', ') || 'no identity'}
            </span>
          </li>
        ))}
      </ul>
      <LoadMore pages={people} complete={complete} className="-mx-4 border-line border-t">
        {whole
          ? `All ${counted(total ?? rows.length, 'person', 'people')} shown.`
          : `${numberText(rows.length)} of ${counted(total ?? rows.length, 'person', 'people')} shown.`}
      </LoadMore>
      <div className="mt-2">
        <ExportMenu
          question="people"
          variables={{ id: version, asOf }}
          name={`people-${version.slice(0, 8)}-${asOf.slice(0, 10)}`}
          what="All people in this version"
          label="Export the people"
        />
      </div>
    </>
  )
}
