'use client'

import type { ReactNode } from 'react'
import { whoMay } from '@/access/roles.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { SnippetTabs } from './SnippetTabs.tsx'
import { TokenMaker } from './TokenMaker.tsx'
import { usePipelineToken } from './usePipelineToken.ts'

/** From nothing to a first event. @param apiUrl the API's address as pipelines reach it */
export function Quickstart({ apiUrl }: { apiUrl: string }) {
  const { make, ...state } = usePipelineToken()
  const makesTokens = useMay('TOKEN_CREATE')
  return (
    <ol className="space-y-4">
      <Step
        number={1}
        title="Make a token"
        note="It can send events and statements to this workspace, and read nothing."
      >
        {makesTokens ? (
          <TokenMaker {...state} onMake={make} />
        ) : (
          <p>Your role may not make tokens: that needs {whoMay('TOKEN_CREATE')}. Ask a colleague for one.</p>
        )}
      </Step>
      <Step
        number={2}
        title="Send an event"
        note="Each snippet reports a run that reads one table and writes another, in the namespace quickstart."
      >
        <SnippetTabs apiUrl={apiUrl} made={state.made} />
      </Step>
      <Step
        number={3}
        title="See it arrive"
        note="It shows under “Incoming events” within two seconds, accepted or refused."
      />
    </ol>
  )
}

type StepProps = { number: number; title: string; note: string; children?: ReactNode }

function Step({ number, title, note, children }: StepProps) {
  return (
    <li className="rounded-xl border border-line bg-surface p-4 shadow-card sm:p-5">
      <h2 className="font-semibold">
        <span className="mr-2 text-accent tabular-nums">{number}</span>
        {title}
      </h2>
      <p className="mb-3 text-[0.93rem] text-muted last:mb-0">{note}</p>
      {children}
    </li>
  )
}
