import { useId, useRef, useState } from 'react'
import {
  DeclarePositionDocument,
  type DeclarePositionInput,
  type DeclarePositionMutation,
  ModelPositionDocument,
  type ModelPositionKind,
  ModelPreviewDocument,
  PlanPreviewDocument,
} from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { useChange } from '@/lib/useChange.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { ChangeForm } from '@/ui/ChangeForm.tsx'
import { area, Choice, field, Labelled } from '@/ui/fields.tsx'
import { textIn } from '@/ui/forms.ts'
import { positionKinds, positionNames } from './words.ts'

type Props = { namespace: string; name: string; note: string }

/** What becomes of a model when somebody asks for deletion. */
export function PositionForm({ namespace, name, note }: Props) {
  const [kind, setKind] = useState<ModelPositionKind>('RETRAINING')
  const form = useRef<HTMLFormElement>(null)
  const key = useId()
  const refresh = useRefreshOf([PlanPreviewDocument, ModelPositionDocument, ModelPreviewDocument])
  const change = useChange<DeclarePositionMutation['declarePosition']>(refresh)
  return (
    <div className="rounded-lg border border-line p-3">
      <ChangeForm
        form={form}
        change={change}
        what="position"
        onRefresh={() => void refresh()}
        title={`Position of ${name}`}
        note={note}
        action="Record the position"
        look="quiet"
        shown={['days', 'exclusions', 'ground', 'evidence', 'method']}
        onSend={async (typed) => {
          const at = new Date().toISOString()
          const model = { idempotencyKey: `${namespace}/${name}/${at}${key}`, at, namespace, name }
          return (await request(DeclarePositionDocument, { input: { ...model, ...said(kind, typed) } })).declarePosition
        }}
      >
        {(at) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <Choice
              name="What becomes of it"
              value={kind}
              options={positionKinds}
              nameOf={(one) => positionNames[one]}
              onChoose={(one) => one && setKind(one)}
            />
            <Details kind={kind} at={at} />
          </div>
        )}
      </ChangeForm>
    </div>
  )
}

/** What each kind needs, and only that. */
function said(
  kind: ModelPositionKind,
  form: FormData,
): Pick<DeclarePositionInput, 'kind' | 'days' | 'exclusions' | 'ground' | 'evidence' | 'method'> {
  const text = (name: string) => textIn(form, name) || null
  if (kind === 'RETRAINING') return { kind, days: Number(text('days')) || null, exclusions: text('exclusions') }
  if (kind === 'EXEMPTION') return { kind, ground: text('ground'), evidence: text('evidence') }
  return { kind, method: text('method') }
}

type DetailsProps = { kind: ModelPositionKind; at: (name: string) => string | null }

const Details = ({ kind, at }: DetailsProps) => {
  const line = (name: string, label: string, note?: string) => (
    <Labelled key={name} name={label} problem={at(name)} {...(note ? { note } : {})}>
      {(described) => <input {...described} name={name} autoComplete="off" spellCheck={false} className={field} />}
    </Labelled>
  )
  if (kind === 'RETRAINING')
    return (
      <>
        {line('days', 'Days after the approval')}
        {line('exclusions', 'What is not trained again', 'With the reason. Empty: nothing.')}
      </>
    )
  if (kind === 'EXEMPTION')
    return (
      <>
        <Labelled name="Ground" problem={at('ground')}>
          {(described) => <textarea {...described} name="ground" className={area} />}
        </Labelled>
        {line('evidence', 'SHA-256 of the evidence')}
      </>
    )
  return line('method', 'Method')
}
