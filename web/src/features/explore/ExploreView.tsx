'use client'

import dynamic from 'next/dynamic'
import { AsOf } from '@/features/customer/index.ts'
import { GraphSkeleton } from '@/graph-view/index.ts'
import { classNames } from '@/lib/class-names.ts'
import type { Moment } from '@/lib/moment.ts'
import { directionChoices } from './model/address.ts'
import { CatalogSearch } from './panels/CatalogSearch.tsx'
import { CatalogTree } from './panels/CatalogTree.tsx'
import { RecentArtifacts } from './panels/RecentArtifacts.tsx'
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
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[minmax(0,1fr)_auto]">
        <CatalogSearch onPick={actions.pivot} />
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
      {focus === null ? <Start onPick={actions.pivot} /> : <LineageView exploration={exploration} moment={moment} />}
    </div>
  )
}

/** Before anything is explored: what was looked at last, and all there is. */
const Start = ({ onPick }: { onPick: (artifactId: string) => void }) => (
  <div className="space-y-4">
    <p className="text-muted">
      Choose an artifact to see its current version with what is directly upstream and downstream, or search above.
    </p>
    <RecentArtifacts onPick={onPick} />
    <CatalogTree onPick={onPick} />
  </div>
)
