import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AnswerError } from '@/features/customer/AnswerError.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { RunView } from '@/features/runs/RunView.tsx'
import { RunPageDocument } from '@/generated/graphql.ts'
import { ask, askForPage } from '@/lib/api.ts'
import { momentIn } from '@/lib/moment.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await runOf((await params).id)
  if (!found) return { title: 'Run not found' }
  return { title: 'job' in found && found.job.name ? found.job.name : 'Run' }
}

/** One run by its id. An id that is none is not found: that is no empty answer. */
export default async function RunPage({ params }: Props) {
  const found = await runOf((await params).id)
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

/** Asked once for a page and its title. */
const runOf = cache((id: string) =>
  askForPage(async () => (await ask(RunPageDocument, { id: decodeURIComponent(id) })).run),
)
