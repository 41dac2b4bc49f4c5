'use client'

import { ArrowRight, CircleAlert } from 'lucide-react'
import { type ComponentProps, useActionState, useState } from 'react'
import { classNames } from '@/lib/class-names.ts'
import { findCustomer } from '@/lib/findCustomer.ts'
import { commonNamespaces } from '@/lib/words.ts'

const examples: Readonly<Record<string, string>> = {
  email: 'name@example.com',
  phone: '+44 20 7946 0000',
  customer_id: 'As stored in your systems',
}

type Props = {
  /** To which of their pages it leads. */
  to?: 'impact' | 'consents'
  /** What the button says. */
  action?: string
}

/** Asks for one identity of a person and goes to their page. It travels in the body of a POST, never in an address. */
export function IdentityBox({ to = 'impact', action: button = 'Trace' }: Props) {
  const [state, action, pending] = useActionState(findCustomer, null)
  const [namespace, setNamespace] = useState('email')
  // Kept here, since a form that ran its action is emptied.
  const [value, setValue] = useState('')
  const invalid = (field: 'namespace' | 'value') => (state?.field === field ? true : undefined)
  return (
    <form
      action={action}
      noValidate
      aria-busy={pending}
      className="rounded-2xl border border-line bg-surface p-4 shadow-card sm:p-5"
    >
      <input type="hidden" name="to" value={to} />
      <CommonKinds value={namespace} onChange={setNamespace} />
      <div className="grid gap-3 sm:grid-cols-[11rem_1fr_auto] sm:items-end">
        <Field
          label="Kind of identity"
          id="identity-namespace"
          name="namespace"
          value={namespace}
          onChange={(event) => setNamespace(event.target.value)}
          aria-invalid={invalid('namespace')}
        />
        <Field
          label="Identity"
          id="identity-value"
          name="value"
          value={value}
          onChange={(event) => setValue(event.target.value)}
          placeholder={examples[namespace] ?? 'As stored in your systems'}
          inputMode={namespace === 'email' ? 'email' : namespace === 'phone' ? 'tel' : 'text'}
          aria-invalid={invalid('value')}
          aria-describedby={state ? 'identity-problem' : undefined}
        />
        <button
          type="submit"
          disabled={pending}
          className="inline-flex h-11 cursor-pointer items-center justify-center gap-2 rounded-lg bg-ink px-5 font-medium text-canvas hover:opacity-90 disabled:cursor-default disabled:opacity-60"
        >
          {pending ? 'Looking …' : button}
          {!pending && <ArrowRight aria-hidden="true" size={17} />}
        </button>
      </div>
      <p id="identity-problem" role="alert" className={classNames('flex items-start gap-2 text-fail', state && 'mt-3')}>
        {state && <CircleAlert aria-hidden="true" size={17} className="mt-0.5 shrink-0" />}
        {state?.problem}
      </p>
    </form>
  )
}

/** The usual kinds, one press each. */
const CommonKinds = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => (
  <div className="mb-3 flex flex-wrap items-center gap-1.5 text-[0.93rem]">
    {commonNamespaces.map((name) => (
      <button
        key={name}
        type="button"
        aria-pressed={name === value}
        onClick={() => onChange(name)}
        className="cursor-pointer rounded-full border border-line px-2.5 py-0.5 text-muted hover:border-line-strong hover:text-ink aria-pressed:border-ink aria-pressed:text-ink"
      >
        {name}
      </button>
    ))}
    <span className="text-muted">or any other kind</span>
  </div>
)

/** An input under its label, for something that no browser should complete, correct or keep. */
const Field = ({ label, id, ...input }: ComponentProps<'input'> & { label: string; id: string }) => (
  <div>
    <label htmlFor={id} className="mb-1 block text-[0.87rem] text-muted">
      {label}
    </label>
    <input
      {...input}
      id={id}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      className="h-11 w-full rounded-lg border border-line-strong bg-surface px-3 text-ink placeholder:text-muted aria-invalid:border-fail"
    />
  </div>
)
