import { TextField } from '@/ui/fields.tsx'
import type { PartProps } from './LawFields.tsx'

/** For whom we answer, and what the request is called elsewhere. */
export const OriginFields = ({ draft, at, onChange }: PartProps) => (
  <fieldset>
    <legend className="mb-2 font-semibold">Where it comes from</legend>
    <div className="mb-3 flex flex-wrap gap-x-6 gap-y-1">
      {(['CONTROLLER', 'PROCESSOR'] as const).map((mode) => (
        <label key={mode} className="flex items-baseline gap-2">
          <input type="radio" name="mode" checked={draft.mode === mode} onChange={() => onChange({ mode })} />
          {mode === 'CONTROLLER' ? 'The person asked us' : 'A client forwarded it'}
        </label>
      ))}
    </div>
    <div className="grid gap-3 sm:grid-cols-2">
      {draft.mode === 'PROCESSOR' && (
        <TextField
          name="Client"
          value={draft.controller}
          problem={at('controller')}
          onChange={(controller) => onChange({ controller })}
        />
      )}
      {draft.mode === 'CONTROLLER' && (
        <TextField
          name="E-mail for our answers"
          value={draft.contactEmail}
          problem={at('contactEmail')}
          note="Sealed in the vault, and shown to nobody."
          onChange={(contactEmail) => onChange({ contactEmail })}
        />
      )}
      <TextField
        name="Your reference"
        value={draft.reference}
        problem={at('reference')}
        note="Such as a ticket’s number. No name, no address."
        onChange={(reference) => onChange({ reference })}
      />
    </div>
  </fieldset>
)
