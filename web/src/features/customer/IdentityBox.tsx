'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { ArrowRight, CircleAlert } from 'lucide-react'
import { type ReactNode, useActionState, useState } from 'react'
import { classNames } from '@/lib/class-names.ts'
import { commonNamespaces } from '@/lib/words.ts'
import { findCustomer } from './find.ts'

const examples: Readonly<Record<string, string>> = {
  email: 'name@example.com',
  phone: '+44 20 7946 0000',
  customer_id: 'As your systems hold it',
}

/** Asks for one identity of a person and goes to their page. It travels in the body of a POST, never in an address. */
export function IdentityBox() {
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
      <div className="grid gap-3 sm:grid-cols-[11rem_1fr_auto] sm:items-end">
        <NamespaceField value={namespace} onChange={setNamespace} invalid={invalid('namespace')} />
        <Labelled label="Identity" htmlFor="identity-value">
          <input
            id="identity-value"
            name="value"
            value={value}
            onChange={(event) => setValue(event.target.value)}
            placeholder={examples[namespace] ?? 'As your systems hold it'}
            inputMode={namespace === 'email' ? 'email' : namespace === 'phone' ? 'tel' : 'text'}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={invalid('value')}
            aria-describedby={state ? 'identity-problem' : undefined}
            className={inputClass}
          />
        </Labelled>
        <button
          type="submit"
          disabled={pending}
          className="inline-flex h-11 cursor-pointer items-center justify-center gap-2 rounded-lg bg-ink px-5 font-medium text-canvas hover:opacity-90 disabled:cursor-default disabled:opacity-60"
        >
          {pending ? 'Following …' : 'Trace'}
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

const inputClass =
  'h-11 w-full rounded-lg border border-line-strong bg-surface px-3 text-ink placeholder:text-muted aria-invalid:border-fail'

type NamespaceProps = { value: string; onChange: (value: string) => void; invalid: true | undefined }

/** Common namespaces to choose from; any other can be typed. */
function NamespaceField({ value, onChange, invalid }: NamespaceProps) {
  return (
    <Autocomplete.Root items={commonNamespaces} value={value} onValueChange={onChange} mode="none" openOnInputClick>
      <Labelled label="Kind of identity" htmlFor="identity-namespace">
        <Autocomplete.Input
          id="identity-namespace"
          name="namespace"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={invalid}
          className={inputClass}
        />
      </Labelled>
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} className="z-20">
          <Autocomplete.Popup className="w-(--anchor-width) rounded-lg border border-line bg-raised p-1 shadow-raised">
            <Autocomplete.List>
              {(item: string) => (
                <Autocomplete.Item
                  key={item}
                  value={item}
                  className="cursor-pointer rounded-md px-2.5 py-1.5 data-highlighted:bg-sunken"
                >
                  {item}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}

function Labelled({ label, htmlFor, children }: { label: string; htmlFor: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={htmlFor} className="mb-1 block text-[0.87rem] text-muted">
        {label}
      </label>
      {children}
    </div>
  )
}
