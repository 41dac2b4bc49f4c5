import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AnswerError } from '@/features/customer/index.ts'
import { TopBar } from '@/features/navigation/index.ts'
import { RequestView } from '@/features/requests/RequestView.tsx'
import { RequestPageDocument } from '@/generated/graphql.ts'
import { ask, askForPage } from '@/lib/api.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await foundAt((await params).id)
  if (!found) return { title: 'Request not found' }
  return { title: 'reference' in found && found.reference ? `Request ${found.reference}` : 'Request' }
}

/** What is at an address. It is asked for once, by the title and by the page. */
const foundAt = cache((part: string) =>
  askForPage(async () => (await ask(RequestPageDocument, { id: decodeURIComponent(part) })).request),
)

/** One request by its id, which says nothing of whose it is. */
export default async function RequestPage({ params }: Props) {
  const found = await foundAt((await params).id)
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
