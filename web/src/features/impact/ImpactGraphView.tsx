'use client'

import { parseAsInteger, useQueryState } from 'nuqs'
import { useMemo, useRef, useState } from 'react'
import type { ImpactFilter } from '@/generated/graphql.ts'
import { type CanvasHandle, GraphSkeleton, SaveImage } from '@/graph-view/index.ts'
import { classNames } from '@/lib/class-names.ts'
import { counted } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { ImpactCanvas } from './canvas/ImpactCanvas.tsx'
import { impactCaption } from './impactCaption.ts'
import { withChanges } from './model/changes.ts'
import { foldByArtifact } from './model/fold.ts'
import type { FoldedGraph } from './model/foldedGraph.ts'
import type { ImpactGraph } from './model/graph.ts'
import { ComparedNote } from './panels/ComparedNote.tsx'
import { GraphList } from './panels/GraphList.tsx'
import { Legend } from './panels/Legend.tsx'
import { ShownOfTotal } from './panels/ShownOfTotal.tsx'
import { useCardActions } from './useCardActions.ts'
import { useChanges } from './useChanges.ts'
import { useExpanded } from './useExpanded.ts'
import { useExplainedPath } from './useExplainedPath.ts'
import { useGraphKeys } from './useGraphKeys.ts'
import { useImpactGraph } from './useImpactGraph.ts'

const FIRST_LIMIT = 300
/** The most that the API draws at once. */
const MOST = 1000

export type ImpactGraphViewProps = {
  customerRef: string
  /** RFC 3339; null: now. */
  asOf: string | null
  /** RFC 3339: an earlier time that the drawing is compared with; null: none. */
  since: string | null
  filter: ImpactFilter | null
  /** Version that is explained beside it. */
  selected: string | null
  onSelect: (versionId: string | null) => void
}

/** Everything that one person's data touched, as a picture and as a list. */
export function ImpactGraphView({ customerRef, asOf, since, filter, selected, onSelect }: ImpactGraphViewProps) {
  const [asked, setLimit] = useQueryState('limit', parseAsInteger.withDefault(FIRST_LIMIT))
  const limit = Math.min(MOST, Math.max(1, asked))
  const answer = useImpactGraph({ customerRef, asOf, filter, limit })

  if (answer.status === 'loading') return <GraphSkeleton />
  if (answer.status === 'failed') {
    return (
      <Problem title="The graph could not be drawn" actions={<Button onClick={answer.retry}>Try again</Button>}>
        {answer.message}
      </Problem>
    )
  }
  if (answer.graph.versions.length === 0) {
    return (
      <p className="rounded-xl border border-line bg-surface p-8 text-center text-muted">
        {answer.complete ? 'Nothing matches these filters.' : 'Nothing could be drawn: the answer is incomplete.'}
      </p>
    )
  }
  const { shown, total } = answer.graph
  return (
    <DrawnGraph
      graph={answer.graph}
      stale={answer.stale}
      question={{ customerRef, asOf, since, filter }}
      complete={answer.complete}
      selected={selected}
      onSelect={onSelect}
      onMore={shown < total && limit < MOST ? () => void setLimit(MOST) : null}
    />
  )
}

type DrawnProps = Pick<ImpactGraphViewProps, 'selected' | 'onSelect'> & {
  graph: ImpactGraph
  /** Of another time than was asked for. */
  stale: boolean
  question: Pick<ImpactGraphViewProps, 'customerRef' | 'asOf' | 'since' | 'filter'>
  complete: boolean
  onMore: (() => void) | null
}

function DrawnGraph({ graph, stale, question, complete, selected, onSelect, onMore }: DrawnProps) {
  const { expanded, toggle: toggleExpanded, toggleAll } = useExpanded(graph)
  const { changes, failed } = useChanges(graph, question)
  const folded = useMemo(() => withChanges(foldByArtifact(graph, expanded), changes), [graph, expanded, changes])
  const path = useExplainedPath(folded, { ...question, versionId: selected })
  const [highlighted, setHighlighted] = useState<string | null>(null)
  const [handle, setHandle] = useState<CanvasHandle | null>(null)
  const list = useRef<HTMLElement>(null)
  const outcomes = { onSelect, onHighlight: setHighlighted, toggleExpanded }
  const { select, selectInCanvas, toggle, highlightInList, rememberFocus } = useCardActions(
    list,
    folded,
    handle,
    outcomes,
  )
  const selectedCard = folded.cards.find(({ versions }) => versions.some(({ id }) => id === selected)) ?? null
  const current = folded.cards.find(({ id }) => id === highlighted) ?? selectedCard
  useGraphKeys({ handle, current, onToggle: toggle, onToggleAll: toggleAll, rememberFocus })
  const shared = { graph: folded, highlighted, path: path?.on ?? null, onToggle: toggle }

  return (
    <section
      aria-label="Impact graph"
      aria-busy={stale}
      className="overflow-hidden rounded-xl border border-line bg-surface"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b px-4 py-2.5">
        <Legend />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <ShownOfTotal graph={graph} complete={complete} onMore={onMore} />
          {handle && !stale && (
            <SaveImage
              handle={handle}
              captionOf={(isolated) => captionOf({ graph, complete, question, compared: changes !== null, isolated })}
              name={`dyetrace-${question.customerRef.slice(0, 8)}`}
            />
          )}
        </div>
      </div>
      {question.since !== null && <ComparedNote failed={failed} />}
      <div
        className={classNames(
          'h-[22rem] bg-canvas sm:h-[34rem] lg:h-[min(38rem,calc(100dvh-9rem))]',
          stale && 'opacity-50 motion-safe:transition-opacity',
        )}
      >
        <ImpactCanvas
          {...shared}
          selected={selectedCard?.id ?? null}
          onSelect={selectInCanvas}
          onHighlight={setHighlighted}
          label={labelOf(folded)}
          onHandle={setHandle}
        />
      </div>
      {path !== null && path.missing > 0 && <NotOnCanvas stops={path.missing} />}
      <nav ref={list} aria-label="The graph as a list" className="border-line border-t pb-2">
        <GraphList {...shared} selected={selected} onSelect={select} onHighlight={highlightInList} />
      </nav>
    </section>
  )
}

type Captioned = Pick<DrawnProps, 'graph' | 'complete' | 'question'> & { compared: boolean; isolated: boolean }

const captionOf = ({ graph, complete, question, compared, isolated }: Captioned) =>
  impactCaption({
    graph,
    complete,
    isolated,
    customerRef: question.customerRef,
    since: compared ? question.since : null,
    asOf: question.asOf ?? new Date().toISOString(),
    filtered: question.filter !== null,
  })

const labelOf = ({ cards }: FoldedGraph): string =>
  `Impact graph: ${counted(cards.length, 'card')} from datasets on the left to predictions on the right. The list beside it holds the same.`

function NotOnCanvas({ stops }: { stops: number }) {
  return (
    <p className="border-line border-t px-4 py-2 text-[13px] text-warn">
      {counted(stops, 'stop')} of the explained path {stops === 1 ? 'is' : 'are'} not drawn here. The explanation has
      all of them.
    </p>
  )
}
