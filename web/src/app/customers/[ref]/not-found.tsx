import Link from 'next/link'
import { TopBar } from '@/features/navigation/index.ts'
import { buttonClass } from '@/ui/Button.tsx'

export default function CustomerNotFound() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-2xl px-4 pt-24 sm:px-6">
        <h1 className="font-semibold text-3xl tracking-tight">Customer not found</h1>
        <p className="mt-3 mb-6 text-lg text-muted">
          The address may be incomplete, or belong to another workspace. This does not mean that the person’s data
          touched nothing.
        </p>
        <Link href="/" className={buttonClass('primary')}>
          Find a person
        </Link>
      </main>
    </>
  )
}
