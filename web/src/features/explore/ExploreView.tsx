'use client'

import { useState } from 'react'
import { AsOf } from '@/features/customer/AsOf.tsx'
import type { CanvasHandle } from '@/features/impact/canvas/handle.ts'
import { GraphSkeleton } from '@/features/impact/panels/GraphSkeleton.tsx'
import { SavePicture } from '@/features/impact/pictures/SavePicture.tsx'
import { classNames } from '@/lib/class-names.ts'
import { Button } from '@/ui/Button.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { ExploreCanvas } from './canvas/ExploreCanvas.tsx'
import { exploreCaption } from './exploreCaption.ts'
import { directions } from './model/address.ts'
import { ArtifactSearch } from './panels/ArtifactSearch.tsx'
import { ChosenCard } from './panels/ChosenCard.tsx'
import { HowMuch } from './panels/HowMuch.tsx'
import { Outline } from './panels/Outline.tsx'
import { useExploration } from './useExploration.ts'
import { useExploreKeys } from './useExploreKeys.ts'
import { useReach } from './useReach.ts'

/** The most that the picture may hold. */
const MOST_DRAWN = 1500

/** Lineage around any artifact, step by step. @param moment RFC 3339: everything is as of it */
export function ExploreView({ moment }: { moment: string }) {
  const exploration = useExploration(moment)
  const { focus, direction, moves } = exploration
  return (
    <div className="space-y-4">
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_auto]">
        <ArtifactSearch onPick={moves.pivot} />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <fieldset className="flex rounded-lg border border-line bg-surface p-0.5">
            <legend className="sr-only">Direction</legend>
            {directions.map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={name === direction}
                onClick={() => moves.face(name)}
                className={classNames(
                  'cursor-pointer rounded-md px-3 py-1 capitalize',
                  name === direction ? 'bg-sunken font-medium' : 'text-muted hover:text-ink',
                )}
              >
                {name}
              </button>
            ))}
          </fieldset>
          <p className="text-[0.93rem]">
            <span className="text-muted">As of </span>
            <AsOf asOf={moment} />
          </p>
        </div>
      </div>
      {focus === null ? <Nothing /> : <Surroundings exploration={exploration} moment={moment} />}
    </div>
  )
}

const Nothing = () => (
  <p className="rounded-xl border border-line bg-surface p-8 text-center text-muted">
    Find an artifact above. Its current version is drawn with what it was made of and what was made of it; from there,
    every step further is one press away.
  </p>
)

type Exploration = ReturnType<typeof useExploration>

function Surroundings({ exploration, moment }: { exploration: Exploration; moment: string }) {
  const { graph, direction, version, anchor, failures, pending, retry, moves, limit, focus } = exploration
  const [near, setNear] = useState<string | null>(null)
  const [handle, setHandle] = useState<CanvasHandle | null>(null)
  const isVersion = near !== null && graph?.cards.some((card) => card.version.id === near)
  useExploreKeys(handle, isVersion ? near : version, moves)
  const reach = useReach(graph?.focus ?? null, direction, moment)
  if (!graph) {
    const [failure] = failures.values()
    return failure ? <Failed code={failure.code} message={failure.message} onRetry={retry} /> : <GraphSkeleton />
  }
  const chosen = graph.cards.find((card) => card.version.id === version) ?? null
  const onMore = limit < MOST_DRAWN ? moves.grow : null
  return (
    <section aria-label="Lineage" className="overflow-hidden rounded-xl border border-line bg-surface">
      <div className="border-line border-b px-4 py-2.5">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <HowMuch graph={graph} direction={direction} reach={reach} pending={pending} onMore={onMore} />
          {handle && pending === 0 && (
            <SavePicture
              handle={handle}
              captionOf={(isolated) => exploreCaption({ graph, direction, reach, moment, isolated })}
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
      <div className="h-[22rem] bg-canvas sm:h-[32rem] lg:h-[min(38rem,calc(100dvh-15rem))]">
        <ExploreCanvas
          graph={graph}
          chosen={chosen?.version.id ?? null}
          near={near}
          anchor={anchor ?? focus}
          moves={moves}
          onNear={setNear}
          onHandle={setHandle}
        />
      </div>
      {chosen && <ChosenCard card={chosen} isFocus={chosen.version.id === graph.focus} moves={moves} />}
      <div className="border-line border-t">
        <Outline graph={graph} chosen={version} near={near} moves={moves} onNear={setNear} />
      </div>
    </section>
  )
}

function Failed({ code, message, onRetry }: { code: string; message: string; onRetry: () => void }) {
  if (code === 'VERSION_NOT_FOUND')
    return (
      <Problem title="Nothing is known here by that id">
        The address may be cut short or belong to another workspace. This does not say that there is no lineage. Find
        the artifact by its name above.
      </Problem>
    )
  return (
    <Problem title="The lineage could not be loaded" actions={<Button onClick={onRetry}>Try again</Button>}>
      {message}
    </Problem>
  )
}
