import Link from 'next/link'
import { TopBar } from '@/features/navigation/index.ts'
import { buttonClass } from '@/ui/Button.tsx'

export default function RunNotFound() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-2xl px-4 pt-24 sm:px-6">
        <h1 className="font-semibold text-3xl tracking-tight">Run not found</h1>
        <p className="mt-3 mb-6 text-lg text-muted">
          The address may be incomplete, or belong to another workspace. This does not mean that the run never happened.
        </p>
        <Link href="/runs" className={buttonClass('primary')}>
          All runs
        </Link>
      </main>
    </>
  )
}
