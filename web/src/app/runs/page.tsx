import type { Metadata } from 'next'
import { TopBar } from '@/features/navigation/index.ts'
import { RunsView } from '@/features/runs/RunsView.tsx'

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
