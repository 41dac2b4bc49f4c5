import { IdentityBox } from '@/features/customer/IdentityBox.tsx'
import { VerdictGuide } from '@/features/customer/VerdictGuide.tsx'
import { TopBar } from '@/ui/TopBar.tsx'

export default function HomePage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-3xl px-4 pt-14 pb-16 sm:px-6 sm:pt-24">
        <h1 className="text-balance font-semibold text-3xl tracking-tight sm:text-[2.6rem] sm:leading-[1.12]">
          What has this customer’s data touched?
        </h1>
        <p className="mt-4 mb-8 max-w-[60ch] text-lg text-muted">
          Name one identity. Every dataset, feature, model, deployment and log that the person’s data reached is found,
          each with the path that led there.
        </p>
        <IdentityBox />
        <p className="mt-3 text-[0.93rem] text-muted">
          The identity is compared as a keyed digest. It is not stored, and never part of an address.
        </p>
        <VerdictGuide />
      </main>
    </>
  )
}
