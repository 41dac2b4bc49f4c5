import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { linkedTask } from '@/features/outside/linkedTask.ts'
import { OutsideReport } from '@/features/outside/OutsideReport.tsx'
import { dayText, timeText } from '@/lib/time.ts'
import { actionNames } from '@/lib/words.ts'
import { Brand } from '@/ui/Logo.tsx'

export const metadata: Metadata = { title: 'A task for you' }

/** One task, for somebody outside who has a link to it. It needs no sign-in, and shows nothing besides. */
export default async function TaskLinkPage({ params }: { params: Promise<{ link: string }> }) {
  const link = decodeURIComponent((await params).link)
  const task = await linkedTask(link)
  if (!task) notFound()
  const { action, name, label, system, instruction, due, expires } = task
  return (
    <main className="mx-auto max-w-xl space-y-6 px-4 py-10 sm:px-6">
      <Brand />
      <h1 className="font-semibold text-2xl tracking-tight">A task for you: {actionNames[action].toLowerCase()}</h1>
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-y-2">
        <dt className="text-muted">What to do</dt>
        <dd className="wrap-anywhere whitespace-pre-wrap">{instruction}</dd>
        {name && (
          <>
            <dt className="text-muted">In what</dt>
            <dd className="wrap-anywhere">
              {name}
              {label && ` (${label})`}
            </dd>
          </>
        )}
        {system && (
          <>
            <dt className="text-muted">In which system</dt>
            <dd className="wrap-anywhere">{system}</dd>
          </>
        )}
        <dt className="text-muted">By when</dt>
        <dd>{dayText(due)}</dd>
      </dl>
      <OutsideReport link={link} />
      <p className="text-[0.93rem] text-muted">This link is good until {timeText(expires)}, and for one report.</p>
    </main>
  )
}
