import { Suspense } from 'react'
import { may } from '@/access/roles.ts'
import { IdentityBox } from '@/features/customer/IdentityBox.tsx'
import { VerdictGuide } from '@/features/customer/VerdictGuide.tsx'
import { type Health, IngestHealth } from '@/features/home/IngestHealth.tsx'
import { NextSteps } from '@/features/home/NextSteps.tsx'
import { NoPeople } from '@/features/home/NoPeople.tsx'
import { RecentCustomers } from '@/features/home/RecentCustomers.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { IngestHealthDocument } from '@/generated/graphql.ts'
import { ApiError, ask } from '@/lib/api.ts'
import { signedIn } from '@/lib/person.ts'
import { Skeleton } from '@/ui/Skeleton.tsx'

/** For whoever may look people up, the way to one; for the others, what they may do instead. */
export default async function HomePage() {
  const found = await signedIn()
  const seesPeople = found !== null && may(found.person, 'PERSON_READ')
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-3xl px-4 pt-12 pb-16 sm:px-6 sm:pt-20">
        {seesPeople ? <FindPerson /> : <NoPeople />}
        {/* The box does not wait for it. */}
        <Suspense fallback={<Skeleton className="mt-10 h-28 rounded-xl" />}>
          <Ingest />
        </Suspense>
        <NextSteps />
        {seesPeople && <VerdictGuide />}
      </main>
    </>
  )
}

function FindPerson() {
  return (
    <>
      <h1 className="text-balance font-semibold text-3xl tracking-tight sm:text-[2.6rem] sm:leading-[1.12]">
        What has this customer’s data touched?
      </h1>
      <p className="mt-4 mb-8 max-w-[60ch] text-lg text-muted">
        Enter one identity to find every dataset, feature set, model, deployment and log that the person’s data reached,
        each with the path that led there.
      </p>
      <IdentityBox />
      <p className="mt-3 text-[0.93rem] text-muted">
        We store only a keyed hash of the identity. It never appears in a URL.
      </p>
      <RecentCustomers />
    </>
  )
}

async function Ingest() {
  return <IngestHealth health={await health()} />
}

async function health(): Promise<Health | null> {
  try {
    return (await ask(IngestHealthDocument, {})).activity
  } catch (error) {
    if (error instanceof ApiError) return null
    throw error
  }
}
