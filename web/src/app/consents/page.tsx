import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { may } from '@/access/roles.ts'
import { ConsentsView, Findings } from '@/features/consents/index.ts'
import { AnswerError } from '@/features/customer/AnswerError.tsx'
import { IdentityBox } from '@/features/customer/IdentityBox.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { PersonConsentsDocument, type PersonConsentsQuery } from '@/generated/graphql.ts'
import { ApiError, ask } from '@/lib/api.ts'
import { askedTime, whyNone } from '@/lib/moment.ts'
import { signedIn } from '@/lib/person.ts'

export const metadata: Metadata = { title: 'Consents' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What a person agreed to, who is looked up first. Only their opaque ref and the time are in the address. */
export default async function ConsentsPage({ searchParams }: Props) {
  const { customer, asOf } = await searchParams
  const ref = [customer].flat()[0]
  const at = askedTime(asOf)
  const signed = await signedIn()
  const isAllowed = signed !== null && may(signed.person, 'PERSON_READ')
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        {ref === undefined ? (
          <LookUp isAllowed={isAllowed} />
        ) : (
          <Person found={await consentsOf(ref, at)} past={at !== null} />
        )}
      </main>
    </>
  )
}

const LookUp = ({ isAllowed }: { isAllowed: boolean }) => (
  <div className="mx-auto max-w-3xl space-y-4">
    <h1 className="font-semibold text-2xl tracking-tight">Consents</h1>
    <p className="text-muted">What a person agreed to, refused or took back, for each purpose and as of any time.</p>
    {isAllowed ? (
      <>
        <IdentityBox to="consents" action="Look up" />
        <Findings />
      </>
    ) : (
      <AnswerError code="FORBIDDEN" />
    )}
  </div>
)

type Found = PersonConsentsQuery['consents'] | { code: string }

const Person = ({ found, past }: { found: Found; past: boolean }) =>
  'code' in found ? <AnswerError code={found.code} /> : <ConsentsView consents={found} past={past} />

async function consentsOf(ref: string, asOf: string | null): Promise<Found> {
  try {
    return (await ask(PersonConsentsDocument, { ref, asOf })).consents
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.code === 'CUSTOMER_NOT_FOUND') notFound()
    return { code: whyNone(error.code, asOf) }
  }
}
