import type { Metadata } from 'next'
import { TopBar } from '@/features/navigation/index.ts'
import { RefusedView } from '@/features/refused/index.ts'

export const metadata: Metadata = { title: 'Refused reports' }

/** What was refused, and who looked after it. Which of them are shown is in the address. */
export default function RefusedPage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        <RefusedView />
      </main>
    </>
  )
}
