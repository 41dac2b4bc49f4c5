import { useState } from 'react'
import { VerifyRequesterDocument } from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { field, Labelled } from '@/ui/fields.tsx'
import { chosenIn, sha256Of, textIn } from '@/ui/forms.ts'
import { Select } from '@/ui/Select.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { ChangeProps } from './types.ts'
import { methodNames, methods } from './words.ts'

/** How whoever asked proved who they are. Of a file only the digest is sent. */
export function VerifyForm({ id, version }: ChangeProps) {
  const [digest, setDigest] = useState('')
  return (
    <MoveForm
      title="Verify who asked"
      action="Record the verification"
      note="Only then is looked up whether they are known."
      shown={['method', 'evidence']}
      onSend={async (form) => {
        const evidence = textIn(form, 'evidence') || null
        const input = { id, version, method: chosenIn(form, 'method', methods), evidence }
        return (await request(VerifyRequesterDocument, { input })).verifyRequester
      }}
    >
      {(at) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            label="How they proved it"
            name="method"
            options={methods}
            names={methodNames}
            problem={at('method')}
          />
          <Labelled name="Evidence file" note="It stays on this device; only its SHA-256 is recorded.">
            {(described) => (
              <input
                {...described}
                type="file"
                className="w-full min-w-0 text-[0.93rem]"
                onChange={async ({ target }) => {
                  const [file] = target.files ?? []
                  setDigest(file ? await sha256Of(file) : '')
                }}
              />
            )}
          </Labelled>
          <Labelled name="SHA-256 of the evidence" problem={at('evidence')} className="sm:col-span-2">
            {(described) => (
              <input
                {...described}
                name="evidence"
                value={digest}
                autoComplete="off"
                spellCheck={false}
                onChange={({ target }) => setDigest(target.value)}
                className={`${field} font-mono text-[13px]`}
              />
            )}
          </Labelled>
        </div>
      )}
    </MoveForm>
  )
}
