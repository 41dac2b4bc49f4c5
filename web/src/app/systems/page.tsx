import type { Metadata } from 'next'
import { AnswerError } from '@/features/customer/AnswerError.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { SystemsView } from '@/features/systems/SystemsView.tsx'
import type { SystemMap } from '@/features/systems/types.ts'
import { SystemMapDocument } from '@/generated/graphql.ts'
import { ApiError, ask } from '@/lib/api.ts'
import { askedTime, whyNone } from '@/lib/moment.ts'

export const metadata: Metadata = { title: 'Systems' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Every system that holds personal data, now or as of a time in the address, and what is missing on record of it. */
export default async function SystemsPage({ searchParams }: Props) {
  const asOf = askedTime((await searchParams).asOf)
  const map = await mapOfSystems(asOf)
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        {'code' in map ? <AnswerError code={map.code} /> : <SystemsView map={map} past={asOf !== null} />}
      </main>
    </>
  )
}

async function mapOfSystems(asOf: string | null): Promise<SystemMap | { code: string }> {
  try {
    return (await ask(SystemMapDocument, { asOf })).systems
  } catch (error) {
    if (error instanceof ApiError) return { code: whyNone(error.code, asOf) }
    throw error
  }
}
