import { type PlanStep, PlanTasksDocument, type TaskRowFragment } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { isForPeople, TaskFacts, TaskTitle } from './tasks/TaskFacts.tsx'
import { TaskForms } from './tasks/TaskForms.tsx'
import type { CaseFacts, PlanFacts } from './types.ts'
import { stepNames, steps } from './words.ts'

const toDo = steps.filter((step) => step !== 'MANIFEST')

type Props = { facts: CaseFacts; plan: PlanFacts }

/** All tasks of a plan, in the order in which they are carried out; what needs no action stands apart. */
export function PlanTasks({ facts, plan }: Props) {
  const needless = plan.steps.find(({ step }) => step === 'MANIFEST')?.total ?? 0
  return (
    <>
      <Tasks name={counted(plan.total - needless, 'task')} steps={toDo} facts={facts} plan={plan} />
      {needless > 0 && (
        <Tasks
          name={`${counted(needless, 'version')} that need${needless === 1 ? 's' : ''} no action, and why`}
          steps={['MANIFEST']}
          facts={facts}
          plan={plan}
        />
      )}
    </>
  )
}

function Tasks({ name, steps, facts, plan }: Props & { name: string; steps: readonly PlanStep[] }) {
  const mayHandle = useMay('CASE_HANDLE')
  const pages = usePages({
    document: PlanTasksDocument,
    variables: { id: facts.id, filter: { steps: [...steps] } },
    connection: ({ request: found }) => found?.plan?.tasks,
    firstPage: 50,
    fresh: true,
  })
  const { rows, total, status } = pages
  const mayReport =
    mayHandle && plan.state === 'APPROVED' && (facts.stage === 'EXECUTING' || facts.state === 'FULFILLED')
  return (
    <details className="text-[0.93rem]">
      <summary className="cursor-pointer font-medium">{name}</summary>
      {status === 'failed' && <p className="mt-2 text-fail">The tasks could not be loaded.</p>}
      <ol aria-label={name} className="mt-2 border-line border-t">
        {rows.map((task, index) => (
          <li key={task.id} className="border-line border-b py-2.5 last:border-b-0">
            {task.step !== rows[index - 1]?.step && (
              <h3 id={`step-${task.step}`} className="mb-1 font-semibold">
                {stepNames[task.step]}
              </h3>
            )}
            <Row task={task} />
            {mayReport && isForPeople(task) && <TaskForms task={task} />}
          </li>
        ))}
      </ol>
      {total !== null && !pages.whole && (
        <LoadMore pages={pages} complete className="border-line border-t">
          {numberText(rows.length)} of {counted(total, 'task')} shown.
        </LoadMore>
      )}
    </details>
  )
}

const Row = ({ task }: { task: TaskRowFragment }) => (
  <>
    <TaskTitle task={task} />
    <TaskFacts task={task} />
  </>
)
