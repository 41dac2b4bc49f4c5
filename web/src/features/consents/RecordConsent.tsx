'use client'

import { useId, useRef } from 'react'
import { RecordConsentDocument, type RecordConsentInput, type RecordConsentMutation } from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { useChange } from '@/lib/useChange.ts'
import { commonNamespaces } from '@/lib/words.ts'
import { ChangeForm } from '@/ui/ChangeForm.tsx'
import { field, Labelled } from '@/ui/fields.tsx'
import { chosenIn, instant, textIn } from '@/ui/forms.ts'
import { Select } from '@/ui/Select.tsx'
import { statuses, statusNames } from './words.ts'

const LISTED = ['purposes', 'mechanism', 'notice', 'until', 'evidence', 'members']

/** Records what a person says of purposes. Their identity is typed, as only digests are kept; it travels in the body of a POST. */
export function RecordConsent({ onDone }: { onDone: () => Promise<void> }) {
  const form = useRef<HTMLFormElement>(null)
  const namespaces = useId()
  const change = useChange<RecordConsentMutation['recordConsent']>(async () => {
    form.current?.reset()
    await onDone()
  })
  return (
    <ChangeForm
      form={form}
      change={change}
      what="person"
      onRefresh={() => void onDone()}
      title="A consent, a refusal or a withdrawal"
      note="It holds from now on. What was said before stays in the history."
      action="Record it"
      shown={LISTED}
      onSend={async (typed) => (await request(RecordConsentDocument, { input: said(typed) })).recordConsent}
    >
      {(at) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <datalist id={namespaces}>
            {commonNamespaces.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <Select label="What they say" name="status" options={statuses} names={statusNames} />
          <Line
            name="purposes"
            label="Purposes"
            problem={at('purposes')}
            note="Keys of purposes, with commas between them."
          />
          <Line name="namespace" label="Kind of identity" list={namespaces} problem={null} />
          <Line name="identity" label="Identity" problem={at('members')} note="By which they say so." />
          <Line name="mechanism" label="How" problem={at('mechanism')} note="Such as: web form, telephone." />
          <Line
            name="notice"
            label="Notice"
            problem={at('notice')}
            note="What they were told beforehand: its name and version."
          />
          <Line
            name="until"
            label="Ends (UTC)"
            type="datetime-local"
            problem={at('until')}
            note="Of what is given. Empty: it has no end."
          />
          <Line
            name="evidence"
            label="Proof"
            problem={at('evidence')}
            note="Where it is, without identifiers of people."
          />
        </div>
      )}
    </ChangeForm>
  )
}

type LineProps = { name: string; label: string; problem: string | null; note?: string; type?: string; list?: string }

const Line = ({ name, label, problem, note, type = 'text', list }: LineProps) => (
  <Labelled name={label} problem={problem} {...(note ? { note } : {})}>
    {(described) => (
      <input
        {...described}
        name={name}
        type={type}
        list={list}
        autoComplete="off"
        spellCheck={false}
        className={field}
      />
    )}
  </Labelled>
)

function said(form: FormData): RecordConsentInput {
  const text = (name: string) => textIn(form, name) || null
  const purposes = textIn(form, 'purposes').split(',')
  return {
    idempotencyKey: crypto.randomUUID(),
    at: new Date().toISOString(),
    status: chosenIn(form, 'status', statuses),
    purposes: purposes.map((one) => one.trim()).filter((one) => one !== ''),
    mechanism: text('mechanism'),
    notice: text('notice'),
    until: instant(textIn(form, 'until')) || null,
    evidence: text('evidence'),
    members: [{ namespace: textIn(form, 'namespace'), value: textIn(form, 'identity') }],
  }
}
