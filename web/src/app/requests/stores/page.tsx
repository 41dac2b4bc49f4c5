import type { Metadata } from 'next'
import { TopBar } from '@/features/navigation/index.ts'
import { StoresView } from '@/features/requests/stores/StoresView.tsx'

export const metadata: Metadata = { title: 'Stores asked again' }

/** Whether somebody whose data was deleted is in a store again. */
export default function StoresPage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1100px] px-4 py-6 sm:px-6">
        <StoresView />
      </main>
    </>
  )
}
