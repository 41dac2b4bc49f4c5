import { Brand } from '@/ui/Logo.tsx'

/** What every link that cannot be used leads to, whatever the reason. */
export default function TaskLinkNotFound() {
  return (
    <main className="mx-auto max-w-xl space-y-6 px-4 py-10 sm:px-6">
      <Brand />
      <h1 className="font-semibold text-2xl tracking-tight">This link cannot be used</h1>
      <p>It may be mistyped, over or used already. Ask whoever sent it to you for a new one.</p>
    </main>
  )
}
