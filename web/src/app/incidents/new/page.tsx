import type { Metadata } from 'next'
import type { NamedArtifact } from '@/features/incidents/draft.ts'
import { NewIncidentView } from '@/features/incidents/NewIncidentView.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { kindsInOrder } from '@/lib/words.ts'

export const metadata: Metadata = { title: 'Report an incident' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A new incident. The address may name the artifact that was exposed. */
export default async function NewIncidentPage({ searchParams }: Props) {
  const of = artifactIn(await searchParams)
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1100px] px-4 py-6 sm:px-6">
        <NewIncidentView now={new Date().toISOString()} of={of} />
      </main>
    </>
  )
}

function artifactIn({ kind, namespace, name }: Awaited<Props['searchParams']>): NamedArtifact | null {
  const known = kindsInOrder.find((one) => one === kind)
  return known && typeof namespace === 'string' && typeof name === 'string' ? { kind: known, namespace, name } : null
}
