import type { Metadata } from 'next'
import { GraphiqlView } from '@/features/graphiql/GraphiqlView.tsx'
import { TopBar } from '@/features/navigation/index.ts'

export const metadata: Metadata = { title: 'GraphiQL' }

/** The API in its own language: questions with completion and documentation, over the window's height. */
export default function GraphiqlPage() {
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar />
      <main className="flex flex-1 flex-col">
        <GraphiqlView />
      </main>
    </div>
  )
}
