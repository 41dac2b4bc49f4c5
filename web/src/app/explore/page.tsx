import type { Metadata } from 'next'
import { AnswerError } from '@/features/customer/AnswerError.tsx'
import { ExploreView } from '@/features/explore/ExploreView.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { momentIn, refusedTime } from '@/lib/moment.ts'

export const metadata: Metadata = { title: 'Explore' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Lineage around any artifact, now or as of a time in the address. What is now is said once, so that all of it is of one moment. */
export default async function ExplorePage({ searchParams }: Props) {
  const { asOf } = await searchParams
  const moment = momentIn(asOf)
  const refused = refusedTime(moment.asOf)
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        <h1 className="mb-4 font-semibold text-2xl tracking-tight">Explore lineage</h1>
        {refused ? <AnswerError code={refused} /> : <ExploreView moment={moment} />}
      </main>
    </>
  )
}
