import { useState } from 'react'
import { AddIdentitiesDocument } from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { type DraftIdentity, typed } from './draft.ts'
import { IdentityFields } from './IdentityFields.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { ChangeProps } from './types.ts'

/** More identities of the same person. */
export function AddIdentitiesForm({ id, version }: ChangeProps) {
  const [identities, setIdentities] = useState<readonly DraftIdentity[]>([{ key: 0, namespace: 'email', value: '' }])
  const sent = typed({ identities })
  return (
    <MoveForm
      title="Add identities"
      action="Add and look up again"
      shown={['identities']}
      onSend={async () => {
        const input = { id, version, identities: sent.map(({ namespace, value }) => ({ namespace, value })) }
        return (await request(AddIdentitiesDocument, { input })).addIdentities
      }}
    >
      {(at) => {
        const problemOf = (key: number) => {
          const place = sent.findIndex((one) => one.key === key)
          return place < 0 ? null : at('identities', String(place))
        }
        const isOfOne = sent.some(({ key }) => problemOf(key) !== null)
        return (
          <IdentityFields
            identities={identities}
            problem={isOfOne ? null : at('identities')}
            problemOf={problemOf}
            onChange={setIdentities}
          />
        )
      }}
    </MoveForm>
  )
}
