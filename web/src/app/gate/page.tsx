import type { Metadata } from 'next'
import { GateView } from '@/features/gate/index.ts'
import { TopBar } from '@/features/navigation/index.ts'

export const metadata: Metadata = { title: 'Gate' }

/** Whether runs may be made. */
export default function GatePage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        <GateView />
      </main>
    </>
  )
}
