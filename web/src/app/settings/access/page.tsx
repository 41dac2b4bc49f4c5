import type { Metadata } from 'next'
import { AccessView } from '@/features/access/AccessView.tsx'
import { TopBar } from '@/features/navigation/index.ts'

export const metadata: Metadata = { title: 'Access' }

/** Who has access: API tokens, and people who have signed in. */
export default function AccessPage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        <AccessView />
      </main>
    </>
  )
}
