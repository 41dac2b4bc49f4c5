'use client'

import { useState } from 'react'
import type { TokenRowFragment } from '@/generated/graphql.ts'
import { counted } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { NewToken } from '@/ui/NewToken.tsx'
import { PagedBox } from '@/ui/PagedBox.tsx'
import { TokenForm } from './TokenForm.tsx'
import { TokenTable } from './TokenTable.tsx'
import { type TokenChange, useTokens } from './useTokens.ts'

/** How long a replacement is valid: 90 days. */
const REPLACED_HOURS = 2_160

/** The API tokens of the workspace. `mayManage`: whoever looks may create, replace and revoke them. */
export function TokensSection({ mayManage }: { mayManage: boolean }) {
  const { pages, change, pending, changed, problem } = useTokens()
  const [toConfirm, setToConfirm] = useState<{ revoke: TokenRowFragment } | null>(null)
  const { rows } = pages
  const send = (wanted: TokenChange) => {
    setToConfirm(null)
    change(wanted)
  }
  return (
    <section aria-labelledby="tokens" className="space-y-4">
      <h2 id="tokens" className="font-semibold text-lg">
        API tokens
      </h2>
      {mayManage && <TokenForm pending={pending} onCreate={(create) => send({ create })} />}
      <p role="alert" className="text-fail">
        {problem}
      </p>
      {changed?.secret && changed.token && (
        <NewToken token={changed.secret} expiresAt={changed.token.expiresAt} name={changed.token.name} />
      )}
      {toConfirm && (
        <div role="alertdialog" aria-label="Revoke a token" className="rounded-lg border border-line bg-sunken p-3">
          <p>Revoke the token {toConfirm.revoke.name}? Whatever uses it loses access at once.</p>
          <div className="mt-2 flex gap-2">
            <Button look="primary" autoFocus onClick={() => send(toConfirm)}>
              Revoke it
            </Button>
            <Button onClick={() => setToConfirm(null)}>Keep it</Button>
          </div>
        </div>
      )}
      <PagedBox
        pages={pages}
        failed="Tokens could not be loaded."
        empty="No token was created yet."
        all={(total) => counted(total, 'token')}
        order=", newest first"
      >
        <TokenTable
          tokens={rows}
          now={Date.now()}
          pending={pending}
          onReplace={mayManage ? (token) => send({ replace: token, hours: REPLACED_HOURS }) : undefined}
          onRevoke={mayManage ? (revoke) => setToConfirm({ revoke }) : undefined}
        />
      </PagedBox>
    </section>
  )
}
