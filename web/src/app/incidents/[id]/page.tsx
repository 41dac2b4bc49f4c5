import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerError } from '@/features/customer/index.ts'
import { IncidentView } from '@/features/incidents/IncidentView.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { type IncidentFactsFragment, IncidentPageDocument } from '@/generated/graphql.ts'
import { ApiError, ask } from '@/lib/api.ts'

export const metadata: Metadata = { title: 'Incident' }

/** One incident by its id. */
export default async function IncidentPage({ params }: { params: Promise<{ id: string }> }) {
  const found = await incidentOf((await params).id)
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        {'code' in found ? <AnswerError code={found.code} /> : <IncidentView initial={found} />}
      </main>
    </>
  )
}

async function incidentOf(id: string): Promise<IncidentFactsFragment | { code: string }> {
  try {
    const { incident } = await ask(IncidentPageDocument, { id: decodeURIComponent(id) })
    if (!incident) notFound()
    return incident
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { code: error.code }
  }
}
