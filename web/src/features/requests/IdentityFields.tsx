import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { commonNamespaces } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { field, Labelled } from '@/ui/fields.tsx'
import type { DraftIdentity } from './draft.ts'

type Props = {
  identities: readonly DraftIdentity[]
  /** What is wrong with all of them, or with one by its key. */
  problem: string | null
  problemOf: (key: number) => string | null
  onChange: (identities: readonly DraftIdentity[]) => void
}

/** The identities by which a person is known, with rows to add and remove. */
export function IdentityFields({ identities, problem, problemOf, onChange }: Props) {
  const namespaces = useId()
  const next = Math.max(-1, ...identities.map(({ key }) => key)) + 1
  const change = (key: number, change: Partial<DraftIdentity>) =>
    onChange(identities.map((one) => (one.key === key ? { ...one, ...change } : one)))
  return (
    <fieldset>
      <legend className="font-semibold">Identities</legend>
      <p className="mb-3 text-[0.93rem] text-muted">
        By which the person is known. Each is sealed, and shredded some time after the request is closed; nothing here
        gets into a URL.
      </p>
      <datalist id={namespaces}>
        {commonNamespaces.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ul className="space-y-3">
        {identities.map((identity, index) => (
          <li key={identity.key} className="flex flex-wrap items-start gap-2">
            <Labelled name={`Kind of identity ${index + 1}`} className="w-32 flex-none sm:w-44">
              {(described) => (
                <input
                  {...described}
                  value={identity.namespace}
                  list={namespaces}
                  {...uncompleted}
                  onChange={({ target }) => change(identity.key, { namespace: target.value })}
                  className={field}
                />
              )}
            </Labelled>
            <Labelled name={`Identity ${index + 1}`} problem={problemOf(identity.key)} className="min-w-40 flex-1">
              {(described) => (
                <input
                  {...described}
                  value={identity.value}
                  {...uncompleted}
                  onChange={({ target }) => change(identity.key, { value: target.value })}
                  className={field}
                />
              )}
            </Labelled>
            {identities.length > 1 && (
              <Button
                className="mt-[1.65rem]"
                aria-label={`Remove identity ${index + 1}`}
                onClick={() => onChange(identities.filter(({ key }) => key !== identity.key))}
              >
                <X aria-hidden="true" size={16} />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem && (
        <p role="alert" className="mt-2 text-[0.87rem] text-fail">
          {problem}
        </p>
      )}
      <Button
        className="mt-3"
        onClick={() => onChange([...identities, { key: next, namespace: 'customer_id', value: '' }])}
      >
        <Plus aria-hidden="true" size={16} /> Add an identity
      </Button>
    </fieldset>
  )
}

/** Nothing that a browser should complete, correct or keep. */
const uncompleted = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false }
