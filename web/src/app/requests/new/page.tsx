import type { Metadata } from 'next'
import { TopBar } from '@/features/navigation/index.ts'
import { NewRequestView } from '@/features/requests/NewRequestView.tsx'
import { types } from '@/features/requests/words.ts'
import { ownReference } from '@/lib/ownReference.ts'

export const metadata: Metadata = { title: 'New request' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A new request. The address may say of which type it is and the handler's own reference, and never of whom. */
export default async function NewRequestPage({ searchParams }: Props) {
  const { type, reference } = await searchParams
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1100px] px-4 py-6 sm:px-6">
        <NewRequestView
          now={new Date().toISOString()}
          type={types.find((one) => one === type) ?? null}
          reference={ownReference(reference)}
        />
      </main>
    </>
  )
}
