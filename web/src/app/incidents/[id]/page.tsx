import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerError } from '@/features/customer/index.ts'
import { IncidentView } from '@/features/incidents/IncidentView.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { IncidentPageDocument } from '@/generated/graphql.ts'
import { ask, askForPage } from '@/lib/api.ts'

export const metadata: Metadata = { title: 'Incident' }

/** One incident by its id. */
export default async function IncidentPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id)
  const found = await askForPage(async () => (await ask(IncidentPageDocument, { id })).incident)
  if (!found) notFound()
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        {'code' in found ? <AnswerError code={found.code} /> : <IncidentView initial={found} />}
      </main>
    </>
  )
}
