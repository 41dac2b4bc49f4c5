import Link from 'next/link'
import { TopBar } from '@/features/navigation/index.ts'
import { buttonClass } from '@/ui/Button.tsx'

export default function ArtifactNotFound() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-2xl px-4 pt-24 sm:px-6">
        <h1 className="font-semibold text-3xl tracking-tight">Artifact not found</h1>
        <p className="mt-3 mb-6 text-lg text-muted">
          The address may be incomplete, name another kind or version, or belong to another workspace. This does not
          mean that it holds no personal data.
        </p>
        <Link href="/explore" className={buttonClass('primary')}>
          Find an artifact
        </Link>
      </main>
    </>
  )
}
