import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import {
  PurposeTreeDocument,
  type PurposeTreeQuery,
  RegisterPurposeDocument,
  type RegisterPurposeMutation,
} from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { queryOf } from '@/lib/queries.ts'
import { request } from '@/lib/request.ts'
import { useChange } from '@/lib/useChange.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { Box } from '@/ui/Box.tsx'
import { ChangeForm } from '@/ui/ChangeForm.tsx'
import { field, Labelled } from '@/ui/fields.tsx'
import { textIn } from '@/ui/forms.ts'
import { Skeleton } from '@/ui/Skeleton.tsx'

type Purpose = PurposeTreeQuery['purposes']['edges'][number]['node']

/** Every purpose, each below the one that it is part of. */
export function PurposeTree() {
  const mayDeclare = useMay('GOVERNANCE_DECLARE')
  const { data, error } = useQuery(queryOf(PurposeTreeDocument, {}))
  return (
    <Box title="The purposes">
      {error && <p className="text-fail">The purposes could not be loaded. {error.message}</p>}
      {!data && !error && <Skeleton className="h-40" />}
      {data && <Branch all={data.purposes.edges.map(({ node }) => node)} parent={null} />}
      {mayDeclare && (
        <details className="mt-3">
          <summary className="w-fit cursor-pointer font-medium">Add a purpose of your own</summary>
          <div className="mt-3">
            <PurposeForm />
          </div>
        </details>
      )}
    </Box>
  )
}

const Branch = ({ all, parent }: { all: readonly Purpose[]; parent: string | null }) => (
  <ul className={parent === null ? 'space-y-1 text-[0.93rem]' : 'mt-1 ml-3 space-y-1 border-line border-l pl-3'}>
    {all
      .filter((one) => one.parent === parent)
      .map((one) => (
        <li key={one.key}>
          <Leaf purpose={one} />
          {all.some((other) => other.parent === one.key) && <Branch all={all} parent={one.key} />}
        </li>
      ))}
  </ul>
)

const Leaf = ({ purpose: { key, name, description, source } }: { purpose: Purpose }) => (
  <details>
    <summary className="wrap-anywhere cursor-pointer">
      {name}
      {source === 'WORKSPACE' && <span className="text-muted"> (your own)</span>}
    </summary>
    <p className="wrap-anywhere text-muted">
      <code>{key}</code> {description}
    </p>
  </details>
)

function PurposeForm() {
  const form = useRef<HTMLFormElement>(null)
  const refresh = useRefreshOf([PurposeTreeDocument])
  const change = useChange<RegisterPurposeMutation['registerPurpose']>(async () => {
    form.current?.reset()
    await refresh()
  })
  const line = (name: string, label: string, problem: string | null, note?: string) => (
    <Labelled name={label} problem={problem} {...(note ? { note } : {})}>
      {(described) => <input {...described} name={name} autoComplete="off" spellCheck={false} className={field} />}
    </Labelled>
  )
  return (
    <ChangeForm
      form={form}
      change={change}
      what="purpose"
      onRefresh={() => void refresh()}
      title="A purpose of your own"
      action="Add it"
      look="quiet"
      shown={['key', 'name', 'description']}
      onSend={async (typed) => {
        const input = {
          key: textIn(typed, 'key'),
          name: textIn(typed, 'name'),
          description: textIn(typed, 'description') || null,
        }
        return (await request(RegisterPurposeDocument, { input })).registerPurpose
      }}
    >
      {(at) => (
        <>
          {line('key', 'Key', at('key'), 'The key of the purpose above it, a dot and a word: marketing.life_stage.')}
          {line('name', 'Name', at('name'))}
          {line('description', 'Description', at('description'))}
        </>
      )}
    </ChangeForm>
  )
}
