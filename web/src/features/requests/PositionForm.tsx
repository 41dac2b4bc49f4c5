import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import {
  DeclarePositionDocument,
  type DeclarePositionInput,
  type DeclarePositionMutation,
  type ModelPositionKind,
  PlanPreviewDocument,
} from '@/generated/graphql.ts'
import { operationName, request } from '@/lib/request.ts'
import { useChange } from '@/lib/useChange.ts'
import { counted } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { area, Choice, field, Labelled } from '@/ui/fields.tsx'
import { textIn } from '@/ui/forms.ts'
import { positionKinds, positionNames } from './words.ts'

type Props = { namespace: string; name: string; versions: number }

/** What becomes of a model, declared where a plan needs it. */
export function PositionForm({ namespace, name, versions }: Props) {
  const [kind, setKind] = useState<ModelPositionKind>('RETRAINING')
  const key = useId()
  const client = useQueryClient()
  const change = useChange<DeclarePositionMutation['declarePosition']>(() =>
    client.invalidateQueries({ queryKey: [operationName(PlanPreviewDocument)] }),
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const at = new Date().toISOString()
    const model = { idempotencyKey: `${namespace}/${name}/${at}${key}`, at, namespace, name }
    change.send(
      async () =>
        (await request(DeclarePositionDocument, { input: { ...model, ...said(kind, form) } })).declarePosition,
    )
  }
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={`Position of ${name}`}
      className="space-y-3 rounded-lg border border-line p-3"
    >
      <h3 className="wrap-anywhere font-semibold">
        {name} <span className="font-normal text-muted">({counted(versions, 'version')} reached)</span>
      </h3>
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice
          name="What becomes of it"
          value={kind}
          options={positionKinds}
          nameOf={(one) => positionNames[one]}
          onChoose={(one) => one && setKind(one)}
        />
        <Details kind={kind} at={change.at} />
      </div>
      <p role="alert" className="text-fail empty:hidden">
        {change.rest('kind', 'days', 'exclusions', 'ground', 'evidence', 'method')}
      </p>
      <Button type="submit" disabled={change.pending}>
        {change.pending ? 'Saving …' : 'Record the position'}
      </Button>
    </form>
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
