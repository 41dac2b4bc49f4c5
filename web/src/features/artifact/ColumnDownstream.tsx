'use client'

import { useQuery } from '@tanstack/react-query'
import { ColumnDeploymentsDocument } from '@/generated/graphql.ts'
import type { Moment } from '@/lib/moment.ts'
import { queryOf } from '@/lib/queries.ts'
import { counted, kindNames, numberText } from '@/lib/words.ts'
import { CompletenessSummary } from '@/ui/CompletenessSummary.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { SectionError } from './SectionError.tsx'
import type { Artifact } from './types.ts'
import { VersionLinks } from './VersionLinks.tsx'

type Props = { artifact: Artifact; column: string; moment: Moment }

/** Which deployments rested on a column by a moment, in any of its artifact's versions. */
export function ColumnDownstream({ artifact: { kind, namespace, name }, column, moment }: Props) {
  const from = { artifact: { kind, namespace, name }, version: null, column }
  const { data, error, refetch } = useQuery(queryOf(ColumnDeploymentsDocument, { from, asOf: moment.asOf }))
  const found = data?.fieldLineage
  return (
    <div className="space-y-2 bg-sunken px-4 py-3">
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
            {found.versions.totalCount === 0
              ? 'No deployment depends on this column.'
              : `${counted(found.versions.totalCount, 'deployment version depends', 'deployment versions depend')} on this column.`}{' '}
            <span className="text-muted">
              Everything downstream, by kind:{' '}
              {found.byKind.map((one) => `${kindNames[one.kind].toLowerCase()} ${numberText(one.count)}`).join(', ') ||
                'nothing'}
              .
            </span>
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
