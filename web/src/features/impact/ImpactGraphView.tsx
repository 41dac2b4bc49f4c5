'use client'

import { parseAsInteger, useQueryState } from 'nuqs'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ColumnBar } from '@/features/columns/index.ts'
import type { ImpactFilter } from '@/generated/graphql.ts'
import { type CanvasHandle, GraphSkeleton, SaveImage } from '@/graph-view/index.ts'
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
import { useGraphKeys } from './useGraphKeys.ts'
import { type ImpactDrawing, type Rest, useImpactDrawing } from './useImpactDrawing.ts'
import { type Answer, useImpactGraph } from './useImpactGraph.ts'

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
  const view = useRef<HTMLElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLElement>(null)
  const drawing = useImpactDrawing({ answer, question, selected, room })
  const { graph, opening, column, path, isolated } = drawing
  const [highlighted, setHighlighted] = useState<string | null>(null)
  const [handle, setHandle] = useState<CanvasHandle | null>(null)
  const actions = useCardActions(list, graph, handle, { onSelect, onHighlight: setHighlighted, ...opening })
  const selectedCard = graph.cards.find(({ versions }) => versions.some(({ id }) => id === selected)) ?? null
  const current = graph.cards.find(({ id }) => id === highlighted) ?? selectedCard
  const { toggle, close, rememberFocus } = actions
  useGraphKeys({ handle, current, onToggle: toggle, onToggleAll: opening.toggleAll, rememberFocus })
  useEffect(() => view.current?.scrollIntoView(), [])
  const shared = {
    ...{ graph, highlighted, path: path?.on ?? null, onToggle: toggle, onClose: close },
    ...{ column: column.chosen, onColumn: column.choose, onColumns: drawing.toggleColumns },
  }
  return (
    <section ref={view} aria-label="Impact graph" aria-busy={answer.stale}>
      <div data-full-screen="" className="flex h-[max(30rem,100dvh)] flex-col border-line border-y bg-surface">
        <Toolbar {...{ answer, question, drawing, handle, onMore, filters }} />
        <ColumnBar reach={column.reach} onClear={() => column.choose(null)} />
        {question.since !== null && <ComparedNote failed={drawing.notCompared} />}
        <div className="flex min-h-0 flex-1">
          {filters?.rail}
          <div ref={room} className={classNames('relative min-w-0 flex-1 bg-canvas', answer.stale && 'opacity-50')}>
            {answer.matching?.size === 0 && <NothingMatches complete={answer.complete} />}
            {opening.opened && (
              <ImpactCanvas
                {...shared}
                selected={selectedCard?.id ?? null}
                path={isolated ? null : shared.path}
                framing={drawing.framing}
                via={column.via}
                whole={isolated}
                onSelect={actions.selectInCanvas}
                onHighlight={setHighlighted}
                label={labelOf(graph)}
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
      {opening.opened && (
        <nav ref={list} aria-label="The graph as a list" className="border-line border-b bg-surface px-2 pb-2 sm:px-4">
          <GraphList {...shared} selected={selected} onSelect={actions.select} onHighlight={actions.highlightInList} />
        </nav>
      )}
    </section>
  )
}

type ToolbarProps = Pick<DrawnProps, 'answer' | 'question' | 'onMore' | 'filters'> & {
  drawing: ImpactDrawing
  handle: CanvasHandle | null
}

/** Above the picture: what narrows it down, how detailed it is, how much is drawn, and the picture as a file. */
function Toolbar({ answer, question, drawing, handle, onMore, filters }: ToolbarProps) {
  const { counts, complete, matching, stale } = answer
  const { opening, rest, setRest, compared, isolated } = drawing
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-2 sm:px-6">
      {filters?.bar}
      {matching !== null && <RestChoice rest={rest} onChoose={setRest} />}
      <LevelChoice level={opening.level} choices={opening.choices} onChoose={opening.setLevel} />
      <ShownOfTotal counts={counts} complete={complete} onMore={onMore} />
      {handle && !stale && (
        <SaveImage
          handle={handle}
          captionOf={() => captionOf({ answer, question, compared, isolated })}
          name={`dyetrace-${question.customerRef.slice(0, 8)}`}
        />
      )}
    </div>
  )
}

/** Whether what a filter leaves out is drawn all the same. */
function RestChoice({ rest, onChoose }: { rest: Rest; onChoose: (rest: Rest) => void }) {
  return (
    <label className="inline-flex cursor-pointer items-center gap-1.5 text-[13px]">
      <input
        type="checkbox"
        checked={rest === 'faint'}
        onChange={({ target }) => onChoose(target.checked ? 'faint' : 'hidden')}
      />
      Show the rest faintly
    </label>
  )
}

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
