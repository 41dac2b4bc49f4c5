import type { Metadata } from 'next'
import { TopBar } from '@/features/navigation/index.ts'
import { TasksView } from '@/features/requests/tasks/TasksView.tsx'

export const metadata: Metadata = { title: 'Tasks' }

/** What people have to do for requests. What narrows the list is in the address. */
export default function TasksPage() {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        <TasksView />
      </main>
    </>
  )
}
