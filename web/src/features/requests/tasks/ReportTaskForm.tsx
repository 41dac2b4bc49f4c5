import { ReportTaskDocument, type TaskRowFragment } from '@/generated/graphql.ts'
import { evidencePath } from '@/lib/paths.ts'
import { request } from '@/lib/request.ts'
import { area, field, fileField, Labelled } from '@/ui/fields.tsx'
import { chosenIn, textIn } from '@/ui/forms.ts'
import { Select } from '@/ui/Select.tsx'
import { MoveForm } from '../MoveForm.tsx'
import { outcomeNames, reportable } from '../words.ts'
import { attach, fileIn } from './attach.ts'

/** Says what became of a task, with a file that shows it or the SHA-256 of one that is kept elsewhere. */
export const ReportTaskForm = ({ task }: { task: TaskRowFragment }) => (
  <details className="mt-2">
    <summary className="cursor-pointer">Report what became of task {task.number}</summary>
    <div className="mt-2">
      <MoveForm
        title={`Report on task ${task.number}`}
        action="Record the report"
        look="quiet"
        shown={['outcome', 'evidence', 'note']}
        onSend={(form) => report(task, form)}
      >
        {(at) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <Select label="Outcome" name="outcome" options={reportable} names={outcomeNames} problem={at('outcome')} />
            <Labelled name="Evidence" note="A file of at most 50 MB." problem={at('evidence')}>
              {(described) => <input {...described} type="file" name="file" className={fileField} />}
            </Labelled>
            <Labelled name="Or its SHA-256" note="Where the file stays with you." className="sm:col-span-2">
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

async function report(task: TaskRowFragment, form: FormData) {
  const chosen = fileIn(form, 'file')
  const attached = chosen ? await attach(evidencePath(task.id), chosen) : null
  const said = {
    outcome: chosenIn(form, 'outcome', reportable),
    evidence: attached?.digest ?? (textIn(form, 'evidence') || null),
    note: textIn(form, 'note') || null,
  }
  const input = { task: task.id, version: attached?.version ?? task.request.version, ...said }
  return (await request(ReportTaskDocument, { input })).reportTask
}
