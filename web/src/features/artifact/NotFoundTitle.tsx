'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'

/** Which of the two is not there is not known. */
export const NotFoundTitle = () =>
  useSearchParams().has('version') ? 'Artifact or version not found' : 'Artifact not found'

/** The way to the artifact, where it is perhaps only the version that is not there. */
export function WithoutVersion() {
  const path = usePathname()
  if (!useSearchParams().has('version')) return null
  return (
    <>
      {' '}
      <Link prefetch={false} href={path} className="rounded underline underline-offset-4 hover:text-ink">
        Look at the artifact without the version.
      </Link>
    </>
  )
}
