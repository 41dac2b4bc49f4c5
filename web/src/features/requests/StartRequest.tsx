'use client'

import Link from 'next/link'
import { useMay } from '@/lib/PersonProvider.tsx'
import { addressOf } from '@/lib/paths.ts'
import { useOwnReference } from '@/lib/useOwnReference.ts'
import { buttonClass } from '@/ui/Button.tsx'

/** On a person's page, for whoever may: the way to a new request, with the handler's own reference. Identities are typed there, as only digests are kept. */
export function StartRequest() {
  const [reference] = useOwnReference()
  if (!useMay('CASE_HANDLE')) return null
  const carried: Record<string, string> = reference === null ? {} : { reference }
  return (
    <Link prefetch={false} href={addressOf('/requests/new', carried)} className={buttonClass('quiet')}>
      Start a request
    </Link>
  )
}
