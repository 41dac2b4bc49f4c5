import type { Metadata } from 'next'
import { AuditView } from '@/features/audit/AuditView.tsx'
import { TopBar } from '@/features/navigation/index.ts'

export const metadata: Metadata = { title: 'Audit' }

/** Who asked, changed or was refused what. What narrows the list is in the address. */
export default function AuditPage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        <AuditView />
      </main>
    </>
  )
}
