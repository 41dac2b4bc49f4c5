'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { WorkspaceKeyDocument, type WorkspaceKeyQuery } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { timeText } from '@/lib/time.ts'
import { counted } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { DestroyKeyForm } from './DestroyKeyForm.tsx'
import { RotateKeyForm } from './RotateKeyForm.tsx'

type Key = WorkspaceKeyQuery['workspaceKey']

const EVERY_MS = 2_000

const isRotating = (key: Key | undefined) => key?.rotation != null && key.rotation.endedAt === null

/** The key under which people are digested. `mayDestroy`, `mayRotate`: whoever looks may destroy it, or bring in a new one. */
export function KeySection({ mayDestroy, mayRotate }: { mayDestroy: boolean; mayRotate: boolean }) {
  const { data, isError } = useQuery({
    ...queryOf(WorkspaceKeyDocument, {}),
    refetchInterval: ({ state }) => (isRotating(state.data?.workspaceKey) ? EVERY_MS : false),
  })
  const [asked, setAsked] = useState<'ROTATE' | 'DESTROY' | null>(null)
  const key = data?.workspaceKey
  const close = () => setAsked(null)
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
            <div role="status">
              <p>The key of {key.workspace} is in use.</p>
              {key.rotation && <p className="text-muted">{rotationText(key.rotation)}</p>}
            </div>
            {!asked && (
              <div className="flex flex-wrap gap-2">
                {mayRotate && !isRotating(key) && (
                  <Button onClick={() => setAsked('ROTATE')}>Bring in a new key …</Button>
                )}
                {mayDestroy && <Button onClick={() => setAsked('DESTROY')}>Destroy the key …</Button>}
              </div>
            )}
          </div>
        )}
        {key && !key.destroyedAt && asked === 'ROTATE' && <RotateKeyForm onDone={close} />}
        {key && !key.destroyedAt && asked === 'DESTROY' && <DestroyKeyForm workspace={key.workspace} onDone={close} />}
      </div>
    </section>
  )
}

function rotationText({ startedAt, endedAt, left }: NonNullable<Key['rotation']>): string {
  if (endedAt) return `The last new key is in place since ${timeText(endedAt)}.`
  return `A new key is being brought in since ${timeText(startedAt)}: ${counted(left, 'row')} left. Look-ups and pipelines go on.`
}
