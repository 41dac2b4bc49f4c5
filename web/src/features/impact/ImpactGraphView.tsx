'use client'

import { parseAsInteger, parseAsStringLiteral, useQueryState } from 'nuqs'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ImpactFilter } from '@/generated/graphql.ts'
import { type CanvasHandle, GraphSkeleton, SaveImage, useIsolated } from '@/graph-view/index.ts'
import { classNames } from '@/lib/class-names.ts'
import { counted } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { ImpactCanvas } from './canvas/ImpactCanvas.tsx'
import { impactCaption } from './impactCaption.ts'
import type { FoldedGraph } from './model/foldedGraph.ts'
import { ComparedNote } from './panels/ComparedNote.tsx'
import { GraphList } from './panels/GraphList.tsx'
import { Legend } from './panels/Legend.tsx'
import { LevelChoice } from './panels/LevelChoice.tsx'
import { ShownOfTotal } from './panels/ShownOfTotal.tsx'
import { StackVersions } from './panels/StackVersions.tsx'
import { useCardActions } from './useCardActions.ts'
import { useChanges } from './useChanges.ts'
import { useExplainedPath } from './useExplainedPath.ts'
import { useFoldedGraph } from './useFoldedGraph.ts'
import { useGraphKeys } from './useGraphKeys.ts'
import { type Answer, useImpactGraph } from './useImpactGraph.ts'
import { useOpened } from './useOpened.ts'
import { useOpeningLevel } from './useOpeningLevel.ts'

const FIRST_LIMIT = 300
/** The most that the API draws at once. */
const MOST = 1000
/** What becomes of what a filter leaves out. */
const restParser = parseAsStringLiteral(['hidden', 'faint']).withDefault('hidden').withOptions({ history: 'push' })

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
  /** What narrows it down: a bar above, and what that opens beside the picture. */
  filters?: { bar: ReactNode; rail: ReactNode }
  /** Why the selected version is included. @param others the other versions of its card */
  panel?: (others: ReactNode) => ReactNode
}

/** Everything that one person's data touched, as a picture and as a list. */
export function ImpactGraphView({ customerRef, asOf, since, filter, ...rest }: ImpactGraphViewProps) {
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
  const { shown, total } = answer.counts
  return (
    <DrawnGraph
      {...rest}
      answer={answer}
      question={{ customerRef, asOf, since, filter }}
      onMore={shown < total && limit < MOST ? () => void setLimit(MOST) : null}
    />
  )
}

type DrawnProps = Pick<ImpactGraphViewProps, 'selected' | 'onSelect' | 'filters' | 'panel'> & {
  answer: Extract<Answer, { status: 'ready' }>
  question: Pick<ImpactGraphViewProps, 'customerRef' | 'asOf' | 'since' | 'filter'>
  onMore: (() => void) | null
}

