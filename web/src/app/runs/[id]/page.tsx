import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerError } from '@/features/customer/AnswerError.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { type Run, RunView } from '@/features/runs/RunView.tsx'
import { RunPageDocument } from '@/generated/graphql.ts'
import { ApiError, ask } from '@/lib/api.ts'
import { momentIn } from '@/lib/moment.ts'

export const metadata: Metadata = { title: 'Run' }

/** One run by its id. An id that is none is not found: that is no empty answer. */
export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const found = await runOf((await params).id)
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        {'code' in found ? <AnswerError code={found.code} /> : <RunView run={found} moment={momentIn(undefined)} />}
      </main>
    </>
  )
}

async function runOf(id: string): Promise<Run | { code: string }> {
  try {
    const { run } = await ask(RunPageDocument, { id: decodeURIComponent(id) })
    if (!run) notFound()
    return run
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { code: error.code }
  }
}
