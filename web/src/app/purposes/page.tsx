import type { Metadata } from 'next'
import { TopBar } from '@/features/navigation/index.ts'
import { PurposesView } from '@/features/purposes/index.ts'

export const metadata: Metadata = { title: 'Purposes' }

/** What data may be used for. */
export default function PurposesPage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        <PurposesView />
      </main>
    </>
  )
}
