'use client'

import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { ExplanationDocument } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { Button } from '@/ui/Button.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { buildExplanation } from '../model/explanation.ts'
import { panelTitles } from '../model/explanationWords.ts'
import { Explained } from './Explained.tsx'

export type ExplainPanelProps = {
  customerRef: string
  /** RFC 3339; null: now. */
  asOf: string | null
  versionId: string
  onClose: () => void
  /** What else there is to explain. */
  children?: ReactNode
}

/** Why one version is on this person's list, in words: where it began, and each step from there. */
export function ExplainPanel({ customerRef: ref, asOf, versionId, onClose, children }: ExplainPanelProps) {
  const { data, error, isPending, refetch } = useQuery(queryOf(ExplanationDocument, { ref, asOf, versionId }))
  const explanation = data && buildExplanation(data.customerImpact)
  return (
    <article aria-busy={isPending}>
      <header className="mb-4 flex items-center justify-between gap-3">
        <h2 className="font-semibold">{explanation?.verdict ? panelTitles[explanation.verdict] : 'Explanation'}</h2>
        <button
          type="button"
          aria-label="Close the explanation"
          onClick={onClose}
          className="-mr-1.5 grid size-8 cursor-pointer place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden="true" size={17} />
        </button>
      </header>
      {explanation && <Explained explanation={explanation} customerRef={ref} />}
      {isPending && <Waiting />}
      {error && (
        <Problem title="It could not be explained" actions={<Button onClick={() => void refetch()}>Try again</Button>}>
          {error.message}
        </Problem>
      )}
      {children}
    </article>
  )
}

function Waiting() {
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">Looking for the path</span>
      <Skeleton className="h-6 w-3/4" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="mt-6 h-16 w-full rounded-lg" />
      <Skeleton className="h-16 w-full rounded-lg" />
      <Skeleton className="h-16 w-full rounded-lg" />
    </div>
  )
}
