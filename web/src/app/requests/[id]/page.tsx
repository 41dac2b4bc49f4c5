import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerError } from '@/features/customer/index.ts'
import { TopBar } from '@/features/navigation/index.ts'
import { RequestView } from '@/features/requests/RequestView.tsx'
import { RequestPageDocument } from '@/generated/graphql.ts'
import { ask, askForPage } from '@/lib/api.ts'

export const metadata: Metadata = { title: 'Request' }

/** One request by its id, which says nothing of whose it is. */
export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id)
  const found = await askForPage(async () => (await ask(RequestPageDocument, { id })).request)
  if (!found) notFound()
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        {'code' in found ? <AnswerError code={found.code} /> : <RequestView initial={found} />}
      </main>
    </>
  )
}
