'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { VersionLineageDocument } from '@/generated/graphql.ts'
import { type Moment, sameTime } from '@/lib/moment.ts'
import { addressOf } from '@/lib/paths.ts'
import { queryOf } from '@/lib/queries.ts'
import { counted, kindNames, numberText } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { CompletenessSummary } from '@/ui/CompletenessSummary.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { SectionError } from './SectionError.tsx'
import { VersionLinks } from './VersionLinks.tsx'

const FIRST = 10
const MOST = 100

const words = {
  UPSTREAM: {
    title: 'Upstream',
    none: 'Nothing recorded leads to it.',
    before: 'Built from ',
    one: 'upstream version',
  },
  DOWNSTREAM: {
    title: 'Downstream',
    none: 'Nothing recorded was built from it.',
    before: '',
    one: 'downstream version',
  },
} as const

type Props = { version: string; way: keyof typeof words; moment: Moment }

/** What a version was made of, or what was made of it by a moment, to the ends of the record. */
export function LineageSection({ version, way, moment }: Props) {
  const [first, setFirst] = useState(FIRST)
  const { data, error, isFetching, refetch } = useQuery({
    ...queryOf(VersionLineageDocument, { id: version, direction: way, asOf: moment.asOf, first }),
    // The short list stays until the longer one is here.
    placeholderData: keepPreviousData,
  })
  const found = data?.trace
  const { title, none, before, one } = words[way]
  const id = way.toLowerCase()
  return (
    <section aria-labelledby={id} aria-busy={isFetching} className="rounded-xl border border-line bg-surface">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-4 pb-2">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        <Link
          href={addressOf('/explore', { focus: version, direction: id, ...sameTime(moment) })}
          className="rounded text-accent underline-offset-4 hover:underline"
        >
          Explore {id}
        </Link>
      </div>
      {error && !found && (
        <div className="px-4 pb-4">
          <SectionError error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {!error && !found && (
        <div role="status" className="px-4 pb-4">
          <span className="sr-only">Loading what is {id}</span>
          <Skeleton className="h-32" />
        </div>
      )}
      {found && (
        <div className="space-y-2 px-4 pb-4">
          <p className="text-[0.93rem]">
            {found.versions.totalCount === 0
              ? none
              : `${before}${counted(found.versions.totalCount, one)}: ${found.byKind.map(({ kind, count }) => `${kindNames[kind].toLowerCase()} ${numberText(count)}`).join(', ')}.`}
          </p>
          <VersionLinks versions={found.versions.edges.map(({ node }) => node)} moment={moment} />
          {found.versions.edges.length < found.versions.totalCount && (
            <p className="flex flex-wrap items-center gap-3 text-[13px] text-muted">
              {numberText(found.versions.edges.length)} of {numberText(found.versions.totalCount)} shown, newest first.
              {first < MOST && <Button onClick={() => setFirst(MOST)}>Show up to {MOST}</Button>}
            </p>
          )}
          <CompletenessSummary completeness={found.completeness} />
        </div>
      )}
    </section>
  )
}
