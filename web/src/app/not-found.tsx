import Link from 'next/link'
import { TopBar } from '@/features/navigation/index.ts'
import { buttonClass } from '@/ui/Button.tsx'

export default function NotFound() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-2xl px-4 pt-24 sm:px-6">
        <h1 className="font-semibold text-3xl tracking-tight">No person has this reference</h1>
        <p className="mt-3 mb-6 text-lg text-muted">
          The address may be cut short, belong to another workspace, or be one that this server never gave out. This
          does not say that the person’s data touched nothing.
        </p>
        <Link href="/" className={buttonClass('primary')}>
          Find a customer
        </Link>
      </main>
    </>
  )
}
