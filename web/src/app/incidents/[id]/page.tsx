import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AnswerError } from '@/features/customer/index.ts'
import { IncidentView } from '@/features/incidents/IncidentView.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { IncidentPageDocument } from '@/generated/graphql.ts'
import { ask, askForPage } from '@/lib/api.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await incidentOf((await params).id)
  if (!found) return { title: 'Incident not found' }
  return { title: 'title' in found ? found.title : 'Incident' }
}

/** Asked once for a page and its title. */
const incidentOf = cache((id: string) =>
  askForPage(async () => (await ask(IncidentPageDocument, { id: decodeURIComponent(id) })).incident),
)

/** One incident by its id. */
export default async function IncidentPage({ params }: Props) {
  const found = await incidentOf((await params).id)
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
