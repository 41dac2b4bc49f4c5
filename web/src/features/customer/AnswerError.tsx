'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { whoMay } from '@/access/roles.ts'
import { Button } from '@/ui/Button.tsx'
import { Problem } from '@/ui/Problem.tsx'

const reasons: Readonly<Record<string, string>> = {
  UNREACHABLE: 'The lineage service is not responding. It may be starting, or down.',
  DATABASE_UNAVAILABLE: 'The lineage service cannot reach its database.',
  OVERLOADED: 'The lineage service has more to do than it can take at once.',
  DATABASE_TIMEOUT: 'The database took too long to answer.',
  BAD_USER_INPUT: 'Invalid date in the URL. Write it like 2026-03-01T09:00:00Z.',
  TIME_IN_FUTURE: 'The time in the URL is in the future. Choose an earlier one.',
  UNAUTHENTICATED: 'You are signed out. Reload the page to sign in again.',
  GRANT_NEEDED: 'To look people up, this workspace needs a grant besides your role. Ask another administrator for one.',
  FORBIDDEN: `Your role does not let you see this. To look people up needs ${whoMay('PERSON_READ')}.`,
}

/** Instead of an answer: why there is none. Never an empty one, which would look as if nothing had been touched. */
export function AnswerError({ code }: { code: string }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  return (
    <Problem
      title="No answer is available"
      actions={
        <Button onClick={() => start(() => router.refresh())} disabled={pending}>
          {pending ? 'Trying …' : 'Try again'}
        </Button>
      }
    >
      {reasons[code] ?? 'Something went wrong in the lineage service.'} This says nothing about the recorded data.
    </Problem>
  )
}
