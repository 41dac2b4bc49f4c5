import type { Metadata } from 'next'
import { AnswerError } from '@/features/customer/AnswerError.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { RecordView } from '@/features/record/index.ts'
import { momentIn, refusedTime } from '@/lib/moment.ts'

export const metadata: Metadata = { title: 'Record of processing' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What GDPR Art. 30 asks for, now or as of a time in the address. */
export default async function RecordPage({ searchParams }: Props) {
  const moment = momentIn((await searchParams).asOf)
  const refused = refusedTime(moment.asOf)
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1100px] px-4 py-6 sm:px-6">
        {refused ? <AnswerError code={refused} /> : <RecordView key={moment.asOf} moment={moment} />}
      </main>
    </>
  )
}
