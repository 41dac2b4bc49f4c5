import type { Metadata } from 'next'
import Link from 'next/link'
import { ActivityFeed } from '@/features/activity/ActivityFeed.tsx'
import { Quickstart } from '@/features/integrate/Quickstart.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { publicApiUrl } from '@/lib/env.ts'

export const metadata: Metadata = { title: 'Integrate' }

/** How a pipeline is connected: a token, an event, and what arrives. */
export default function IntegratePage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        <h1 className="font-semibold text-2xl tracking-tight">Connect a pipeline</h1>
        <p className="mt-1 mb-5 max-w-[70ch] text-muted">
          OpenLineage clients work without changes. Other pipelines can send the same events, or GraphQL mutations to{' '}
          <code className="wrap-anywhere font-mono text-[0.87rem]">{publicApiUrl()}/graphql</code>. Try them in{' '}
          <Link
            prefetch={false}
            href="/integrate/graphiql"
            className="rounded underline underline-offset-4 hover:text-ink"
          >
            GraphiQL
          </Link>
          .
        </p>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_26rem] lg:gap-6">
          <Quickstart apiUrl={publicApiUrl()} />
          <ActivityFeed />
        </div>
      </main>
    </>
  )
}
