'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '@/ui/Button.tsx'
import { Problem } from '@/ui/Problem.tsx'

const reasons: Readonly<Record<string, string>> = {
  UNREACHABLE: 'The lineage service does not answer. It may be starting, or be away.',
  DATABASE_UNAVAILABLE: 'The lineage service cannot reach its database.',
  DATABASE_TIMEOUT: 'The database took too long to answer.',
  BAD_USER_INPUT: 'The date in this address is not valid. Write it like 2026-03-01T09:00:00Z.',
  TIME_IN_FUTURE: 'The time in this address is after now, and nothing is recorded of it. Choose an earlier one.',
  UNAUTHENTICATED: 'This server’s token is not valid any more. Its operator has to renew it.',
  FORBIDDEN: 'This server’s token may not look at people. Its operator has to give it the role of a handler.',
}

/** Instead of an answer: why there is none. Never an empty one, which would look as if nothing had been touched. */
export function Unavailable({ code }: { code: string }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  return (
    <Problem
      title="There is no answer at the moment"
      actions={
        <Button onClick={() => start(() => router.refresh())} disabled={pending}>
          {pending ? 'Asking …' : 'Ask again'}
        </Button>
      }
    >
      {reasons[code] ?? 'Something went wrong in the lineage service.'} Nothing is known to be wrong with the record
      itself.
    </Problem>
  )
}
