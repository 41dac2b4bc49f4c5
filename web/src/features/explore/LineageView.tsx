'use client'

import { useEffect, useMemo, useState } from 'react'
import { LineageSection } from '@/features/artifact/index.ts'
import { ColumnBar, type Drawn, useColumn } from '@/features/columns/index.ts'
import { type CanvasHandle, GraphSkeleton, SaveImage, useIsolated } from '@/graph-view/index.ts'
import type { Moment } from '@/lib/moment.ts'
import { recentArtifacts } from '@/lib/recent.ts'
import { Button } from '@/ui/Button.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { ExploreCanvas } from './canvas/ExploreCanvas.tsx'
import { exploreCaption } from './exploreCaption.ts'
import { directionsOf } from './model/address.ts'
import type { ExploredGraph } from './model/exploredGraph.ts'
import { ChosenCard } from './panels/ChosenCard.tsx'
import { DrawnCount } from './panels/DrawnCount.tsx'
import { Outline } from './panels/Outline.tsx'
import { type Completeness, useCompleteness } from './useCompleteness.ts'
import type { useExploration } from './useExploration.ts'
import { useExploreKeys } from './useExploreKeys.ts'

/** The most that the picture may hold. */
const MOST_DRAWN = 1500

type Exploration = ReturnType<typeof useExploration>

/** What is around the focus: the picture, the same as a tree, and all that is up- and downstream by artifact. */
export function LineageView({ exploration, moment }: { exploration: Exploration; moment: Moment }) {
  const { graph, direction, version, anchor, failures, retry, actions, focus } = exploration
  const [highlighted, setHighlighted] = useState<string | null>(null)
  const [handle, setHandle] = useState<CanvasHandle | null>(null)
  const isVersion = highlighted !== null && graph?.cards.some((card) => card.version.id === highlighted)
  useExploreKeys(handle, isVersion ? highlighted : version, actions)
  const drawn = useMemo(() => graph && drawnOf(graph), [graph])
  const column = useColumn(drawn, moment.asOf)
  const completeness = useCompleteness(graph?.focus ?? null, direction, moment.asOf)
  const looked = graph?.cards.find((card) => card.version.id === graph.focus)?.version.artifact.id ?? null
  useEffect(() => {
    if (looked !== null) recentArtifacts.remember(looked)
  }, [looked])
  if (!graph) {
    const [failure] = failures.values()
    return failure ? <Failed code={failure.code} message={failure.message} onRetry={retry} /> : <GraphSkeleton />
  }
  const selected = graph.cards.find((card) => card.version.id === version) ?? null
  return (
    <div className="space-y-4">
      <section aria-label="Lineage" className="overflow-hidden rounded-xl border border-line bg-surface">
        <LineageHeader
          exploration={exploration}
          graph={graph}
          moment={moment}
          completeness={completeness}
          handle={handle}
        />
        <ColumnBar reach={column.reach} onClear={() => column.choose(null)} />
        <div className="h-[22rem] bg-canvas sm:h-[32rem] lg:h-[min(38rem,calc(100dvh-15rem))]">
          <ExploreCanvas
            graph={graph}
            selected={selected?.version.id ?? null}
            highlighted={highlighted}
            anchor={anchor ?? focus}
            via={column.via}
            actions={actions}
            onHighlight={setHighlighted}
            onHandle={setHandle}
          />
        </div>
        {selected && (
          <ChosenCard moment={moment} card={selected} isFocus={selected.version.id === graph.focus} actions={actions} />
        )}
        <div className="border-line border-t">
          <Outline
            graph={graph}
            selected={version}
            highlighted={highlighted}
            actions={actions}
            onHighlight={setHighlighted}
          />
        </div>
      </section>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {directionsOf[direction].map((way) => (
          <LineageSection key={`${graph.focus} ${way}`} version={graph.focus} way={way} moment={moment} pictured />
        ))}
      </div>
    </div>
  )
}

/** What holds the versions and runs that a column reaches. */
const drawnOf = ({ cards, runNodes, links }: ExploredGraph): Drawn => ({
  cards: cards.map(({ version: { id } }) => ({ id, versions: [id] })),
  runNodes: runNodes.map(({ id, runs }) => ({ id, runs: runs.map((run) => run.id) })),
  links,
})

type HeaderProps = {
  exploration: Pick<Exploration, 'direction' | 'failures' | 'pending' | 'retry' | 'limit' | 'actions'>
  graph: ExploredGraph
  moment: Moment
  completeness: Completeness | null
  handle: CanvasHandle | null
}

/** How much of how much is drawn, what could not be loaded, and the picture as a file. */
function LineageHeader({ exploration, graph, moment, completeness, handle }: HeaderProps) {
  const { direction, failures, pending, retry, limit, actions } = exploration
  const onMore = limit < MOST_DRAWN ? actions.raiseLimit : null
  const [isolated] = useIsolated()
  return (
    <div className="border-line border-b px-4 py-2.5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <DrawnCount graph={graph} direction={direction} completeness={completeness} pending={pending} onMore={onMore} />
        {handle && pending === 0 && (
          <SaveImage
            handle={handle}
            captionOf={() => exploreCaption({ graph, direction, completeness, moment: moment.asOf, isolated })}
            name={`dyetrace-lineage-${graph.focus.slice(0, 8)}`}
          />
        )}
      </div>
      {failures.size > 0 && (
        <p role="alert" className="mt-1 text-[13px] text-fail">
          {failures.size === 1 ? 'One step' : `${failures.size} steps`} could not be loaded and are missing in the
          picture.{' '}
          <button type="button" onClick={retry} className="cursor-pointer underline underline-offset-4">
            Try again
          </button>
        </p>
      )}
    </div>
  )
}

function Failed({ code, message, onRetry }: { code: string; message: string; onRetry: () => void }) {
  if (code === 'VERSION_NOT_FOUND')
    return (
      <Problem title="Nothing was found for this id">
        The address may be incomplete, or belong to another workspace. This does not mean that there is no lineage. Find
        the artifact by its name above.
      </Problem>
    )
  if (code === 'NOT_THERE_YET')
    return (
      <Problem title="Nothing of this was recorded by then">
        Its first version was recorded later. Choose a later time at the top to see its lineage.
      </Problem>
    )
  return (
    <Problem title="The lineage could not be loaded" actions={<Button onClick={onRetry}>Try again</Button>}>
      {message}
    </Problem>
  )
}
