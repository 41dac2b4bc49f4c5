'use client'

import type { ReactNode } from 'react'
import { SnippetTabs } from './SnippetTabs.tsx'
import { TokenMaker } from './TokenMaker.tsx'
import { usePipelineToken } from './usePipelineToken.ts'

/** From nothing to a first event. @param apiUrl the API's address as pipelines reach it */
export function Quickstart({ apiUrl }: { apiUrl: string }) {
  const { make, ...state } = usePipelineToken()
  return (
    <ol className="space-y-4">
      <Step title="Make a token" note="It can send events and statements to this workspace, and read nothing.">
        <TokenMaker {...state} onMake={(hours) => void make(hours)} />
      </Step>
      <Step
        title="Send an event"
        note="Each reports a run that read one table and wrote another, in a namespace of their own: quickstart."
      >
        <SnippetTabs apiUrl={apiUrl} made={state.made} />
      </Step>
      <Step title="See it arrive" note="It shows under “What arrives”, accepted or refused, within two seconds." />
    </ol>
  )
}

function Step({ title, note, children }: { title: string; note: string; children?: ReactNode }) {
  return (
    <li className="rounded-xl border border-line bg-surface p-4 shadow-card sm:p-5">
      <h2 className="font-semibold">{title}</h2>
      <p className="mb-3 text-[0.93rem] text-muted last:mb-0">{note}</p>
      {children}
    </li>
  )
}
