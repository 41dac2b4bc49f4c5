'use client'

import dynamic from 'next/dynamic'
import { AsOf } from '@/features/customer/index.ts'
import { GraphSkeleton } from '@/graph-view/index.ts'
import { classNames } from '@/lib/class-names.ts'
import type { Moment } from '@/lib/moment.ts'
import { directionChoices } from './model/address.ts'
import { ArtifactSearch } from './panels/ArtifactSearch.tsx'
import { useExploration } from './useExploration.ts'

// Nothing is drawn before something is found.
// Not on the server, which asks for nothing of what it shows.
const LineageView = dynamic(() => import('./LineageView.tsx').then((around) => around.LineageView), {
  ssr: false,
  loading: () => <GraphSkeleton />,
})

/** Lineage around any artifact, step by step. @param moment everything is as of it */
export function ExploreView({ moment }: { moment: Moment }) {
  const exploration = useExploration(moment.asOf)
  const { focus, direction, actions } = exploration
  return (
    <div className="space-y-4">
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_auto]">
        <ArtifactSearch onPick={actions.pivot} />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <fieldset className="flex rounded-lg border border-line bg-surface p-0.5">
            <legend className="sr-only">Direction</legend>
            {directionChoices.map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={name === direction}
                onClick={() => actions.setDirection(name)}
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
            <AsOf asOf={moment.asOf} />
          </p>
        </div>
      </div>
      {focus === null ? <Nothing /> : <LineageView exploration={exploration} moment={moment} />}
    </div>
  )
}

const Nothing = () => (
  <p className="rounded-xl border border-line bg-surface p-8 text-center text-muted">
    Find an artifact above to see its current version with what is directly upstream and downstream. Click a count to
    expand it.
  </p>
)
