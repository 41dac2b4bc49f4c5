'use client'

import { useState } from 'react'
import type { TokenRowFragment } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { counted, numberText } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { CopyButton } from '@/ui/CopyButton.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { TokenForm } from './TokenForm.tsx'
import { TokenTable } from './TokenTable.tsx'
import { type TokenChange, useTokens } from './useTokens.ts'

/** As long as the one before, at most 90 days. */
const REPLACED_HOURS = 2_160

type Asked = { revoke: TokenRowFragment } | null

/** Tokens of programs: those there are, and new ones. `mayManage`: whoever looks may make, replace and revoke them. */
export function TokensSection({ mayManage }: { mayManage: boolean }) {
  const { pages, change, pending, changed, problem } = useTokens()
  const [asked, setAsked] = useState<Asked>(null)
  const { rows, total, status } = pages
  const send = (wanted: TokenChange) => {
    setAsked(null)
    change(wanted)
  }
  return (
    <section aria-labelledby="tokens" className="space-y-4">
      <h2 id="tokens" className="font-semibold text-lg">
        Tokens of programs
      </h2>
      {mayManage && <TokenForm pending={pending} onCreate={(create) => send({ create })} />}
      <p role="alert" className="text-fail">
        {problem}
      </p>
      {changed?.secret && changed.token && (
        <div className="rounded-lg border border-line bg-sunken px-3 py-2.5">
          <p className="flex items-center justify-between gap-3">
            <code className="wrap-anywhere font-mono text-[0.87rem]">{changed.secret}</code>
            <CopyButton text={changed.secret} label="Copy the token" />
          </p>
          <p role="status" className="mt-1 text-[0.93rem] text-muted">
            The token of {changed.token.name}, valid until {timeText(changed.token.expiresAt)}. Copy it now: it will not
            be shown again.
          </p>
        </div>
      )}
      {asked && (
        <div role="alertdialog" aria-label="Revoke a token" className="rounded-lg border border-line bg-sunken p-3">
          <p>Revoke the token of {asked.revoke.name}? Whatever uses it stops at once.</p>
          <div className="mt-2 flex gap-2">
            <Button look="primary" autoFocus onClick={() => send(asked)}>
              Revoke it
            </Button>
            <Button onClick={() => setAsked(null)}>Keep it</Button>
          </div>
        </div>
      )}
      <div className="overflow-hidden rounded-xl border border-line bg-surface">
        {total === null && status !== 'failed' && <Skeleton className="m-4 h-5 w-2/3" />}
        {status === 'failed' && rows.length === 0 && <p className="p-4 text-fail">Tokens could not be loaded.</p>}
        {total === 0 && <p className="p-4 text-muted">No token was made yet.</p>}
        {rows.length > 0 && (
          <TokenTable
            tokens={rows}
            now={Date.now()}
            pending={pending}
            onReplace={mayManage ? (token) => send({ replace: token, hours: REPLACED_HOURS }) : undefined}
            onRevoke={mayManage ? (revoke) => setAsked({ revoke }) : undefined}
          />
        )}
        {total !== null && total > 0 && (
          <LoadMore pages={pages} complete className="border-line border-t">
            {numberText(rows.length)} of {counted(total, 'token')} shown, newest first.
          </LoadMore>
        )}
      </div>
    </section>
  )
}
