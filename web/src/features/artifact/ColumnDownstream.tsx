'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { createSerializer, parseAsStringLiteral, useQueryState } from 'nuqs'
import { columnInAddress } from '@/features/columns/index.ts'
import { type ArtifactKind, ColumnDependentsDocument } from '@/generated/graphql.ts'
import { type Moment, sameTime } from '@/lib/moment.ts'
import { addressOf } from '@/lib/paths.ts'
import { queryOf } from '@/lib/queries.ts'
import { counted, kindNames, kindsInOrder, numberText } from '@/lib/words.ts'
import { CompletenessSummary } from '@/ui/CompletenessSummary.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { SectionError } from './SectionError.tsx'
import type { Artifact } from './types.ts'
import { VersionLinks } from './VersionLinks.tsx'

/** The kind whose versions are listed: in the address. */
const shownParser = parseAsStringLiteral(kindsInOrder).withDefault('DEPLOYMENT')
const addressWith = createSerializer({ of: shownParser })

type Props = { artifact: Artifact; column: Artifact['columns'][number]; moment: Moment }

/** What rested on a column by a moment, in any of its artifact's versions: deployments, or another kind. */
export function ColumnDownstream({ artifact: { id, kind, namespace, name }, column, moment }: Props) {
  const [shown] = useQueryState('of', shownParser)
  const parameters = useSearchParams()
  const from = { artifact: { kind, namespace, name }, version: null, column: column.name }
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...queryOf(ColumnDependentsDocument, { from, asOf: moment.asOf, kinds: [shown] }),
    // The links between the kinds stay where they are until the other list is here.
    placeholderData: keepPreviousData,
  })
  const found = data?.fieldLineage
  return (
    <div aria-busy={isPlaceholderData} className="space-y-2 bg-sunken px-4 py-3">
      {error && !found && <SectionError error={error} onRetry={() => void refetch()} />}
      {!error && !found && (
        <div role="status">
          <span className="sr-only">Following the column</span>
          <Skeleton className="h-16" />
        </div>
      )}
      {found && (
        <>
          <p className="text-[0.93rem]">
            {isPlaceholderData ? 'Following the column …' : dependentsText(shown, found.versions.totalCount)}{' '}
            <Link
              href={addressOf('/explore', {
                focus: id,
                direction: 'downstream',
                depth: '6',
                ...columnInAddress({ artifact: id, column: column.id }),
                ...sameTime(moment),
              })}
              className="rounded text-accent underline underline-offset-4"
            >
              Show in graph
            </Link>
          </p>
          <p className="flex flex-wrap gap-x-3 text-[0.93rem] text-muted">
            Everything downstream, by kind:
            {found.byKind.length === 0 && ' nothing.'}
            {found.byKind.map((one) => (
              <Link
                key={one.kind}
                href={addressWith(parameters, { of: one.kind })}
                scroll={false}
                aria-current={one.kind === shown}
                className="rounded text-accent underline underline-offset-4 aria-[current=true]:font-medium aria-[current=true]:text-ink"
              >
                {kindNames[one.kind].toLowerCase()} {numberText(one.count)}
              </Link>
            ))}
          </p>
          <VersionLinks versions={found.versions.edges.map(({ node }) => node)} moment={moment} />
          {found.versions.edges.length < found.versions.totalCount && (
            <p className="text-[13px] text-muted">
              {numberText(found.versions.edges.length)} of {numberText(found.versions.totalCount)} shown, newest first.
            </p>
          )}
          <CompletenessSummary completeness={found.completeness} />
        </>
      )}
    </div>
  )
}

function dependentsText(kind: ArtifactKind, count: number): string {
  const name = kindNames[kind].toLowerCase()
  if (count === 0) return `No ${name} depends on this column.`
  return `${counted(count, `${name} version depends`, `${name} versions depend`)} on this column.`
}
