import { type PlanStep, PlanTasksDocument, ReportTaskDocument, type TaskRowFragment } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { request } from '@/lib/request.ts'
import { dayText } from '@/lib/time.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { area, field, Labelled } from '@/ui/fields.tsx'
import { chosenIn, textIn } from '@/ui/forms.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Select } from '@/ui/Select.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { CaseFacts, PlanFacts } from './types.ts'
import { actionNames, assuranceNames, outcomeNames, outcomes, stepNames, steps, taskStateNames } from './words.ts'

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
            {task.step !== rows[index - 1]?.step && <h3 className="mb-1 font-semibold">{stepNames[task.step]}</h3>}
            <Row task={task} />
            {mayReport && task.state === 'WAITING' && <ReportForm task={task} version={facts.version} />}
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
    <span className="wrap-anywhere block">
      <span className="text-muted">{task.number}.</span> <span className="font-medium">{actionNames[task.action]}</span>{' '}
      {task.name}
      {task.label && <span className="text-muted"> {task.label}</span>}
      {task.systemKey && <span className="text-muted"> in {task.systemKey}</span>}
    </span>
    <span className="block text-muted">{task.ground}</span>
    <span className="block">
      {taskStateNames[task.state]}
      {task.outcome && `: ${outcomeNames[task.outcome].toLowerCase()}`}
      {task.assurance !== 'NOT_CHECKED' && ` (${assuranceNames[task.assurance]})`}
      {task.deferredUntil && `, until ${dayText(task.deferredUntil)}`}
      {task.added && <span className="text-warn"> Came after the approval.</span>}
      {task.report && <span className="text-muted"> Reported by {task.report.by}.</span>}
    </span>
  </>
)

const ReportForm = ({ task, version }: { task: TaskRowFragment; version: number }) => (
  <details className="mt-2">
    <summary className="cursor-pointer">Report what became of task {task.number}</summary>
    <div className="mt-2">
      <MoveForm
        title={`Report on task ${task.number}`}
        action="Record the report"
        look="quiet"
        shown={['outcome', 'evidence', 'note']}
        onSend={async (form) => {
          const said = { outcome: chosenIn(form, 'outcome', outcomes), evidence: textIn(form, 'evidence') || null }
          const input = { task: task.id, version, ...said, note: textIn(form, 'note') || null }
          return (await request(ReportTaskDocument, { input })).reportTask
        }}
      >
        {(at) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <Select label="Outcome" name="outcome" options={outcomes} names={outcomeNames} problem={at('outcome')} />
            <Labelled name="SHA-256 of the evidence" problem={at('evidence')}>
              {(described) => (
                <input {...described} name="evidence" autoComplete="off" spellCheck={false} className={field} />
              )}
            </Labelled>
            <Labelled name="Note on the task" problem={at('note')} className="sm:col-span-2">
              {(described) => <textarea {...described} name="note" className={area} />}
            </Labelled>
          </div>
        )}
      </MoveForm>
    </div>
  </details>
)
