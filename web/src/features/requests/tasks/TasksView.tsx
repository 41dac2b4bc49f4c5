'use client'

import Link from 'next/link'
import { useState } from 'react'
import { AnswerError } from '@/features/customer/index.ts'
import { PeoplesTasksDocument, type PeoplesTasksQuery } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { requestPath } from '@/lib/paths.ts'
import { dayText } from '@/lib/time.ts'
import { useDebounced } from '@/lib/useDebounced.ts'
import { useNarrowing } from '@/lib/useNarrowing.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { DueMark } from '../DueMark.tsx'
import { typeNames } from '../words.ts'
import { AssignToMe } from './AssignForm.tsx'
import { filterOf, isNarrowed, taskParsers } from './choice.ts'
import { isForPeople, TaskFacts, TaskTitle } from './TaskFacts.tsx'
import { TaskFilters } from './TaskFilters.tsx'
import { TaskForms } from './TaskForms.tsx'
import { taskDue } from './taskDue.ts'

/** What people have to do for requests, what falls due first on top. */
export function TasksView() {
  const mayRead = useMay('CASE_READ')
  if (!mayRead)
    return (
      <Problem title="You may not see tasks">
        Handlers, approvers, auditors and admins may. Ask an admin for one of these roles.
      </Problem>
    )
  return <Tasks />
}

function Tasks() {
  const [choice, choose] = useNarrowing(taskParsers, ['system'])
  const system = useDebounced(choice.system)
  const pages = usePages({
    document: PeoplesTasksDocument,
    variables: { filter: filterOf({ ...choice, system }) },
    connection: ({ tasks }) => tasks,
    firstPage: 50,
    fresh: true,
  })
  const { rows, total, status, error } = pages
  return (
    <div className="space-y-4">
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">Tasks</h1>
        <p className="mt-1 text-muted">What people have to do for requests. What falls due first is on top.</p>
      </header>
      <TaskFilters choice={choice} onChoose={choose} />
      {status === 'failed' && rows.length === 0 ? (
        <AnswerError code={error?.code ?? 'UNREACHABLE'} />
      ) : (
        <section aria-label="Tasks" className="overflow-hidden rounded-xl border border-line bg-surface">
          <h2 className="sr-only">Due first</h2>
          {total === null && <Loading />}
          {total === 0 && (
            <p className="p-4 text-muted">
              {isNarrowed(choice)
                ? 'No task matches these filters. Clear them to see all.'
                : 'Nothing waits for a person.'}
            </p>
          )}
          <ol aria-label="Tasks, what falls due first on top">
            {rows.map((task) => (
              <Item key={task.id} task={task} />
            ))}
          </ol>
          {total !== null && total > 0 && (
            <LoadMore pages={pages} complete className="border-line border-t">
              {numberText(rows.length)} of {counted(total, 'task')} shown.
              {status === 'failed' && <span className="text-fail"> The next could not be loaded.</span>}
            </LoadMore>
          )}
        </section>
      )}
    </div>
  )
}

type Row = PeoplesTasksQuery['tasks']['edges'][number]['node']

function Item({ task }: { task: Row }) {
  const mayHandle = useMay('CASE_HANDLE')
  const [now] = useState(Date.now)
  const { request } = task
  return (
    <li className="grid gap-x-4 gap-y-1 border-line border-b p-4 text-[0.93rem] last:border-b-0 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <div>
        {isForPeople(task) && <DueMark clock={taskDue(task.due, now)} />}
        <span className="mt-0.5 block text-[13px] text-muted">{dayText(task.due)}</span>
      </div>
      <div className="min-w-0">
        <TaskTitle task={task} />
        <TaskFacts task={task} />
        <Link
          prefetch={false}
          href={requestPath(request.id)}
          className="wrap-anywhere rounded underline underline-offset-4"
        >
          {typeNames[request.type]}
          {request.reference && ` ${request.reference}`}
        </Link>
        {mayHandle && isForPeople(task) && (
          <>
            <div className="mt-2">
              <AssignToMe task={task} />
            </div>
            <TaskForms task={task} />
          </>
        )}
      </div>
    </li>
  )
}

const Loading = () => (
  <div className="space-y-3 p-4">
    <span className="sr-only">Loading tasks …</span>
    <Skeleton className="h-5 w-2/3" />
    <Skeleton className="h-5 w-1/2" />
  </div>
)
