'use client'

import Link from 'next/link'
import { useSyncExternalStore } from 'react'
import { customerPath } from '@/lib/paths.ts'
import { onRecent, parseRecent, recentCustomers } from '@/lib/recent.ts'
import { shortReference } from '@/lib/reference.ts'
import { timeText } from '@/lib/time.ts'

/** Customers whose pages were opened on this device, by their opaque refs. Nothing where there are none. */
export function RecentCustomers() {
  const recent = parseRecent(useSyncExternalStore(onRecent, recentCustomers.read, () => '[]'))
  if (recent.length === 0) return null
  return (
    <section aria-labelledby="recent" className="mt-10">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="recent" className="font-semibold">
          Recent
        </h2>
        <button
          type="button"
          onClick={recentCustomers.forget}
          className="cursor-pointer rounded text-[0.93rem] text-muted underline underline-offset-4 hover:text-ink"
        >
          Clear
        </button>
      </div>
      <ul className="mt-2 grid gap-2 sm:grid-cols-2">
        {recent.map(({ ref, at }) => (
          <li key={ref}>
            <Link
              prefetch={false}
              href={customerPath(ref)}
              className="flex items-baseline justify-between gap-3 rounded-lg border border-line bg-surface px-3 py-2 hover:border-line-strong"
            >
              <span className="font-mono text-[0.93rem]">{shortReference(ref)}</span>
              <time dateTime={at} className="text-[0.87rem] text-muted">
                {timeText(at)}
              </time>
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-[0.87rem] text-muted">
        Stored on this device only, as random references that do not say who the person is.
      </p>
    </section>
  )
}
