import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerError } from '@/features/customer/AnswerError.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { RunView } from '@/features/runs/RunView.tsx'
import { RunPageDocument } from '@/generated/graphql.ts'
import { ask, askForPage } from '@/lib/api.ts'
import { momentIn } from '@/lib/moment.ts'

export const metadata: Metadata = { title: 'Run' }

/** One run by its id. An id that is none is not found: that is no empty answer. */
export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id)
  const found = await askForPage(async () => (await ask(RunPageDocument, { id })).run)
  if (!found) notFound()
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        {'code' in found ? <AnswerError code={found.code} /> : <RunView run={found} moment={momentIn(undefined)} />}
      </main>
    </>
  )
}
