'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { OpenIncidentDocument } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { incidentPath } from '@/lib/paths.ts'
import { request } from '@/lib/request.ts'
import type { Change } from '@/lib/useChange.ts'
import { Button } from '@/ui/Button.tsx'
import { area, Labelled, TextField } from '@/ui/fields.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { type Draft, emptyDraft, type NamedArtifact, openInput } from './draft.ts'
import { ExposureFields } from './ExposureFields.tsx'
import { useIncidentChange } from './useIncidentChange.ts'

type Props = {
  /** RFC 3339. */
  now: string
  /** Where the page before knows it. */
  of: NamedArtifact | null
}

/** A new incident: what was exposed, and since when that is known. */
export function NewIncidentView(props: Props) {
  if (useMay('INCIDENT_MANAGE')) return <Form {...props} />
  return <Problem title="You may not report incidents">Handlers and admins may. Tell one of them at once.</Problem>
}

const shown = ['title', 'awareAt', 'zone', 'nature', 'exposures']

function Form({ now, of }: Props) {
  const router = useRouter()
  const [draft, setDraft] = useState(() => emptyDraft(now, of))
  const opening = useIncidentChange((id) => router.push(incidentPath(id)))
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    opening.send(async () => (await request(OpenIncidentDocument, { input: openInput(draft) })).openIncident)
  }
  return (
    <div className="space-y-4">
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">Report an incident</h1>
        <p className="mt-1 text-muted">Whom it concerns is computed from the lineage. Name nobody here.</p>
      </header>
      <form onSubmit={submit} noValidate className="space-y-6 rounded-xl border border-line bg-surface p-4">
        <What draft={draft} at={opening.at} onChange={change} />
        <ExposureFields exposures={draft.exposures} at={opening.at} onChange={(exposures) => change({ exposures })} />
        <p role="alert" className="text-fail empty:hidden">
          {opening.rest(...shown)}
        </p>
        <Button type="submit" look="primary" disabled={opening.pending}>
          {opening.pending ? 'Reporting …' : 'Report the incident'}
        </Button>
      </form>
    </div>
  )
}

type WhatProps = { draft: Draft; at: Change['at']; onChange: (part: Partial<Draft>) => void }

const What = ({ draft, at, onChange }: WhatProps) => (
  <fieldset>
    <legend className="mb-2 font-semibold">What happened</legend>
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField name="Title" value={draft.title} problem={at('title')} onChange={(title) => onChange({ title })} />
      <TextField
        name="Known to us since (UTC)"
        type="datetime-local"
        value={draft.awareAt}
        problem={at('awareAt')}
        note="The 72 hours to tell the authority begin here."
        onChange={(awareAt) => onChange({ awareAt })}
      />
      <TextField
        name="Time zone of your establishment"
        value={draft.zone}
        problem={at('zone')}
        note="Such as Europe/Berlin."
        onChange={(zone) => onChange({ zone })}
      />
      <Labelled name="Description" problem={at('nature')} className="sm:col-span-2">
        {(described) => (
          <textarea
            {...described}
            value={draft.nature}
            onChange={({ target }) => onChange({ nature: target.value })}
            className={area}
          />
        )}
      </Labelled>
    </div>
  </fieldset>
)
