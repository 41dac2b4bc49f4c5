import Link from 'next/link'
import { consentsPath } from '@/lib/paths.ts'
import { buttonClass } from '@/ui/Button.tsx'

/** On a person's page: what they agreed to, as of the same time. */
export const ConsentsLink = ({ customerRef, asOf }: { customerRef: string; asOf: string | null }) => (
  <Link prefetch={false} href={consentsPath(customerRef, asOf)} className={buttonClass('quiet')}>
    Consents
  </Link>
)
