'use client'

import { TopBar } from '@/features/navigation/index.ts'
import { Button } from '@/ui/Button.tsx'
import { Problem } from '@/ui/Problem.tsx'

/** What nobody foresaw. `digest` finds it in the server's log. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-2xl px-4 pt-16 sm:px-6">
        <Problem title="This page failed" actions={<Button onClick={reset}>Try again</Button>}>
          Something went wrong on our side.{error.digest && ` Its number in the server’s log is ${error.digest}.`}
        </Problem>
      </main>
    </>
  )
}
