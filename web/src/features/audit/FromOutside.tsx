'use client'

import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { AuditFromOutsideDocument } from '@/generated/graphql.ts'
import { addressOf } from '@/lib/paths.ts'
import { queryOf } from '@/lib/queries.ts'
import { momentText } from '@/lib/time.ts'

const DAYS = 7

const DAY_MS = 86_400_000

/** That somebody of another workspace asked by ids of this one, lately. Nothing is shown where nobody did. */
export function FromOutside() {
  const [from] = useState(() => new Date(Date.now() - DAYS * DAY_MS).toISOString())
  const { data } = useQuery({ ...queryOf(AuditFromOutsideDocument, { from }), staleTime: 0 })
  const count = data?.auditEntries.totalCount ?? 0
  const last = data?.auditEntries.edges[0]?.node.at
  if (count === 0 || !last) return null
  return (
    <section
      aria-label="From another workspace"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-xl border border-fail bg-surface px-4 py-3"
    >
      <p className="flex items-start gap-2">
        <TriangleAlert aria-hidden="true" size={18} className="mt-0.5 shrink-0 text-fail" />
        <span>
          <strong className="font-semibold">
            Somebody in another workspace asked for something of this one {count === 1 ? 'once' : `${count} times`} in
            the last {DAYS} days
          </strong>
          , last {momentText(last)}. They were told that there is no such thing.
        </span>
      </p>
      <Link
        prefetch={false}
        href={addressOf('/audit', { outcome: 'FROM_OUTSIDE' })}
        className="rounded underline underline-offset-4"
      >
        Show these entries
      </Link>
    </section>
  )
}
