import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerError } from '@/features/customer/index.ts'
import { TopBar } from '@/features/navigation/index.ts'
import { RequestView } from '@/features/requests/RequestView.tsx'
import type { CaseFacts } from '@/features/requests/types.ts'
import { RequestPageDocument } from '@/generated/graphql.ts'
import { ApiError, ask } from '@/lib/api.ts'

export const metadata: Metadata = { title: 'Request' }

/** One request by its id, which says nothing of whose it is. */
export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const found = await requestOf((await params).id)
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        {'code' in found ? <AnswerError code={found.code} /> : <RequestView initial={found} />}
      </main>
    </>
  )
}

async function requestOf(id: string): Promise<CaseFacts | { code: string }> {
  try {
    const { request } = await ask(RequestPageDocument, { id: decodeURIComponent(id) })
    if (!request) notFound()
    return request
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { code: error.code }
  }
}
