'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { WorkspaceKeyDocument } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { timeText } from '@/lib/time.ts'
import { Button } from '@/ui/Button.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { DestroyKeyForm } from './DestroyKeyForm.tsx'

/** The key under which people are digested. `mayDestroy`: whoever looks may destroy it. */
export function KeySection({ mayDestroy }: { mayDestroy: boolean }) {
  const { data, isError } = useQuery(queryOf(WorkspaceKeyDocument, {}))
  const [asked, setAsked] = useState(false)
  const key = data?.workspaceKey
  return (
    <section aria-labelledby="key" className="space-y-3">
      <header>
        <h2 id="key" className="font-semibold text-lg">
          Identity key
        </h2>
        <p className="text-muted">People are stored as digests under this key. Without it nobody can be looked up.</p>
      </header>
      <div className="space-y-3 rounded-xl border border-line bg-surface p-4">
        {!key && !isError && <Skeleton className="h-5 w-2/3" />}
        {isError && <p className="text-fail">The state of the key could not be loaded.</p>}
        {key?.destroyedAt && (
          <p>
            Destroyed {timeText(key.destroyedAt)}. Nobody can be looked up or named in {key.workspace}, and what is on
            record is anonymous.
          </p>
        )}
        {key && !key.destroyedAt && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p>The key of {key.workspace} is in use.</p>
            {mayDestroy && !asked && <Button onClick={() => setAsked(true)}>Destroy the key …</Button>}
          </div>
        )}
        {key && !key.destroyedAt && mayDestroy && asked && (
          <DestroyKeyForm workspace={key.workspace} onDone={() => setAsked(false)} />
        )}
      </div>
    </section>
  )
}
