'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { OpenRequestDocument, type RightType } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { requestPath } from '@/lib/paths.ts'
import { request } from '@/lib/request.ts'
import { Button } from '@/ui/Button.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { ClockPreview } from './ClockPreview.tsx'
import { DuplicateNote } from './DuplicateNote.tsx'
import { type Draft, emptyDraft, openInput, typed } from './draft.ts'
import { IdentityFields } from './IdentityFields.tsx'
import { LawFields } from './LawFields.tsx'
import { OriginFields } from './OriginFields.tsx'
import { useChange } from './useChange.ts'

const shown = [
  'type',
  'regime',
  'memberState',
  'region',
  'receivedAt',
  'zone',
  'contractDays',
  'mode',
  'controller',
  'reference',
  'contactEmail',
  'identities',
]

type Props = {
  /** RFC 3339. */
  now: string
  /** Where the page before knows it. */
  type: RightType | null
  /** The handler's own, where the page before has it. */
  reference: string | null
}

/** A new request: what is asked, under which law, and by whom; beside it the dates that follow. */
export function NewRequestView(props: Props) {
  if (!useMay('CASE_HANDLE'))
    return <Problem title="You may not open requests">Handlers and admins may. Ask one of them.</Problem>
  return <Form {...props} />
}

function Form({ now, type, reference }: Props) {
  const router = useRouter()
  const [draft, setDraft] = useState(() => emptyDraft(now, type, reference))
  const opening = useChange((id) => router.push(requestPath(id)))
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const input = openInput(draft)
    opening.send(async () => (await request(OpenRequestDocument, { input })).openRequest)
  }
  const problemOf = (key: number) => {
    const place = typed(draft).findIndex((one) => one.key === key)
    return place < 0 ? null : opening.at('identities', String(place))
  }
  const isOfOne = typed(draft).some(({ key }) => problemOf(key) !== null)
  const duplicate = opening.answer?.duplicate
  return (
    <div className="space-y-4">
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">New request</h1>
        <p className="mt-1 text-muted">
          Nobody is looked up yet: that happens once whoever asked has proved who they are.
        </p>
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <form onSubmit={submit} noValidate className="space-y-6 rounded-xl border border-line bg-surface p-4">
          <LawFields draft={draft} at={opening.at} onChange={change} />
          <IdentityFields
            identities={draft.identities}
            problem={isOfOne || duplicate ? null : opening.at('identities')}
            problemOf={problemOf}
            onChange={(identities) => change({ identities })}
          />
          <OriginFields draft={draft} at={opening.at} onChange={change} />
          {duplicate && <DuplicateNote duplicate={duplicate} draft={draft} />}
          <p role="alert" className="text-fail empty:hidden">
            {opening.rest(...shown)}
          </p>
          <Button type="submit" look="primary" disabled={opening.pending}>
            {opening.pending ? 'Opening …' : 'Open the request'}
          </Button>
        </form>
        <ClockPreview draft={draft} />
      </div>
    </div>
  )
}
