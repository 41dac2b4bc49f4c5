import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import {
  AdmissionsDocument,
  AdmitRunDocument,
  type AdmitRunInput,
  type AdmitRunMutation,
  PurposeTreeDocument,
} from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { request } from '@/lib/request.ts'
import { useChange } from '@/lib/useChange.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { ChangeForm } from '@/ui/ChangeForm.tsx'
import { Check } from '@/ui/Checks.tsx'
import { field, Labelled, TextField } from '@/ui/fields.tsx'
import { textIn } from '@/ui/forms.ts'
import { Admission } from './Admission.tsx'
import { ArtifactPicker, type Picked } from './ArtifactPicker.tsx'

/** Asks whether a run may be made, and shows the answer. What was typed stays, so that it can be asked again once a gap is filled. */
export function AskForm() {
  const form = useRef<HTMLFormElement>(null)
  const key = useId()
  const [inputs, setInputs] = useState<readonly Picked[]>([])
  const [model, setModel] = useState({ namespace: '', name: '' })
  const { data } = useQuery(queryOf(PurposeTreeDocument, {}))
  const refresh = useRefreshOf([AdmissionsDocument])
  const change = useChange<AdmitRunMutation['admitRun']>(() => refresh())
  const admission = change.answer?.admission
  return (
    <section aria-labelledby="ask" className="space-y-4 rounded-xl border border-line bg-surface p-4">
      <h2 id="ask" className="font-semibold text-lg">
        Ask
      </h2>
      <ChangeForm
        form={form}
        change={change}
        what="admission"
        onRefresh={() => void refresh()}
        title="May this run be made?"
        note="It is answered with what has been declared by now. What is read means the current versions."
        action="Ask"
        shown={['job', 'inputs', 'outputs', 'purpose']}
        onSend={async (typed) => {
          const input = inputOf(typed, { inputs, model, key })
          return (await request(AdmitRunDocument, { input })).admitRun
        }}
      >
        {(at) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <Labelled name="Purpose" problem={at('purpose')}>
              {(described) => (
                <select {...described} name="purpose" className={field} defaultValue="">
                  <option value="">Choose …</option>
                  {data?.purposes.edges.map(({ node }) => (
                    <option key={node.key} value={node.key}>
                      {node.key}
                    </option>
                  ))}
                </select>
              )}
            </Labelled>
            <div className="grid grid-cols-2 gap-3">
              <Labelled name="Job" problem={at('job')}>
                {(described) => <input {...described} name="job" autoComplete="off" className={field} />}
              </Labelled>
              <Labelled name="Namespace of the job">
                {(described) => <input {...described} name="namespace" autoComplete="off" className={field} />}
              </Labelled>
            </div>
            <div className="sm:col-span-2">
              <ArtifactPicker picked={inputs} problem={at('inputs')} onChange={setInputs} />
            </div>
            <TextField
              name="Model that it trains"
              value={model.name}
              problem={at('outputs')}
              note="Empty: it trains none."
              onChange={(name) => setModel({ ...model, name })}
            />
            <TextField
              name="Namespace of the model"
              value={model.namespace}
              onChange={(namespace) => setModel({ ...model, namespace })}
            />
            <div className="sm:col-span-2">
              <Check name="keep" value="true" checked={false}>
                Keep the answer, so that the run can name it
              </Check>
            </div>
          </div>
        )}
      </ChangeForm>
      {admission && !change.pending && (
        <div role="status" className="rounded-lg border border-line p-4">
          <Admission admission={admission} />
        </div>
      )}
    </section>
  )
}

type Chosen = { inputs: readonly Picked[]; model: { namespace: string; name: string }; key: string }

function inputOf(typed: FormData, { inputs, model, key }: Chosen): AdmitRunInput {
  return {
    idempotencyKey: `${new Date().toISOString()}${key}`,
    job: { namespace: textIn(typed, 'namespace'), name: textIn(typed, 'job') },
    inputs: inputs.map(({ id }) => id),
    outputs: model.name.trim() === '' ? [] : [{ kind: 'MODEL', ...model }],
    purpose: textIn(typed, 'purpose'),
    dryRun: typed.get('keep') !== 'true',
  }
}
