'use client'

import Link from 'next/link'
import { useMay } from '@/lib/PersonProvider.tsx'
import { buttonClass } from '@/ui/Button.tsx'

/** On a person's page, for whoever may: the way to a new request. Their identities are typed there, as only digests are kept. */
export function StartRequest() {
  if (!useMay('CASE_HANDLE')) return null
  return (
    <Link prefetch={false} href="/requests/new" className={buttonClass('quiet')}>
      Start a request
    </Link>
  )
}