function DrawnGraph({ answer, question, selected, onSelect, onMore, filters, panel }: DrawnProps) {
  const { graph, matching, counts, complete, stale } = answer
  const view = useRef<HTMLElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLElement>(null)
  const { opened, level, choices, ...opening } = useOpened(graph, useOpeningLevel(graph, room))
  const { changes, failed } = useChanges(graph, question)
  const [isolated] = useIsolated()
  const [rest, setRest] = useQueryState('rest', restParser)
  const faint = rest === 'faint'
  const alone = isolated ? selected : null
  const folded = useFoldedGraph(graph, { opened, changes, matching, faint, alone }) ?? nothing
  const path = useExplainedPath(folded, { ...question, versionId: selected })
  const [highlighted, setHighlighted] = useState<string | null>(null)
  const [handle, setHandle] = useState<CanvasHandle | null>(null)
  const actions = useCardActions(list, folded, handle, { onSelect, onHighlight: setHighlighted, ...opening })
  const selectedCard = folded.cards.find(({ versions }) => versions.some(({ id }) => id === selected)) ?? null
  const current = folded.cards.find(({ id }) => id === highlighted) ?? selectedCard
  const { toggle, close, rememberFocus } = actions
  useGraphKeys({ handle, current, onToggle: toggle, onToggleAll: opening.toggleAll, rememberFocus })
  const shared = { graph: folded, highlighted, path: path?.on ?? null, onToggle: toggle, onClose: close }
  const framing = useSettled(`${alone} ${rest} ${JSON.stringify(question.filter)}`, stale)
  useEffect(() => view.current?.scrollIntoView(), [])

  return (
    <section ref={view} aria-label="Impact graph" aria-busy={stale}>
      <div data-full-screen="" className="flex h-[max(30rem,100dvh)] flex-col border-line border-y bg-surface">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-2 sm:px-6">
          {filters?.bar}
          {matching !== null && <FaintChoice faint={faint} onChoose={(on) => void setRest(on ? 'faint' : null)} />}
          <LevelChoice level={level} choices={choices} onChoose={opening.setLevel} />
          <ShownOfTotal counts={counts} complete={complete} onMore={onMore} />
          {handle && !stale && (
            <SaveImage
              handle={handle}
              captionOf={() => captionOf({ answer, question, compared: changes !== null, isolated })}
              name={`dyetrace-${question.customerRef.slice(0, 8)}`}
            />
          )}
        </div>
        {question.since !== null && <ComparedNote failed={failed} />}
        <div className="flex min-h-0 flex-1">
          {filters?.rail}
          <div ref={room} className={classNames('relative min-w-0 flex-1 bg-canvas', stale && 'opacity-50')}>
            {matching?.size === 0 && <NothingMatches complete={complete} />}
            {opened && (
              <ImpactCanvas
                {...shared}
                selected={selectedCard?.id ?? null}
                path={isolated ? null : shared.path}
                framing={framing}
                whole={isolated}
                onSelect={actions.selectInCanvas}
                onHighlight={setHighlighted}
                label={labelOf(folded)}
                onHandle={setHandle}
              />
            )}
          </div>
          {panel?.(<StackVersions card={selectedCard} selected={selected} onSelect={onSelect} />)}
        </div>
        {path !== null && path.missing > 0 && <NotOnCanvas stops={path.missing} />}
        <div className="border-line border-t px-4 py-2 sm:px-6">
          <Legend />
        </div>
      </div>
      {opened && (
        <nav ref={list} aria-label="The graph as a list" className="border-line border-b bg-surface px-2 pb-2 sm:px-4">
          <GraphList {...shared} selected={selected} onSelect={actions.select} onHighlight={actions.highlightInList} />
        </nav>
      )}
    </section>
  )
}

/** Whether what a filter leaves out is drawn all the same. */
function FaintChoice({ faint, onChoose }: { faint: boolean; onChoose: (on: boolean) => void }) {
  return (
    <label className="inline-flex cursor-pointer items-center gap-1.5 text-[13px]">
      <input type="checkbox" checked={faint} onChange={({ target }) => onChoose(target.checked)} />
      Show the rest faintly
    </label>
  )
}

/** A text as it was before something began to be on its way. */
function useSettled(text: string, pending: boolean): string {
  const [settled, setSettled] = useState(text)
  if (!pending && settled !== text) setSettled(text)
  return settled
}

/** While it is not known yet what is drawn. */
const nothing: FoldedGraph = { cards: [], runNodes: [], links: [], jobs: new Map(), dimmed: new Set(), start: false }

function NothingMatches({ complete }: { complete: boolean }) {
  return (
    <p className="absolute inset-x-0 top-1/3 z-1 text-center text-muted">
      {complete ? 'Nothing matches these filters.' : 'Nothing could be drawn: the answer is incomplete.'}
    </p>
  )
}

type Captioned = Pick<DrawnProps, 'answer' | 'question'> & { compared: boolean; isolated: boolean }

const captionOf = ({ answer: { counts, complete }, question, compared, isolated }: Captioned) =>
  impactCaption({
    counts,
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
