import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ConsentsLink } from '@/features/consents/index.ts'
import { AnswerError } from '@/features/customer/AnswerError.tsx'
import { CustomerView } from '@/features/customer/CustomerView.tsx'
import { customerTitle } from '@/features/customer/customerTitle.ts'
import type { Impact } from '@/features/customer/types.ts'
import { RememberVisit } from '@/features/home/RememberVisit.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { PersonRequests, StartRequest } from '@/features/requests/index.ts'
import { CustomerSummaryDocument } from '@/generated/graphql.ts'
import { ApiError, ask } from '@/lib/api.ts'
import { askedTime, whyNone } from '@/lib/moment.ts'
import { ownReference } from '@/lib/ownReference.ts'

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { ref } = await params
  const { asOf, reference } = await searchParams
  const found = await impactOf(ref, askedTime(asOf))
  return { title: found ? customerTitle(ref, ownReference(reference)) : 'Customer not found' }
}

/** One customer by their opaque ref, now or as of a time in the address. The counts come with the page; lists and graph ask for themselves. */
export default async function CustomerPage({ params, searchParams }: Props) {
  const { ref } = await params
  const { asOf } = await searchParams
  const found = await impactOf(ref, askedTime(asOf))
  if (!found) notFound()
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

/** Asked once for a page and its title. Null: nobody is known by that ref. */
const impactOf = cache(askImpact)

async function askImpact(ref: string, asOf: string | null): Promise<Impact | { code: string } | null> {
  try {
    return (await ask(CustomerSummaryDocument, { ref, asOf })).customerImpact
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.code === 'CUSTOMER_NOT_FOUND') return null
    return { code: whyNone(error.code, asOf) }
  }
}
