import type { Metadata } from 'next'
import { RunsView } from '@/features/runs/RunsView.tsx'
import { TopBar } from '@/ui/TopBar.tsx'

export const metadata: Metadata = { title: 'Runs' }

/** Every run on record. What narrows the list is in the address. */
export default function RunsPage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        <RunsView />
      </main>
    </>
  )
}
