import { useQuery } from '@tanstack/react-query'
import { useId, useRef } from 'react'
import {
  type ArtifactInput,
  ArtifactPurposesDocument,
  AuthoriseDocument,
  type AuthoriseMutation,
  PurposeTreeDocument,
  VersionPurposesDocument,
} from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { request } from '@/lib/request.ts'
import { useChange } from '@/lib/useChange.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { ChangeForm } from '@/ui/ChangeForm.tsx'
import { Check, Checks } from '@/ui/Checks.tsx'
import { field, Labelled } from '@/ui/fields.tsx'
import { textIn } from '@/ui/forms.ts'

/** Says for which purposes an artifact, or one column of it, may be used from now on. */
export function AuthoriseForm({ artifact }: { artifact: ArtifactInput }) {
  const form = useRef<HTMLFormElement>(null)
  const key = useId()
  const { data } = useQuery(queryOf(PurposeTreeDocument, {}))
  const refresh = useRefreshOf([ArtifactPurposesDocument, VersionPurposesDocument])
  const change = useChange<AuthoriseMutation['authorise']>(async () => {
    form.current?.reset()
    await refresh()
  })
  const { kind, namespace, name } = artifact
  return (
    <ChangeForm
      form={form}
      change={change}
      what="authorisation"
      onRefresh={() => void refresh()}
      title={`Authorise ${name}`}
      note="It counts from now on, in place of what was authorised of it before. With no purpose it may be used for nothing."
      action="Authorise"
      look="quiet"
      shown={['purposes', 'column', 'reference']}
      onSend={async (typed) => {
        const at = new Date().toISOString()
        const input = {
          idempotencyKey: `${namespace}/${name}/${at}${key}`,
          at,
          artifact: { kind, namespace, name },
          column: textIn(typed, 'column') || null,
          reference: textIn(typed, 'reference') || null,
          purposes: typed.getAll('purpose').map(String),
        }
        return (await request(AuthoriseDocument, { input })).authorise
      }}
    >
      {(at) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <Checks name="Purposes" problem={at('purposes')} className="sm:col-span-2">
            {data?.purposes.edges.map(({ node }) => (
              <Check key={node.key} name="purpose" value={node.key}>
                {node.name} <span className="text-muted">{node.key}</span>
              </Check>
            ))}
          </Checks>
          <Labelled name="Column" problem={at('column')} note="Empty: all of it.">
            {(described) => (
              <input {...described} name="column" autoComplete="off" spellCheck={false} className={field} />
            )}
          </Labelled>
          <Labelled name="Reference" problem={at('reference')} note="Where what shows it can be found.">
            {(described) => <input {...described} name="reference" autoComplete="off" className={field} />}
          </Labelled>
        </div>
      )}
    </ChangeForm>
  )
}
