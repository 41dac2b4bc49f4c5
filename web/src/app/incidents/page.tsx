import type { Metadata } from 'next'
import { IncidentsView } from '@/features/incidents/IncidentsView.tsx'
import { TopBar } from '@/features/navigation/index.ts'

export const metadata: Metadata = { title: 'Incidents' }

/** What was exposed, and whom it concerns. */
export default function IncidentsPage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        <IncidentsView />
      </main>
    </>
  )
}
