import type { Metadata } from 'next'
import { access, returnAddress } from '@/access/index.ts'
import { signedIn } from '@/lib/person.ts'
import { isProblem, problems } from '@/lib/sign-in.ts'
import { buttonClass } from '@/ui/Button.tsx'
import { Brand } from '@/ui/Logo.tsx'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The one page for who is not signed in. Where they came from is in its address, and they go on there. */
export default async function SignInPage({ searchParams }: Props) {
  const { to, problem } = await searchParams
  const [{ settings }, found] = await Promise.all([access(), signedIn()])
  const returnTo = returnAddress(to)
  return (
    <main className="mx-auto max-w-md px-4 pt-24 sm:px-6">
      <div className="mb-8">
        <Brand />
      </div>
      <h1 className="font-semibold text-3xl tracking-tight">Sign in</h1>
      {isProblem(problem) && (
        <p role="alert" className="mt-4 rounded-lg border border-line bg-surface px-4 py-3 text-fail">
          {problems[problem]}
        </p>
      )}
      {found ? (
        <>
          <p className="mt-3 mb-6 text-muted">You are signed in as {found.person.name}.</p>
          <a href={returnTo} className={buttonClass('primary')}>
            Go on
          </a>
        </>
      ) : (
        <>
          <p className="mt-3 mb-6 text-muted">
            Dyetrace shows where people’s data is. Sign in, so that it shows you what your role allows.
          </p>
          {/* No Link: it would begin the sign-in before anybody asks for it. */}
          <a href={`/sign-in/start?${new URLSearchParams({ to: returnTo })}`} className={buttonClass('primary')}>
            Sign in with {settings.providerName}
          </a>
        </>
      )}
    </main>
  )
}
