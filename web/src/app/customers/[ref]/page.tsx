import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConsentsLink } from '@/features/consents/index.ts'
import { AnswerError } from '@/features/customer/AnswerError.tsx'
import { CustomerView } from '@/features/customer/CustomerView.tsx'
import type { Impact } from '@/features/customer/types.ts'
import { RememberVisit } from '@/features/home/RememberVisit.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { PersonRequests, StartRequest } from '@/features/requests/index.ts'
import { CustomerSummaryDocument } from '@/generated/graphql.ts'
import { ApiError, ask } from '@/lib/api.ts'
import { askedTime, whyNone } from '@/lib/moment.ts'
import { shortReference } from '@/lib/reference.ts'

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Customer ${shortReference((await params).ref)}` }
}

/** One customer by their opaque ref, now or as of a time in the address. The counts come with the page; lists and graph ask for themselves. */
export default async function CustomerPage({ params, searchParams }: Props) {
  const { ref } = await params
  const { asOf } = await searchParams
  const found = await impactOf(ref, askedTime(asOf))
  return (
    <>
      <TopBar />
      <main className="px-4 py-6 sm:px-6">
        {'code' in found ? (
          <AnswerError code={found.code} />
        ) : (
          <>
            <RememberVisit reference={found.customer.ref} />
            <CustomerView
              impact={found}
              actions={
                <>
                  <ConsentsLink customerRef={found.customer.ref} asOf={askedTime(asOf)} />
                  <StartRequest />
                </>
              }
            >
              <PersonRequests customerRef={found.customer.ref} />
            </CustomerView>
          </>
        )}
      </main>
    </>
  )
}

async function impactOf(ref: string, asOf: string | null): Promise<Impact | { code: string }> {
  try {
    return (await ask(CustomerSummaryDocument, { ref, asOf })).customerImpact
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.code === 'CUSTOMER_NOT_FOUND') notFound()
    return { code: whyNone(error.code, asOf) }
  }
}
