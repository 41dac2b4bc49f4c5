import type { Metadata } from 'next'
import { TopBar } from '@/features/navigation/index.ts'
import { RequestsView } from '@/features/requests/RequestsView.tsx'

export const metadata: Metadata = { title: 'Requests' }

/** What people asked about their data. What narrows the list is in the address. */
export default function RequestsPage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        <RequestsView />
      </main>
    </>
  )
}
