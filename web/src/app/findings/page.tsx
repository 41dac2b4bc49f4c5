import type { Metadata } from 'next'
import { FindingsView } from '@/features/findings/index.ts'
import { TopBar } from '@/features/navigation/index.ts'

export const metadata: Metadata = { title: 'Findings' }

/** What contradicts declarations and consents. What narrows the list is in the address. */
export default function FindingsPage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        <FindingsView />
      </main>
    </>
  )
}
